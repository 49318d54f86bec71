package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The invented people of the demo ask and answer. */
@ExtendWith(TestDatabaseExtension.class)
class DemoLibraryTest {
  @Test
  void afterThreeWeeksThereIsSomethingToFind(Database database) {
    TestDatabase.truncate(database);
    SplittableRandom chance = new SplittableRandom(7);
    DemoWorld world = DemoWorld.begin(database.transactions(), HeadlessDemo.ARRIVAL, chance);
    DemoCommunity community = new DemoCommunity(world, chance.split());
    community.arrive(DemoPeople.invented(16).people(chance.split()));
    community.passTo(HeadlessDemo.START.plus(Duration.ofDays(21)));
    assertThat(count(database, "SELECT COUNT(*) FROM knowledge_entry WHERE kind = 'QUESTION'"))
        .isGreaterThan(5);
    assertThat(count(database, "SELECT COUNT(*) FROM knowledge_entry WHERE state = 'SOLVED'"))
        .isGreaterThan(3);
    assertThat(count(database, "SELECT COUNT(*) FROM knowledge_entry WHERE kind = 'NOTE'"))
        .isPositive();
    assertThat(
            count(
                database,
                "SELECT COUNT(*) FROM delivery WHERE kind = 'knowledge-digest' AND state = 'SENT'"))
        .isPositive();
    Response found =
        world
            .hands()
            .type("p001", DemoCommunity.HOME, "knowledge search solved:yes")
            .join()
            .response();
    assertThat(found).isInstanceOf(Response.Say.class);
    assertThat(((Response.Say) found).view().blocks()).hasSizeGreaterThan(1);
  }

  private static int count(Database database, String sql) {
    return database
        .transactions()
        .inTransaction(
            transaction -> transaction.handle().createQuery(sql).mapTo(Integer.class).one());
  }
}
