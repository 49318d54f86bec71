package dev.acquaint.features.icebreakers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * When prompts are due: weekdays at a wall-clock time in a zone. {@link java.time.ZonedDateTime}
 * moves a time that a clock change leaves out to the first valid one after it, and takes the
 * earlier of a time that comes twice.
 */
final class PromptSlots {
  private static final int LONGEST_SEARCH_DAYS = 3_660;

  private PromptSlots() {}

  /** A planned moment; its key in the ledger is the local date. */
  record Moment(LocalDate day, Instant at) {
    String key() {
      return day.toString();
    }
  }

  /**
   * Returns the first slot after a moment.
   *
   * @param blackouts days that are left out
   * @throws IllegalStateException when ten years are blacked out
   */
  static Moment next(Schedule.Rhythm rhythm, Instant after, Set<LocalDate> blackouts) {
    LocalDate first = after.atZone(rhythm.zone()).toLocalDate();
    for (int days = 0; days < LONGEST_SEARCH_DAYS; days++) {
      LocalDate day = first.plusDays(days);
      if (rhythm.weekdays().contains(day.getDayOfWeek()) && !blackouts.contains(day)) {
        Instant at = day.atTime(rhythm.time()).atZone(rhythm.zone()).toInstant();
        if (at.isAfter(after)) {
          return new Moment(day, at);
        }
      }
    }
    throw new IllegalStateException("ten years of blackouts");
  }
}
