package dev.acquaint.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days, times and moments the way people type them, in English or German; nothing is guessed. */
public final class WhenWords {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final int YEARS_AHEAD = 5;
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("ein", 1),
          Map.entry("eine", 1),
          Map.entry("einen", 1),
          Map.entry("einem", 1),
          Map.entry("einer", 1),
          Map.entry("two", 2),
          Map.entry("zwei", 2),
          Map.entry("three", 3),
          Map.entry("drei", 3),
          Map.entry("four", 4),
          Map.entry("vier", 4),
          Map.entry("five", 5),
          Map.entry("fünf", 5),
          Map.entry("six", 6),
          Map.entry("sechs", 6));
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:(\\d{1,3}) ?|([a-zü]+) )(h|hrs?|hours?|stunden?|d|days?|tage?n?|w|wks?|weeks?|wochen?|m|mos?|months?|monate?n?)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)? ?([a-zäöü]+)\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-zäöü]+)\\.? (\\d{1,2})(?:st|nd|rd|th|\\.)?(?:,? (\\d{4}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})(?:\\. ?(\\d{4})|\\.(\\d{2})|\\.)?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:[:.h](\\d{2})|h| ?uhr (\\d{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.|uhr)?");
  private static final Pattern DAY_AND_TIME =
      Pattern.compile(
          "(.+?),? (?:at |um )?(\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?| uhr)?|\\d{1,2} ?(?:[ap]\\.?m\\.?|uhr)|noon|mittag)");
  private static final Pattern BEFORE =
      Pattern.compile("^(?:(?:until|till|til|bis|for|für|zum|in|on|am|the|den|dem) )+");

  private WhenWords() {}

  /**
   * Returns the moment meant by words such as {@code 2w}, {@code 3 days}, {@code until 12 Jan},
   * {@code next Monday} or {@code 12 Jan 15:00}; days begin at midnight in the zone. Nothing when
   * it is not understood, not in the future, or more than five years away.
   */
  public static Optional<Instant> until(String typed, Instant now, ZoneId zone) {
    String words = plain(typed);
    ZonedDateTime here = now.atZone(zone);
    return length(words, here)
        .or(() -> day(words, here.toLocalDate()).map(day -> day.atStartOfDay(zone)))
        .or(() -> dayAndTime(words, here))
        .filter(moment -> !moment.isAfter(here.plusYears(YEARS_AHEAD)))
        .map(ZonedDateTime::toInstant)
        .filter(moment -> moment.isAfter(now));
  }

  private static Optional<ZonedDateTime> dayAndTime(String words, ZonedDateTime here) {
    Matcher matcher = DAY_AND_TIME.matcher(words);
    return matcher.matches()
        ? day(matcher.group(1), here.toLocalDate())
            .flatMap(
                day -> time(matcher.group(2)).map(time -> day.atTime(time).atZone(here.getZone())))
        : Optional.empty();
  }

  private static Optional<ZonedDateTime> length(String words, ZonedDateTime from) {
    Matcher matcher = LENGTH.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count =
        matcher.group(1) == null
            ? NUMBERS.getOrDefault(matcher.group(2), 0)
            : Integer.parseInt(matcher.group(1));
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (matcher.group(3).charAt(0)) {
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
        .filter(day -> !day.isBefore(today) && day.getYear() <= today.getYear() + YEARS_AHEAD)
        .findFirst();
  }

  private static Optional<LocalDate> named(String words, LocalDate today) {
    return switch (words) {
      case "today", "heute" -> Optional.of(today);
      case "tomorrow", "morgen" -> Optional.of(today.plusDays(1));
      case "day after tomorrow", "übermorgen" -> Optional.of(today.plusDays(2));
      case "next week", "nächste woche" ->
          Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case "next month", "nächsten monat" ->
          Optional.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> weekday(String words, LocalDate today) {
    String name =
        words.replaceFirst("^(next|this|coming|nächste[mnrs]?|diese[mnrs]?|kommende[mnrs]?) ", "");
    return weekday(name).map(day -> today.with(TemporalAdjusters.next(day)));
  }

  /** Returns the weekday of this name, in full or short, English or German. */
  public static Optional<DayOfWeek> weekday(String typed) {
    String name = plain(typed).replaceFirst("\\.$", "");
    if (name.equals("sonnabend")) {
      return Optional.of(DayOfWeek.SATURDAY);
    }
    return Stream.of(DayOfWeek.values())
        .filter(day -> isCalled(name, style -> locale -> day.getDisplayName(style, locale)))
        .findFirst();
  }

  private static Optional<Month> month(String name) {
    if (name.equals("mrz")) {
      return Optional.of(Month.MARCH);
    }
    if (name.equals("jänner")) {
      return Optional.of(Month.JANUARY);
    }
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
                  && name.length() <= 5
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
        return Optional.of(on(today, Month.of(number(dotted, 2)), number(dotted, 1), year(dotted)));
      }
      return spelled(words, today);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static @Nullable String year(Matcher dotted) {
    return dotted.group(3) == null ? dotted.group(4) : dotted.group(3);
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

  private static LocalDate on(LocalDate today, Month month, int day, @Nullable String year) {
    if (year != null) {
      int full = Integer.parseInt(year) + (year.length() == 2 ? 2_000 : 0);
      return LocalDate.of(full, month, day);
    }
    MonthDay wanted = MonthDay.of(month, day);
    int next = today.getYear();
    while (!wanted.isValidYear(next) || wanted.atYear(next).isBefore(today)) {
      next++;
    }
    return wanted.atYear(next);
  }

  /**
   * Returns the time of day meant by words such as {@code 10:00}, {@code 9am}, {@code 17.30 Uhr} or
   * {@code noon}.
   */
  public static Optional<LocalTime> time(String typed) {
    String words = plain(typed);
    if (words.equals("noon") || words.equals("mittag")) {
      return Optional.of(LocalTime.NOON);
    }
    Matcher matcher = TIME.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = number(matcher, 1);
    String minutes = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    String half = matcher.group(4) == null ? "" : matcher.group(4).replace(".", "");
    boolean halves = half.equals("am") || half.equals("pm");
    if (halves && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    int shifted = halves ? hour % 12 + (half.equals("pm") ? 12 : 0) : hour;
    return shifted > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(shifted, minute));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String plain(String typed) {
    String words =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip();
    return BEFORE.matcher(words).replaceFirst("");
  }
}
