package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.alarm.Alarms;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slot, one prompt: through deaths between the steps of sending, and with two copies. */
class OncePerSlotTest extends IcebreakerStory {
  private static final Instant SLOT = Instant.parse("2027-01-05T09:00:00Z");

  @BeforeEach
  void aSchedule() {
    given.channel("lounge");
    given.moderator("mod").goesTo("lounge");
    given.member("mod").runs("/icebreaker-admin schedule days:daily time:9:00 zone:UTC");
  }

  /** The death of a process, as far as one thread can die it. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Courier courier(KillPoint killPoint) {
    return new Courier(
        given.transactions(),
        _ -> Optional.of(given.platform()),
        given.features().deliveries(),
        () -> SLOT.plusSeconds(90),
        new SplittableRandom(7),
        killPoint);
  }

  private int ring() {
    return new Alarms(given.features().alarms()).ringDue(SLOT);
  }

  private void leasesEnd() {
    given
        .transactions()
        .run(transaction ->
            transaction
                .handle()
                .execute(
                    "UPDATE delivery SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                        + " WHERE lease_until IS NOT NULL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claimed", "marked", "sent", "recorded"})
  void aProcessThatDiesWhileSendingLeavesExactlyOnePrompt(String step) {
    assertThat(ring()).isPositive();
    Courier dying =
        courier(point -> {
          if (point.equals(step)) {
            throw new Death();
          }
        });
    try {
      dying.drain();
    } catch (Death expected) {
      assertThat(expected).isNotNull();
    }
    leasesEnd();
    given.theBotRestarts();
    ring();
    courier(KillPoint.NEVER).drain();
    courier(KillPoint.NEVER).drain();
    assertThat(posts("lounge")).as("after a death when %s", step).hasSize(1);
  }

  @Test
  void twoCopiesThatWakeTogetherPostOnePrompt() throws Exception {
    try (ExecutorService copies = Executors.newFixedThreadPool(4)) {
      Callable<Integer> copy = this::ring;
      for (Future<Integer> done : copies.invokeAll(List.of(copy, copy, copy, copy))) {
        done.get();
      }
      Callable<Integer> sends = () -> courier(KillPoint.NEVER).drain();
      for (Future<Integer> done : copies.invokeAll(List.of(sends, sends, sends))) {
        done.get();
      }
    }
    assertThat(posts("lounge")).hasSize(1);
  }

  @Test
  void twoSchedulesAtOneMomentDoNotChooseTheSamePrompt() throws Exception {
    given.channel("work");
    given
        .member("mod")
        .runs("/icebreaker-admin schedule channel:#work days:daily time:9:00 zone:UTC");
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      Callable<Integer> copy = this::ring;
      for (Future<Integer> done : copies.invokeAll(List.of(copy, copy))) {
        done.get();
      }
    }
    courier(KillPoint.NEVER).drain();
    assertThat(posts("lounge")).hasSize(1);
    assertThat(posts("work")).hasSize(1);
    assertThat(words(posts("work"))).doesNotContainAnyElementsOf(words(posts("lounge")));
  }
}
