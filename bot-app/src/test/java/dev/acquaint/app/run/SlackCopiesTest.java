package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.FakeSlack.Trouble;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack takes an introduction, says nothing, and shows it only long after it was sent again. */
class SlackCopiesTest {
  private static final String OLGA = "U0000";
  private static final String ADA = "U0002";
  private static final String BOB = "U0003";

  @TempDir Path home;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-03-03T08:00:00Z"));

  private static List<FakeSlack.Standing> introductions(FakeSlack slack) {
    return slack.messages().stream()
        .filter(message -> slack.readers(message.channel()).equals(Set.of(ADA, BOB)))
        .toList();
  }

  private void later(SlackLife life, Duration time) {
    now.updateAndGet(before -> before.plus(time));
    life.ring(now.get());
  }

  @Test
  void tenMinutesAfterTheSecondTryTheIntroductionStandsOnceAndItsButtonsWork() throws Exception {
    try (FakeSlack slack = new FakeSlack();
        Database database = TestDatabase.fresh();
        SlackLife life =
            SlackLife.begin(
                new SlackLife.World(slack, database, home, now::get, new SlackLife.FastTempo()),
                Mode.HTTP)) {
      life.people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
      life.people.types(ADA, "intros join");
      life.people.types(BOB, "intros join");
      assertThat(life.people.types(OLGA, "intros-admin run").words()).contains("starts now");
      slack.trouble("chat.postMessage", Trouble.LOSE_ANSWER);
      slack.lag(true);
      life.ring(now.get());
      assertThat(introductions(slack)).hasSize(1);
      later(life, Duration.ofMinutes(15));
      assertThat(introductions(slack)).as("the first try was not to be seen").hasSize(2);
      slack.lag(false);
      later(life, Duration.ofMinutes(9));
      assertThat(introductions(slack)).hasSize(2);
      later(life, Duration.ofMinutes(1));
      assertThat(introductions(slack)).hasSize(1);
      assertThat(life.bot.copiesRemoved()).isEqualTo(1);
      assertThat(life.people.presses(ADA, introductions(slack).getFirst(), "We met").words())
          .contains("noted that you met");
      later(life, Duration.ofMinutes(50));
      later(life, Duration.ofHours(3));
      assertThat(introductions(slack)).hasSize(1);
      assertThat(slack.asked("chat.delete")).hasSize(1);
    }
  }
}
