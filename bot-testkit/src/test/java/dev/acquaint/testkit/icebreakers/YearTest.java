package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.alarm.Alarms;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.scenario.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A year of a community of two hundred: a prompt each day, answered by some of them. */
class YearTest extends IcebreakerStory {
  private static final int PEOPLE = 200;
  private static final int BANK = 315;

  @Test
  void noPromptComesTwiceBeforeTheBankIsUsedUp() {
    given.channel("lounge");
    given.moderator("mod").goesTo("lounge");
    given.member("mod").runs("/icebreaker-admin schedule days:daily time:9:00 zone:Berlin");
    SettableClock clock = new SettableClock(given.now());
    Alarms alarms = new Alarms(given.features().alarms());
    Courier courier =
        new Courier(
            given.transactions(),
            _ -> Optional.of(given.platform()),
            given.features().deliveries(),
            clock,
            new SplittableRandom(1),
            KillPoint.NEVER);
    SplittableRandom chance = new SplittableRandom(2027);
    Instant end = clock.instant().plus(Duration.ofDays(365));
    while (true) {
      Instant due = alarms.nextDue().orElseThrow();
      if (due.isAfter(end)) {
        break;
      }
      clock.advanceTo(due);
      alarms.ringDue(clock.instant());
      courier.drain();
      answers(clock.instant().plus(Duration.ofMinutes(30)), chance);
    }
    List<String> posted = words(posts("lounge"));
    assertThat(posted).hasSize(365);
    assertThat(new HashSet<>(posted.subList(0, BANK))).as("the first turn").hasSize(BANK);
    for (int i = 0; i + BANK / 2 <= posted.size(); i += 10) {
      List<String> halfATurn = posted.subList(i, i + BANK / 2);
      assertThat(halfATurn).as("from day %d", i).doesNotHaveDuplicates();
    }
    assertThat(then.member("mod").received().stream().filter(one -> one.contains("run low")))
        .as("the organiser hears of it once in a turn")
        .hasSize(1);
  }

  private void answers(Instant at, SplittableRandom chance) {
    int people = chance.nextInt(4);
    for (int i = 0; i < people; i++) {
      given.happens(
          new CommunityEvent.Spoke(
              thread("lounge"), FakePlatform.account("person" + chance.nextInt(PEOPLE)), at));
    }
  }
}
