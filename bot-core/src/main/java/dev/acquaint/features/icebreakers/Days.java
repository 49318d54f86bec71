package dev.acquaint.features.icebreakers;

import dev.acquaint.command.WhenWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Days as people write several of them. */
final class Days {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;&+]|\\band\\b|\\bund\\b)\\s*");
  private static final Pattern FROM_TO =
      Pattern.compile("\\s*(?:–|—|\\bto\\b|\\bbis\\b|\\s-\\s)\\s*");
  private static final Pattern WEEKDAYS_FROM_TO = Pattern.compile("\\s*[-–—]\\s*");
  private static final Pattern BLANKS = Pattern.compile("(?<![-–—])\\s+(?![-–—])");
  private static final int LONGEST_RANGE = 100;

  private Days() {}

  /**
   * Returns the days of the week meant by words such as {@code Tue, Thu}, {@code Mon-Fri}, {@code
   * weekdays} or {@code every day}; nothing when one of them is not understood.
   */
  static Optional<Set<DayOfWeek>> ofWeek(String typed) {
    String words =
        typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+(?:to|through|bis)\\s+", "-");
    if (Set.of("weekdays", "workdays", "werktags", "arbeitstage").contains(words)) {
      return Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
    if (Set.of("daily", "every day", "täglich", "jeden tag", "all").contains(words)) {
      return Optional.of(EnumSet.allOf(DayOfWeek.class));
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    String[] parts = (BETWEEN.matcher(words).find() ? BETWEEN : BLANKS).split(words, -1);
    for (String part : parts) {
      Optional<Set<DayOfWeek>> some = range(part);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(some.get());
    }
    return Optional.of(days);
  }

  private static Optional<Set<DayOfWeek>> range(String part) {
    Optional<DayOfWeek> one = day(part);
    if (one.isPresent()) {
      return Optional.of(EnumSet.of(one.get()));
    }
    String[] ends = WEEKDAYS_FROM_TO.split(part, -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    return day(ends[0])
        .flatMap(first ->
            day(ends[1])
                .map(last -> {
                  Set<DayOfWeek> days = EnumSet.of(first);
                  for (DayOfWeek day = first; day != last; day = day.plus(1)) {
                    days.add(day.plus(1));
                  }
                  return days;
                }));
  }

  /** Plural forms are what people write of a rhythm. */
  private static Optional<DayOfWeek> day(String word) {
    return WhenWords.weekday(word).or(() -> WhenWords.weekday(word.replaceFirst("s$", "")));
  }

  /**
   * Returns the calendar days meant by words such as {@code 24 Dec, 31 Dec} or {@code 24 Dec to 6
   * Jan}; nothing when one of them is not understood or a range is longer than 100 days.
   *
   * @param today the present day
   */
  static Optional<Set<LocalDate>> ofCalendar(String typed, LocalDate today) {
    Set<LocalDate> days = new HashSet<>();
    for (String part : typed.strip().split("\\s*[,;]\\s*", -1)) {
      String[] ends = FROM_TO.split(part, -1);
      Optional<LocalDate> first = WhenWords.day(ends[0], today);
      Optional<LocalDate> last =
          ends.length == 1 ? first : first.flatMap(day -> WhenWords.day(ends[1], day));
      if (ends.length > 2 || last.isEmpty()) {
        return Optional.empty();
      }
      first
          .orElseThrow()
          .datesUntil(last.get().plusDays(1))
          .limit(LONGEST_RANGE)
          .forEach(days::add);
      if (!days.contains(last.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(days);
  }
}
