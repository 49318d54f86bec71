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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed again and again in the middle of a round's sending, at every step that a
 * message goes through, and started again each time.
 */
@Tag("slow")
class KilledWhileSendingTest {
  static final int MEMBERS = 28;

  @TempDir private Path home;

  /**
   * Where the bot dies: named after what has happened when it does.
   *
   * @param lets how many such moments pass unharmed before, so that no message dies three times
   */
  private record Death(String name, boolean before, int lets, Predicate<String> call) {}

  private static final List<Death> DEATHS =
      List.of(
          new Death("an introduction on its way, not taken", true, 0, introduction()),
          new Death("claimed, not marked", true, 1, "pass\tclaimed"::equals),
          new Death("marked, not sent", true, 1, "pass\tmarked"::equals),
          new Death("taken, unanswered", false, 1, introduction()),
          new Death("while looking for the lost one", true, 0, call -> call.startsWith("find\t")),
          new Death("answered, not recorded", true, 0, "pass\tsent"::equals),
          new Death("recorded", true, 0, "pass\trecorded"::equals));

  static Predicate<String> introduction() {
    return call -> call.startsWith("post\t") && call.contains("\ttogether ");
  }

  /** An introduction as the database has it, with somebody who reads it. */
  public record Read(String deliveryKey, String state, String member) {}

  @Test
  void everybodyHasExactlyOneIntroductionHoweverOftenTheBotIsKilled() throws Exception {
    DatabaseSettings settings = TestDatabase.emptySchema();
    Map<String, String> environment =
        Map.of(
            "ACQUAINT_DATABASE_URL", settings.url(),
            "ACQUAINT_DATABASE_USER", settings.user(),
            "ACQUAINT_DATABASE_PASSWORD", settings.password());
    try (ServerSide far = new ServerSide()) {
      try (BotProcess first = BotProcess.start(home, far.port(), environment)) {
        first.untilReady();
        everybodyJoins(far);
      }
      try (Database database = TestDatabase.open(settings)) {
        List<Death> deaths =
            java.util.stream.Stream.concat(DEATHS.stream(), DEATHS.stream()).toList();
        boolean begun = false;
        for (Death death : deaths) {
          begun = dies(far, environment, death, begun);
          leasesEnd(database);
        }
        try (BotProcess last = BotProcess.start(home, far.port(), environment)) {
          last.untilReady();
          untilAllIsSent(database);
        }
        assertOneIntroductionEach(far, database);
      }
    }
  }

  static void everybodyJoins(ServerSide far) throws InterruptedException {
    assertThat(far.type("boss", "acquaint-admin setup weekday:monday time:10:00 zone:UTC"))
        .doesNotStartWith("Tell")
        .doesNotStartWith("Correct");
    for (int i = 1; i <= MEMBERS; i++) {
      assertThat(far.type("member" + i, "intros join")).startsWith("Say");
    }
  }

  /** Starts a bot, lets it work, and kills it at the given moment. */
  private boolean dies(ServerSide far, Map<String, String> environment, Death death, boolean begun)
      throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    try (BotProcess bot = BotProcess.start(home, far.port(), environment)) {
      Runnable kill =
          () -> {
            bot.kill();
            killed.countDown();
          };
      AtomicInteger seen = new AtomicInteger();
      Predicate<String> moment =
          call -> death.call().test(call) && seen.incrementAndGet() > death.lets();
      if (death.before()) {
        far.killBefore(moment, kill);
      } else {
        far.killAfter(moment, kill);
      }
      if (!begun) {
        bot.untilReady();
        assertThat(far.type("boss", "intros-admin run")).startsWith("Say");
      }
      assertThat(killed.await(90, TimeUnit.SECONDS)).as("killed when %s", death.name()).isTrue();
    }
    return true;
  }

  /** What a lease of a dead process costs is a minute; the test lets it pass at once. */
  static void leasesEnd(Database database) {
    database
        .transactions()
        .run(transaction -> {
          transaction
              .handle()
              .execute(
                  "UPDATE delivery SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE lease_until IS NOT NULL");
          transaction
              .handle()
              .execute(
                  "UPDATE delivery SET not_before = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state IN ('PENDING', 'UNCERTAIN')");
          transaction
              .handle()
              .execute(
                  "UPDATE scheduled_tasks SET last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE WHERE picked");
        });
  }

  static void untilAllIsSent(Database database) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (System.nanoTime() < end) {
      int open =
          database
              .transactions()
              .inTransaction(transaction ->
                  transaction
                      .handle()
                      .createQuery(
                          "SELECT COUNT(*) FROM delivery WHERE state IN ('PENDING', 'CLAIMED', 'DISPATCHING', 'UNCERTAIN')")
                      .mapTo(Integer.class)
                      .one());
      if (open == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("messages still wait after 90 seconds");
  }

  static void assertOneIntroductionEach(ServerSide far, Database database) {
    List<Read> read =
        database
            .transactions()
            .inTransaction(transaction ->
                transaction
                    .handle()
                    .createQuery(
                        """
                        SELECT d.delivery_key, d.state, a.user AS member FROM delivery d
                          JOIN delivery_person p USING (community, delivery_key)
                          JOIN account a ON a.community = p.community AND a.member = p.member
                        WHERE d.kind = 'introduction'
                        """)
                    .mapTo(Read.class)
                    .list());
    assertThat(read).hasSize(MEMBERS).allSatisfy(one -> assertThat(one.state()).isEqualTo("SENT"));
    for (String member : IntStream.rangeClosed(1, MEMBERS).mapToObj(i -> "member" + i).toList()) {
      long copies =
          read.stream()
              .filter(one -> one.member().equals(member))
              .mapToLong(one -> far.copies(one.deliveryKey()))
              .sum();
      assertThat(copies).as("introductions of %s", member).isEqualTo(1);
    }
    assertThat(far.shown()).as("no message of any kind came twice").doesNotHaveDuplicates();
  }
}
