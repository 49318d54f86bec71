package dev.acquaint.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.SpaceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final AccountRef ADA = new AccountRef(new SpaceId("s"), "ada");
  private static final AccountRef BOB = new AccountRef(new SpaceId("s"), "bob");
  private static final CommunityId HERE = new CommunityId("here");
  private static final CommunityId THERE = new CommunityId("there");

  private Instant now = Instant.parse("2027-01-04T09:00:00Z");
  private final Throttle throttle = new Throttle(Throttle.Rates.USUAL, () -> now);

  @Test
  void fifteenAtOnceAreAnsweredAndTheNextIsToldHowLongToWait() {
    for (int i = 0; i < 15; i++) {
      assertThat(throttle.take(ADA)).isEmpty();
    }
    assertThat(throttle.take(ADA)).contains(Duration.ofSeconds(2));
    assertThat(throttle.take(BOB)).as("others are not kept waiting").isEmpty();
  }

  @Test
  void whoWaitsIsAnsweredAgain() {
    for (int i = 0; i < 16; i++) {
      throttle.take(ADA);
    }
    now = now.plusSeconds(2);
    assertThat(throttle.take(ADA)).isEmpty();
    assertThat(throttle.take(ADA)).isPresent();
    now = now.plus(Duration.ofDays(3));
    for (int i = 0; i < 15; i++) {
      assertThat(throttle.take(ADA)).isEmpty();
    }
    assertThat(throttle.take(ADA)).as("a long rest fills the bucket once").isPresent();
  }

  @Test
  void oneCommunityDoesNotTakeAllOfTheBot() {
    for (int i = 0; i < 300; i++) {
      assertThat(throttle.take(HERE)).isEmpty();
    }
    assertThat(throttle.take(HERE)).isPresent();
    assertThat(throttle.take(THERE)).isEmpty();
  }
}
