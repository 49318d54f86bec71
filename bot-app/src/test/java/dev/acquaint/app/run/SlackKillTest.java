package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.FakeSlack.Trouble;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot dies between any two steps of sending and Slack's answers are cut after their effect;
 * every pair still has exactly one message.
 */
@Tag("slow")
@Timeout(300)
class SlackKillTest {
  private static final int PEOPLE = 400;
  private static final int LIVES = 130;
  private static final int CUT_ANSWERS = 100;
  private static final String OLGA = "U0000";

  /** The death of the process, as far as one process can play it. */
  private static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  @TempDir Path home;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-03-03T08:00:00Z"));
  private final Random chance = new Random(11);
  private FakeSlack slack;
  private Database database;
  private SlackLife.World world;

  private static String user(int number) {
    return "M%04d".formatted(number);
  }

  private void prepare() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.HTTP)) {
      life.people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
      for (int number = 0; number < PEOPLE; number++) {
        life.people.types(user(number), "intros join");
      }
      assertThat(life.people.types(OLGA, "intros-admin run").words()).contains("starts now");
    }
  }

  /** Lives once, until the death or until nothing is left to do; returns whether it died. */
  private boolean dies(int after) throws Exception {
    AtomicInteger left = new AtomicInteger(after);
    KillPoint killPoint =
        _ -> {
          if (left.decrementAndGet() == 0) {
            throw new Killed();
          }
        };
    try (SlackLife life = SlackLife.begin(world, Mode.HTTP, killPoint, chance.nextLong())) {
      life.ring(now.get());
      return false;
    } catch (Killed _) {
      return true;
    }
  }

  /**
   * Time passes and leases end. A message during which the bot died three times would be set aside;
   * here the deaths are not its fault, so they are not counted.
   */
  private void timePasses() {
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(3)));
    database
        .transactions()
        .run(transaction ->
            transaction
                .handle()
                .execute(
                    "UPDATE delivery SET crashes = 0, lease_until = IF(lease_until IS NULL, NULL,"
                        + " UTC_TIMESTAMP(6) - INTERVAL 1 SECOND)"));
  }

  @Test
  void everyPairHasOneMessageHoweverOftenTheBotDiesAndAnswersAreCut() throws Exception {
    slack = new FakeSlack();
    database = TestDatabase.fresh();
    world = new SlackLife.World(slack, database, home, now::get, new SlackLife.FastTempo());
    try {
      for (int number = 0; number < PEOPLE; number++) {
        slack.put(new FakeSlack.Person(user(number), "Member " + number, false, false, false));
      }
      prepare();
      int kills = 0;
      for (int life = 0; life < LIVES; life++) {
        if (life < CUT_ANSWERS) {
          slack.trouble("chat.postMessage", Trouble.LOSE_ANSWER);
        }
        slack.trouble(
            life % 2 == 0 ? "conversations.open" : "chat.postMessage",
            life % 3 == 0 ? Trouble.LOSE_REQUEST : Trouble.LOSE_ANSWER);
        kills += dies(1 + chance.nextInt(9)) ? 1 : 0;
        timePasses();
      }
      for (int calm = 0; calm < 12; calm++) {
        assertThat(dies(Integer.MAX_VALUE)).isFalse();
        timePasses();
      }
      assertThat(kills).isGreaterThan(100);
      assertMeetings();
    } finally {
      database.close();
      slack.close();
    }
  }

  private void assertMeetings() {
    Map<String, Integer> copies = new HashMap<>();
    List<String> met = new ArrayList<>();
    for (FakeSlack.Standing message : slack.messages()) {
      Set<String> readers = slack.readers(message.channel());
      if (readers.size() == 2 && copies.merge(message.channel(), 1, Integer::sum) == 1) {
        met.addAll(readers);
      }
    }
    assertThat(copies).hasSize(PEOPLE / 2).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    assertThat(met).as("everybody meets once").hasSize(PEOPLE).doesNotHaveDuplicates();
  }
}
