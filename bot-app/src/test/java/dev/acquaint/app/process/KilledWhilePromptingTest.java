package dev.acquaint.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed while a prompt of a schedule goes out, and while the weekly digests do, at
 * every step that a message goes through, and started again each time.
 */
@Tag("slow")
class KilledWhilePromptingTest {
  private static final int FOLLOWERS = 7;

  @TempDir private Path home;
  private final DatabaseSettings settings = TestDatabase.emptySchema();
  private final Map<String, String> environment =
      Map.of(
          "ACQUAINT_DATABASE_URL", settings.url(),
          "ACQUAINT_DATABASE_USER", settings.user(),
          "ACQUAINT_DATABASE_PASSWORD", settings.password());

  /** Where the bot dies: named after what has happened when it does. */
  private record Death(String name, boolean before, Predicate<String> call) {}

  private static List<Death> deaths(String place) {
    Predicate<String> posted = call -> call.startsWith("post\t") && call.contains("\t" + place);
    return List.of(
        new Death("on its way, not taken", true, posted),
        new Death("marked, not sent", true, "pass\tmarked"::equals),
        new Death("taken, unanswered", false, posted),
        new Death("while looking for the lost one", true, call -> call.startsWith("find\t")),
        new Death("answered, not recorded", true, "pass\tsent"::equals));
  }

  private int count(Database database, String sql) {
    return database
        .transactions()
        .inTransaction(
            transaction -> transaction.handle().createQuery(sql).mapTo(Integer.class).one());
  }

  private void change(Database database, String sql) {
    database.transactions().run(transaction -> transaction.handle().execute(sql));
  }

  @Test
  void aPromptStandsOnceHoweverOftenTheBotIsKilledWhilePostingIt() throws Exception {
    try (ServerSide far = new ServerSide();
        Database database = TestDatabase.open(settings)) {
      try (BotProcess first = BotProcess.start(home, far.port(), environment)) {
        first.untilReady();
        assertThat(far.type("boss", "acquaint-admin setup weekday:monday time:10:00 zone:UTC"))
            .startsWith("Say");
        assertThat(far.type("boss", "icebreaker-admin schedule days:daily time:10:00 zone:UTC"))
            .startsWith("Say");
      }
      List<Death> deaths = deaths("in hall");
      List<List<Death>> prompts =
          List.of(
              deaths.subList(0, 1),
              deaths.subList(1, 2),
              deaths.subList(2, 4),
              deaths.subList(4, 5));
      for (List<Death> deadly : prompts) {
        change(
            database,
            "UPDATE icebreaker_slot SET due_at = UTC_TIMESTAMP(6), wake_at = UTC_TIMESTAMP(6) WHERE state = 'PLANNED'");
        killed(far, database, deadly, 0);
      }
      assertThat(count(database, "SELECT COUNT(*) FROM icebreaker_slot WHERE state = 'POSTED'"))
          .isEqualTo(prompts.size());
      assertThat(count(database, "SELECT COUNT(DISTINCT prompt) FROM icebreaker_post"))
          .isEqualTo(prompts.size());
      assertThat(sent(database, far, "icebreaker")).hasSize(prompts.size()).containsOnly(1L);
      assertThat(far.shown()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everybodyReadsOneDigestHoweverOftenTheBotIsKilledMeanwhile() throws Exception {
    try (ServerSide far = new ServerSide();
        Database database = TestDatabase.open(settings)) {
      try (BotProcess first = BotProcess.start(home, far.port(), environment)) {
        first.untilReady();
        assertThat(far.type("boss", "acquaint-admin setup weekday:monday time:10:00 zone:UTC"))
            .startsWith("Say");
        for (int i = 1; i <= FOLLOWERS; i++) {
          assertThat(far.type("member" + i, "knowledge follow java")).startsWith("Say");
        }
      }
      somethingWasShared(database);
      change(
          database,
          "UPDATE knowledge_schedule SET next_at = UTC_TIMESTAMP(6) WHERE kind = 'DIGEST'");
      killed(far, database, deaths("aside member"), 1);
      assertThat(count(database, "SELECT COUNT(*) FROM knowledge_digest WHERE state = 'SENT'"))
          .isEqualTo(FOLLOWERS);
      assertThat(sent(database, far, "knowledge-digest")).hasSize(FOLLOWERS).containsOnly(1L);
      assertThat(
              count(
                  database,
                  "SELECT COUNT(DISTINCT member) FROM delivery_person JOIN delivery USING (community, delivery_key)"
                      + " WHERE kind = 'knowledge-digest'"))
          .isEqualTo(FOLLOWERS);
      assertThat(far.shown()).doesNotHaveDuplicates();
    }
  }

  /** A note that somebody shared an hour ago. */
  private void somethingWasShared(Database database) {
    change(
        database,
        "INSERT INTO knowledge_entry (community, id, kind, state, title, words, topics, anonymous, locked, space, channel,"
            + " version, created_at, settled_at) SELECT community, 'note', 'NOTE', 'OPEN', 'Pass the clock in', 'Always.',"
            + " 'java', FALSE, FALSE, 'far', 'hall', 1, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, NULL FROM knowledge_schedule"
            + " WHERE kind = 'DIGEST'");
  }

  /**
   * Kills a bot at each of the moments and lets the last one finish.
   *
   * @param lets how many messages pass unharmed before, so that none dies three times
   */
  private void killed(ServerSide far, Database database, List<Death> deaths, int lets)
      throws Exception {
    for (Death death : deaths) {
      CountDownLatch killed = new CountDownLatch(1);
      AtomicInteger seen = new AtomicInteger();
      try (BotProcess bot = BotProcess.start(home, far.port(), environment)) {
        Runnable kill =
            () -> {
              bot.kill();
              killed.countDown();
            };
        Predicate<String> moment =
            call ->
                death.call().test(call)
                    && seen.incrementAndGet() > (call.startsWith("find") ? 0 : lets);
        if (death.before()) {
          far.killBefore(moment, kill);
        } else {
          far.killAfter(moment, kill);
        }
        assertThat(killed.await(90, TimeUnit.SECONDS)).as("killed when %s", death.name()).isTrue();
      }
      KilledWhileSendingTest.leasesEnd(database);
    }
    try (BotProcess last = BotProcess.start(home, far.port(), environment)) {
      last.untilReady();
      KilledWhileSendingTest.untilAllIsSent(database);
    }
  }

  /** How often people see each message of a kind. */
  private List<Long> sent(Database database, ServerSide far, String kind) {
    return database
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery(
                    "SELECT delivery_key FROM delivery WHERE kind = :kind AND state = 'SENT'")
                .bind("kind", kind)
                .mapTo(String.class)
                .list())
        .stream()
        .map(far::copies)
        .toList();
  }
}
