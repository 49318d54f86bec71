package dev.acquaint.features.intros;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * When rounds are due: a weekday and a wall-clock time in a zone. {@link java.time.ZonedDateTime}
 * moves a time that a clock change leaves out to the first valid one after it, and takes the
 * earlier of a time that comes twice.
 */
final class Slots {
  private static final int LONGEST_SEARCH = 520;

  private Slots() {}

  /**
   * A planned moment: its key in the ledger is the local date, so it never depends on when
   * something ran.
   */
  record Slot(LocalDate day, Instant at) {
    String key() {
      return day.toString();
    }
  }

  /**
   * Returns the next slot after a moment.
   *
   * @param last the day of the slot before, from which the rhythm of several weeks counts
   * @param blackouts days that are left out
   */
  static Slot next(
      Programme programme, Instant after, Optional<LocalDate> last, Set<LocalDate> blackouts) {
    Programme.Rhythm rhythm = programme.rhythm();
    LocalDate day =
        after
            .atZone(rhythm.zone())
            .toLocalDate()
            .with(TemporalAdjusters.nextOrSame(rhythm.weekday()));
    for (int week = 0; week < LONGEST_SEARCH; week++) {
      LocalDate candidate = day.plusWeeks(week);
      Instant at = at(candidate, rhythm.time(), rhythm.zone());
      boolean inTurn = last.isEmpty() || weeksBetween(last.get(), candidate) >= rhythm.everyWeeks();
      if (at.isAfter(after) && inTurn && !blackouts.contains(candidate)) {
        return new Slot(candidate, at);
      }
    }
    throw new IllegalStateException("ten years of blackouts");
  }

  private static long weeksBetween(LocalDate one, LocalDate other) {
    LocalDate monday = one.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return ChronoUnit.WEEKS.between(
        monday, other.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
