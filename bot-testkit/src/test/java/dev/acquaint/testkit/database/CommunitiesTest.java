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
import dev.acquaint.storage.Changes;
import dev.acquaint.storage.Database;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunitiesTest {
  private static final Optional<URI> NOWHERE = Optional.empty();
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));
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
  void somebodyOfWhomNothingIsNewIsRecognisedWithoutAWrite() {
    AccountRef cleo = new AccountRef(new SpaceId("s3"), "u3");
    Profile profile = new Profile("Cleo", NOWHERE, Optional.of(Locale.GERMAN), BERLIN, false);
    assertThat(writes(cleo, profile)).as("met").isTrue();
    assertThat(writes(cleo, profile)).as("nothing new").isFalse();
    assertThat(writes(cleo, Profile.named("Cleo"))).as("told less").isFalse();
    assertThat(writes(cleo, Profile.named("Cleopatra"))).as("a new name").isTrue();
    database.transactions().run(transaction -> communities.markPresent(transaction, cleo, false));
    assertThat(writes(cleo, Profile.named("Cleopatra"))).as("back again").isTrue();
  }

  @Test
  void aLanguageThatSomebodyChoseIsNotOverwrittenByTheirPlatforms() {
    AccountRef dan = new AccountRef(new SpaceId("s4"), "u4");
    Profile german = new Profile("Dan", NOWHERE, Optional.of(Locale.GERMAN), BERLIN, false);
    writes(dan, german);
    database
        .transactions()
        .run(transaction -> {
          Space space = communities.space(transaction, dan.space()).orElseThrow();
          Member member =
              communities
                  .standing(transaction, dan, german)
                  .flatMap(Communities.Standing::member)
                  .orElseThrow();
          assertThat(member.locale()).contains(Locale.GERMAN);
          communities.chooseLocale(transaction, space.community(), member.id(), Locale.ENGLISH);
        });
    assertThat(writes(dan, german)).isFalse();
    Optional<Locale> language =
        database
            .transactions()
            .inTransaction(transaction -> communities.standing(transaction, dan, german))
            .flatMap(Communities.Standing::member)
            .flatMap(Member::locale);
    assertThat(language).contains(Locale.ENGLISH);
  }

  /** Meets somebody; returns whether anything was written for it. */
  private boolean writes(AccountRef account, Profile profile) {
    database
        .transactions()
        .run(transaction -> {
          if (communities.space(transaction, account.space()).isEmpty()) {
            communities.connect(transaction, account.space(), "sandbox", "Elm", NOW);
          }
        });
    Changes changes = new Changes();
    return changes.during(() -> {
      database
          .transactions()
          .run(transaction -> {
            Space space = communities.space(transaction, account.space()).orElseThrow();
            communities.meet(transaction, space, account, profile, NOW);
          });
      return changes.made();
    });
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
