package dev.acquaint.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days, times and moments the way people type them, in English or German; nothing is guessed. */
public final class WhenWords {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final Pattern LENGTH =
      Pattern.compile(
          "(\\d{1,3}) ?(h|hours?|stunden?|d|days?|tage?|w|weeks?|wochen?|m|months?|monate?)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)? ?([a-zäöü]+)\\.?(?: (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-zäöü]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))? ?(am|pm|uhr)?");
  private static final LocalTime MORNING = LocalTime.of(0, 0);

  private WhenWords() {}

  /**
   * Returns the moment meant by words such as {@code 2w}, {@code 3 days}, {@code until 12 Jan} or
   * {@code next Monday}; days begin at midnight in the zone. Nothing when it is not understood or
   * not in the future.
   */
  public static Optional<Instant> until(String typed, Instant now, ZoneId zone) {
    String words = plain(typed);
    ZonedDateTime here = now.atZone(zone);
    Optional<Instant> length = length(words, here).map(ZonedDateTime::toInstant);
    if (length.isPresent()) {
      return length;
    }
    return day(words, here.toLocalDate())
        .map(day -> day.atTime(MORNING).atZone(zone).toInstant())
        .filter(moment -> moment.isAfter(now));
  }

  private static Optional<ZonedDateTime> length(String words, ZonedDateTime from) {
    Matcher matcher = LENGTH.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (matcher.group(2).charAt(0)) {
          case 'h', 's' -> from.plusHours(count);
          case 'd', 't' -> from.plus(Period.ofDays(count));
          case 'w' -> from.plus(Period.ofWeeks(count));
          default -> from.plus(Period.ofMonths(count));
        });
  }

  /**
   * Returns the day meant by words such as {@code tomorrow}, {@code next Friday}, {@code 24 Dec},
   * {@code 24.12.} or {@code 2027-01-06}; without a year the next such day from today on. Nothing
   * for days before today.
   */
  public static Optional<LocalDate> day(String typed, LocalDate today) {
    String words = plain(typed);
    return Stream.of(named(words, today), weekday(words, today), dated(words, today))
        .flatMap(Optional::stream)
        .filter(day -> !day.isBefore(today) && day.getYear() <= today.getYear() + 5)
        .findFirst();
  }

  private static Optional<LocalDate> named(String words, LocalDate today) {
    return switch (words) {
      case "today", "heute" -> Optional.of(today);
      case "tomorrow", "morgen" -> Optional.of(today.plusDays(1));
      case "next week", "nächste woche" ->
          Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case "next month", "nächsten monat" ->
          Optional.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> weekday(String words, LocalDate today) {
    String name = words.replaceFirst("^(next|this|on|am|nächsten?|kommenden?) ", "");
    return weekday(name).map(day -> today.with(TemporalAdjusters.next(day)));
  }

  /** Returns the weekday of this name, in full or short, English or German. */
  public static Optional<DayOfWeek> weekday(String typed) {
    String name = plain(typed);
    return Stream.of(DayOfWeek.values())
        .filter(day -> isCalled(name, style -> locale -> day.getDisplayName(style, locale)))
        .findFirst();
  }

  private static Optional<Month> month(String name) {
    return Stream.of(Month.values())
        .filter(month -> isCalled(name, style -> locale -> month.getDisplayName(style, locale)))
        .findFirst();
  }

  private static boolean isCalled(
      String name,
      java.util.function.Function<TextStyle, java.util.function.Function<Locale, String>> display) {
    return LANGUAGES.stream()
        .anyMatch(locale -> {
          String full = display.apply(TextStyle.FULL).apply(locale).toLowerCase(locale);
          return full.equals(name)
              || (name.length() >= 2
                  && name.length() <= 4
                  && full.startsWith(name)
                  && isShort(name, full));
        });
  }

  private static boolean isShort(String name, String full) {
    return name.length() >= 3 || full.endsWith("tag") || full.equals("mittwoch");
  }

  private static Optional<LocalDate> dated(String words, LocalDate today) {
    try {
      Matcher iso = ISO.matcher(words);
      if (iso.matches()) {
        return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
      }
      Matcher dotted = DOTTED.matcher(words);
      if (dotted.matches()) {
        return Optional.of(
            on(today, Month.of(number(dotted, 2)), number(dotted, 1), dotted.group(3)));
      }
      return spelled(words, today);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> spelled(String words, LocalDate today) {
    Matcher dayFirst = DAY_MONTH.matcher(words);
    if (dayFirst.matches()) {
      return month(dayFirst.group(2))
          .map(month -> on(today, month, number(dayFirst, 1), dayFirst.group(3)));
    }
    Matcher monthFirst = MONTH_DAY.matcher(words);
    if (monthFirst.matches()) {
      return month(monthFirst.group(1))
          .map(month -> on(today, month, number(monthFirst, 2), monthFirst.group(3)));
    }
    return Optional.empty();
  }

  private static LocalDate on(
      LocalDate today, Month month, int day, @org.jspecify.annotations.Nullable String year) {
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month, day);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
  }

  /**
   * Returns the time of day meant by words such as {@code 10:00}, {@code 9am} or {@code 17.30 Uhr}.
   */
  public static Optional<LocalTime> time(String typed) {
    Matcher matcher = TIME.matcher(plain(typed));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = number(matcher, 1);
    int minute = matcher.group(2) == null ? 0 : number(matcher, 2);
    String half = matcher.group(3);
    boolean halves = "am".equals(half) || "pm".equals(half);
    if (halves && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    int shifted = halves ? hour % 12 + ("pm".equals(half) ? 12 : 0) : hour;
    return shifted > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(shifted, minute));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String plain(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ")
        .replaceFirst("^(until|till|til|bis|for|zum) ", "");
  }
}
