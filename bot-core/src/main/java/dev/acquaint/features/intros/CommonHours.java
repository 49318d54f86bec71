package dev.acquaint.features.intros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When people of several zones can talk at the same time. */
final class CommonHours {
  private CommonHours() {}

  /**
   * When one person can talk, every day.
   *
   * @param zone whose wall clock
   * @param from the beginning
   * @param until the end; not after {@code from} means on the next day
   */
  record Day(ZoneId zone, LocalTime from, LocalTime until) {

    Span on(LocalDate date) {
      LocalDate end = until.isAfter(from) ? date : date.plusDays(1);
      return new Span(Slots.at(date, from, zone), Slots.at(end, until, zone));
    }
  }

  /**
   * A stretch of time.
   *
   * @param start its beginning
   * @param end its end, not included
   */
  record Span(Instant start, Instant end) {

    Duration length() {
      return Duration.between(start, end);
    }

    Optional<Span> with(Span other) {
      Instant later = start.isAfter(other.start) ? start : other.start;
      Instant earlier = end.isBefore(other.end) ? end : other.end;
      return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }
  }

  /** Returns all stretches in which everybody can talk and that begin on or about a date. */
  static List<Span> around(List<Day> people, LocalDate date) {
    List<Span> common = own(people.getFirst(), date);
    for (Day person : people) {
      List<Span> own = own(person, date);
      common =
          common.stream()
              .flatMap(one -> own.stream().flatMap(other -> one.with(other).stream()))
              .sorted(Comparator.comparing(Span::start))
              .toList();
    }
    return common;
  }

  private static List<Span> own(Day person, LocalDate date) {
    return List.of(person.on(date.minusDays(1)), person.on(date), person.on(date.plusDays(1)));
  }

  /** Returns the longest stretch of a day of the first person in which everybody can talk. */
  static Optional<Span> longest(List<Day> people, LocalDate date) {
    ZoneId first = people.getFirst().zone();
    return around(people, date).stream()
        .filter(span -> span.start().atZone(first).toLocalDate().equals(date))
        .max(
            Comparator.comparing(Span::length)
                .thenComparing(Span::start, Comparator.reverseOrder()));
  }
}
