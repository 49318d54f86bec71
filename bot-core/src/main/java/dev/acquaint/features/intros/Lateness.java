package dev.acquaint.features.intros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What becomes of a step that could not be taken in time, because the bot was away: up to 24 hours
 * late it is caught up with, between 08:00 and 20:00 local; later it is missed.
 */
final class Lateness {
  private static final Duration LATEST = Duration.ofHours(24);
  private static final Duration IN_TIME = Duration.ofMinutes(15);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private Lateness() {}

  static boolean isMissed(Round.Due due, Instant now) {
    return Duration.between(due.dueAt(), now).compareTo(LATEST) > 0;
  }

  /** Returns the next morning when a late step would otherwise reach people at night. */
  static Optional<Instant> untilWaking(Round.Due due, ZoneId zone, Instant now) {
    boolean late = Duration.between(due.dueAt(), now).compareTo(IN_TIME) > 0;
    ZonedDateTime local = now.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean night = time.isBefore(MORNING) || !time.isBefore(EVENING);
    if (!late || !night || isMissed(due, now) || due.step() == Round.Step.CLOSE) {
      return Optional.empty();
    }
    ZonedDateTime morning =
        (time.isBefore(MORNING) ? local : local.plusDays(1))
            .toLocalDate()
            .atTime(MORNING)
            .atZone(zone);
    return Optional.of(morning.toInstant());
  }
}
