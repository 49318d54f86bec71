package dev.acquaint.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What becomes of something planned that could not be done in time, because the bot was away: up to
 * 24 hours late it is caught up with, between 08:00 and 20:00 local; later it is missed.
 */
public final class CatchUp {
  private static final Duration LATEST = Duration.ofHours(24);
  private static final Duration IN_TIME = Duration.ofMinutes(15);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private CatchUp() {}

  /**
   * Whether it is too late.
   *
   * @param dueAt when it was planned
   * @param now the present moment
   */
  public static boolean isMissed(Instant dueAt, Instant now) {
    return Duration.between(dueAt, now).compareTo(LATEST) > 0;
  }

  /**
   * Returns the next morning when something late would otherwise reach people at night; nothing
   * when it may be done now.
   *
   * @param dueAt when it was planned
   * @param zone whose day and night count
   * @param now the present moment
   */
  public static Optional<Instant> untilWaking(Instant dueAt, ZoneId zone, Instant now) {
    boolean late = Duration.between(dueAt, now).compareTo(IN_TIME) > 0;
    ZonedDateTime local = now.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean night = time.isBefore(MORNING) || !time.isBefore(EVENING);
    if (!late || !night || isMissed(dueAt, now)) {
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
