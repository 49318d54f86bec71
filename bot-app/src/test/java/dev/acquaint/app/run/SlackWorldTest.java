package dev.acquaint.app.run;

import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackRequestLine;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fake Slack, a database and lives of the bot between them. */
@Tag("slow")
@Timeout(120)
abstract class SlackWorldTest {
  static final String OLGA = "U0000";
  static final String ADA = "U0002";
  static final String BOB = "U0003";

  @TempDir Path home;
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-01T12:00:00Z"));
  FakeSlack slack;
  Database database;
  SlackLife.World world;

  @BeforeEach
  void aWorkspace() {
    slack = new FakeSlack();
    database = TestDatabase.fresh();
    world = new SlackLife.World(slack, database, home, now::get, new SlackLife.FastTempo());
  }

  @AfterEach
  void stop() {
    database.close();
    slack.close();
  }

  SlackRequestLine requests(SlackLife life) {
    return life.requests(now::get);
  }

  int count(String query) {
    return database
        .transactions()
        .inTransaction(
            transaction -> transaction.handle().createQuery(query).mapTo(Integer.class).one());
  }
}
