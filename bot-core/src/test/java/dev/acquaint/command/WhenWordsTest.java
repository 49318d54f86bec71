package dev.acquaint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for days and times means what they mean, whatever day it is. */
class WhenWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 6);

  private static final Instant NOW = TODAY.atTime(12, 0).atZone(BERLIN).toInstant();

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static LocalDate someDay(RandomGenerator chance) {
    return LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(3_000));
  }

  private static <T> T oneOf(List<T> things, RandomGenerator chance) {
    return things.get(chance.nextInt(things.size()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWrittenDayIsThatDay(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    LocalDate today = someDay(chance);
    LocalDate day = today.plusDays(chance.nextInt(4 * 365));
    List<Function<LocalDate, String>> ways =
        List.of(
            LocalDate::toString,
            written("yyyy/M/d", Locale.ENGLISH),
            written("d MMMM yyyy", Locale.ENGLISH),
            written("d MMM yyyy", Locale.ENGLISH),
            written("MMMM d, yyyy", Locale.ENGLISH),
            written("MMM d yyyy", Locale.ENGLISH),
            written("d. MMMM yyyy", Locale.GERMAN),
            written("d.M.yyyy", Locale.GERMAN),
            written("dd.MM.yyyy", Locale.GERMAN),
            written("d. M. yyyy", Locale.GERMAN),
            written("d.M.yy", Locale.GERMAN),
            date -> "until " + written("d MMM yyyy", Locale.ENGLISH).apply(date),
            date -> "bis zum " + written("d. MMMM yyyy", Locale.GERMAN).apply(date),
            date -> "  UNTIL  the " + written("d MMMM, yyyy", Locale.ENGLISH).apply(date) + " ");
    String typed = oneOf(ways, chance).apply(day);
    assertThat(WhenWords.day(typed, today)).as(typed).contains(day);
  }

  private static Function<LocalDate, String> written(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale)::format;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDayWithoutAYearIsTheNextOne(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    LocalDate today = someDay(chance);
    LocalDate day = today.plusDays(chance.nextInt(365));
    String typed =
        oneOf(
                List.of(
                    written("d MMM", Locale.ENGLISH),
                    written("MMMM d", Locale.ENGLISH),
                    written("d. MMMM", Locale.GERMAN),
                    written("d.M.", Locale.GERMAN),
                    written("d.M", Locale.GERMAN)),
                chance)
            .apply(day);
    assertThat(WhenWords.day(typed, today)).as(typed + " on " + today).contains(day);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWeekdayIsTheNextOne(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    LocalDate today = someDay(chance);
    DayOfWeek weekday = oneOf(List.of(DayOfWeek.values()), chance);
    String name =
        weekday.getDisplayName(
            oneOf(List.of(TextStyle.FULL, TextStyle.SHORT), chance),
            oneOf(List.of(Locale.ENGLISH, Locale.GERMAN), chance));
    String before =
        oneOf(List.of("", "next ", "until ", "am ", "nächsten ", "until next "), chance);
    assertThat(WhenWords.day(before + name, today))
        .as(before + name)
        .hasValueSatisfying(day -> {
          assertThat(day.getDayOfWeek()).isEqualTo(weekday);
          assertThat(day).isAfter(today).isBeforeOrEqualTo(today.plusDays(7));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aLengthIsCountedOnTheWallClock(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    ZoneId zone = ZoneId.of(oneOf(ZoneId.getAvailableZoneIds().stream().sorted().toList(), chance));
    Instant now = Instant.ofEpochSecond(1_700_000_000L + chance.nextInt(200_000_000));
    ZonedDateTime here = now.atZone(zone);
    int count = 1 + chance.nextInt(50);
    record Unit(List<String> names, ZonedDateTime then) {
      Unit {
        names = List.copyOf(names);
      }
    }
    Unit unit =
        oneOf(
            List.of(
                new Unit(List.of("h", "hours", "Stunden", "hrs"), here.plusHours(count)),
                new Unit(List.of("d", "days", "Tage", "Tagen"), here.plus(Period.ofDays(count))),
                new Unit(List.of("w", "weeks", "Wochen"), here.plus(Period.ofWeeks(count))),
                new Unit(List.of("m", "months", "Monaten"), here.plus(Period.ofMonths(count)))),
            chance);
    String typed =
        oneOf(List.of("", "in ", "for ", "für "), chance)
            + count
            + oneOf(List.of("", " "), chance)
            + oneOf(unit.names(), chance);
    assertThat(WhenWords.until(typed, now, zone)).as(typed).contains(unit.then().toInstant());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTimeOfDayIsThatTime(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    LocalTime time = LocalTime.of(chance.nextInt(24), chance.nextInt(60));
    String typed =
        oneOf(
                List.<DateTimeFormatter>of(
                    DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("HH.mm", Locale.GERMAN),
                    DateTimeFormatter.ofPattern("H.mm 'Uhr'", Locale.GERMAN),
                    DateTimeFormatter.ofPattern("H 'Uhr' mm", Locale.GERMAN),
                    DateTimeFormatter.ofPattern("H'h'mm", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH)),
                chance)
            .format(time);
    assertThat(WhenWords.time(typed)).as(typed).contains(time);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noWordsBreakItAndWhatIsUnderstoodLiesAhead(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<String> pieces =
        List.of(
            "until", "next", "12", "31", "0", "99", "999", "Jan", "feb", "mrz", "monday", ".", "-",
            ":", "2027", "0000", "9999", "w", "d", "h", "am", "pm", "uhr", "29", "heute", "für",
            "\u00a0", "٣", "🙂", "a", "ein", "/", ",", "th", "of", "noon");
    StringBuilder typed = new StringBuilder();
    for (int i = chance.nextInt(1, 7); i > 0; i--) {
      typed.append(oneOf(pieces, chance)).append(chance.nextBoolean() ? " " : "");
    }
    LocalDate today = someDay(chance);
    Instant now = today.atTime(chance.nextInt(24), 0).atZone(BERLIN).toInstant();
    assertThat(WhenWords.until(typed.toString(), now, BERLIN))
        .satisfies(when ->
            when.ifPresent(moment ->
                assertThat(moment)
                    .as(typed.toString())
                    .isAfter(now)
                    .isBeforeOrEqualTo(now.plus(Duration.ofDays(5 * 366)))));
    WhenWords.day(typed.toString(), today)
        .ifPresent(day -> assertThat(day).as(typed.toString()).isAfterOrEqualTo(today));
    WhenWords.time(typed.toString());
    WhenWords.weekday(typed.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2w, 2027-01-20T11:00:00Z",
    "two weeks, 2027-01-20T11:00:00Z",
    "in einer Woche, 2027-01-13T11:00:00Z",
    "in 3 Tagen, 2027-01-09T11:00:00Z",
    "a month, 2027-02-06T11:00:00Z",
    "until 12 Jan, 2027-01-11T23:00:00Z",
    "bis zum 12. Januar, 2027-01-11T23:00:00Z",
    "12th of January, 2027-01-11T23:00:00Z",
    "next Monday, 2027-01-10T23:00:00Z",
    "kommenden Samstag, 2027-01-08T23:00:00Z",
    "Sonnabend, 2027-01-08T23:00:00Z",
    "tomorrow, 2027-01-06T23:00:00Z",
    "übermorgen, 2027-01-07T23:00:00Z",
    "12 Jan 15:00, 2027-01-12T14:00:00Z",
    "tomorrow at 9am, 2027-01-07T08:00:00Z",
    "Montag um 10 Uhr, 2027-01-11T09:00:00Z",
    "1. Mrz, 2027-02-28T23:00:00Z",
    "29 Feb, 2028-02-28T23:00:00Z",
    "24.12., 2027-12-23T23:00:00Z",
    "'Jan 12, 2028', 2028-01-11T23:00:00Z"
  })
  void peopleSayItInManyWays(String typed, Instant meant) {
    assertThat(WhenWords.until(typed, NOW, BERLIN)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "today",
        "0d",
        "0 weeks",
        "yesterday",
        "31 Feb",
        "32.1.",
        "12.13.",
        "5 Jan 2027",
        "2020-01-01",
        "12/24",
        "2099-01-01",
        "999 months",
        "am",
        "ad",
        "at noon yesterday",
        "12"
      })
  void whatIsNotClearOrNotAheadIsNotGuessed(String typed) {
    assertThat(WhenWords.until(typed, NOW, BERLIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "10:60", "13pm", "0am", "noonish", "-1", "9:5", "24"})
  void whatIsNoTimeIsNoTime(String typed) {
    assertThat(WhenWords.time(typed)).isEmpty();
  }

  @Test
  void aDayBeginsAtItsFirstMomentWhereTheClockSkipsMidnight() {
    ZoneId beirut = ZoneId.of("Asia/Beirut");
    Instant now = Instant.parse("2027-03-20T12:00:00Z");
    assertThat(WhenWords.until("28 March", now, beirut))
        .contains(LocalDate.of(2027, 3, 28).atStartOfDay(beirut).toInstant());
  }
}
