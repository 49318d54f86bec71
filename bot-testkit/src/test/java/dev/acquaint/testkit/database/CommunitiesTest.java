package dev.acquaint.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Profile;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.community.Space;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunitiesTest {
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private Database database;
  private Communities communities;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh();
    communities = new SqlCommunities(new Ids(new SplittableRandom(1)));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void aPersonMetTwiceIsOneMemberWithTheirNewestName() {
    Member member =
        database
            .transactions()
            .inTransaction(transaction -> {
              Space space =
                  communities.connect(transaction, new SpaceId("s1"), "sandbox", "Maple", NOW);
              AccountRef ada = new AccountRef(space.id(), "u1");
              Member first = communities.meet(transaction, space, ada, Profile.named("Ada"), NOW);
              Member again =
                  communities.meet(transaction, space, ada, Profile.named("Ada 🦊"), NOW);
              assertThat(again.id()).isEqualTo(first.id());
              communities.chooseZone(
                  transaction, space.community(), first.id(), ZoneId.of("Europe/Berlin"));
              return communities.get(transaction, space.community(), first.id());
            });
    assertThat(member.name()).isEqualTo("Ada 🦊");
    assertThat(member.present()).isTrue();
    assertThat(member.zone()).contains(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aMemberWhoLeftIsNotPresentAndComesBackWhenMetAgain() {
    database
        .transactions()
        .run(transaction -> {
          Space space = communities.connect(transaction, new SpaceId("s2"), "sandbox", "Oak", NOW);
          AccountRef bob = new AccountRef(space.id(), "u2");
          Member met = communities.meet(transaction, space, bob, Profile.named("Bob"), NOW);
          communities.markPresent(transaction, bob, false);
          assertThat(communities.get(transaction, space.community(), met.id()).present()).isFalse();
          communities.meet(transaction, space, bob, Profile.named("Bob"), NOW);
          assertThat(communities.get(transaction, space.community(), met.id()).present()).isTrue();
        });
  }
}
