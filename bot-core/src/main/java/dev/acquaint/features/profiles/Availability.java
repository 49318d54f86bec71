package dev.acquaint.features.profiles;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody works and what they speak.
 *
 * @param hours when; nothing when they did not say
 * @param languages ISO 639 codes in the order they were named; empty when they did not say
 */
public record Availability(Optional<Hours> hours, List<String> languages) {
  /** Nothing was said. */
  public static final Availability UNKNOWN = new Availability(Optional.empty(), List.of());

  /** Copies the languages. */
  public Availability {
    languages = List.copyOf(languages);
  }

  /**
   * Working hours on somebody's own wall clock.
   *
   * @param days on which days, in the order of the week, at least one
   * @param from when they begin
   * @param until when they end, not equal to {@code from}; before it means on the next day
   */
  public record Hours(List<DayOfWeek> days, LocalTime from, LocalTime until) {
    /** Copies the days. */
    public Hours {
      days = List.copyOf(days);
    }

    /** Returns hours on these days, each once and in the order of the week. */
    public static Hours on(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
      return new Hours(List.copyOf(EnumSet.copyOf(days)), from, until);
    }
  }
}
