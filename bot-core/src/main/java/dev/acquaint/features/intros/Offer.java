package dev.acquaint.features.intros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which times people are offered to tap, and which of those suit all. Nothing but arithmetic. */
final class Offer {
  /** How long a meeting lasts. */
  static final Duration LENGTH = Duration.ofMinutes(30);

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration NOT_BEFORE = Duration.ofHours(1);
  private static final int LOOK_AHEAD_DAYS = 9;
  private static final int MOST_DAYS = 4;
  private static final int MOST_A_DAY = 25;

  private Offer() {}

  /**
   * Returns times within everybody's waking hours in the coming days, by the reader's calendar day:
   * half-hours, or hours on days that have too many.
   *
   * @param waking everybody's waking hours
   * @param reader in whose zone days are counted
   * @param now no time is sooner than an hour from it
   */
  static NavigableMap<LocalDate, NavigableSet<Instant>> times(
      List<CommonHours.Day> waking, ZoneId reader, Instant now) {
    NavigableSet<Instant> all = new TreeSet<>();
    LocalDate today = now.atZone(waking.getFirst().zone()).toLocalDate();
    for (int day = 0; day < LOOK_AHEAD_DAYS; day++) {
      for (CommonHours.Span span : CommonHours.around(waking, today.plusDays(day))) {
        addHalfHours(span, now.plus(NOT_BEFORE), all);
      }
    }
    NavigableMap<LocalDate, NavigableSet<Instant>> byDay = new TreeMap<>();
    for (Instant time : all) {
      LocalDate day = time.atZone(reader).toLocalDate();
      if (byDay.containsKey(day) || byDay.size() < MOST_DAYS) {
        byDay.computeIfAbsent(day, _ -> new TreeSet<>()).add(time);
      }
    }
    byDay.replaceAll((_, times) -> times.size() > MOST_A_DAY ? hours(times) : times);
    return byDay;
  }

  private static void addHalfHours(
      CommonHours.Span span, Instant soonest, Collection<Instant> times) {
    long step = HALF_AN_HOUR.toSeconds();
    long first = Math.ceilDiv(span.start().getEpochSecond(), step) * step;
    for (Instant time = Instant.ofEpochSecond(first);
        !time.plus(LENGTH).isAfter(span.end());
        time = time.plus(HALF_AN_HOUR)) {
      if (!time.isBefore(soonest)) {
        times.add(time);
      }
    }
  }

  private static NavigableSet<Instant> hours(NavigableSet<Instant> times) {
    NavigableSet<Instant> hours = new TreeSet<>();
    times.stream()
        .filter(time -> time.getEpochSecond() % AN_HOUR.toSeconds() == 0)
        .limit(MOST_A_DAY)
        .forEach(hours::add);
    return hours;
  }

  /**
   * Returns the times that suit everybody, the best first: those within most people's own hours,
   * then the soonest.
   *
   * @param free what each has tapped
   * @param liked the hours that each likes to talk at
   * @param most how many at most
   */
  static <K> List<Instant> best(
      Map<K, NavigableSet<Instant>> free, List<CommonHours.Day> liked, int most) {
    if (free.isEmpty()) {
      return List.of();
    }
    NavigableSet<Instant> common = new TreeSet<>(free.values().iterator().next());
    free.values().forEach(common::retainAll);
    List<Instant> best = new ArrayList<>(common);
    best.sort(
        Comparator.comparingLong((Instant time) -> outside(time, liked))
            .thenComparing(Comparator.naturalOrder()));
    return Collections.unmodifiableList(best.subList(0, Math.min(most, best.size())));
  }

  private static long outside(Instant time, List<CommonHours.Day> liked) {
    return liked.stream()
        .filter(person -> {
          LocalDate day = time.atZone(person.zone()).toLocalDate();
          return !covers(person.on(day), time) && !covers(person.on(day.minusDays(1)), time);
        })
        .count();
  }

  private static boolean covers(CommonHours.Span span, Instant time) {
    return !time.isBefore(span.start()) && !time.plus(LENGTH).isAfter(span.end());
  }
}
