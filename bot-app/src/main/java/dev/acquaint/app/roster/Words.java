package dev.acquaint.app.roster;

import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.text.FormulaGuard;
import dev.acquaint.text.TypedWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the words of a cell become values. */
final class Words {
  private static final int LONGEST_QUOTE = 60;
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 2100;

  /** A day as ISO 8601 writes it, perhaps with a time behind it that does not matter here. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

  private Words() {}

  /** Returns a day; nothing when there is no such day, or it is not clear which is meant. */
  static Optional<LocalDate> date(String cell) {
    Matcher yearFirst = YEAR_FIRST.matcher(cell);
    if (yearFirst.matches()) {
      return date(yearFirst, 1, 3);
    }
    Matcher dayFirst = DAY_FIRST.matcher(cell);
    return dayFirst.matches() ? date(dayFirst, 3, 1) : Optional.empty();
  }

  private static Optional<LocalDate> date(MatchResult found, int year, int day) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(found.group(year)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(day)));
      return Optional.of(date)
          .filter(d -> d.getYear() >= EARLIEST_YEAR && d.getYear() <= LATEST_YEAR);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Returns what to say about a cell that is no day. */
  static String noDate(String cell) {
    return quoted(cell)
        + " is no day of the years "
        + EARLIEST_YEAR
        + " to "
        + LATEST_YEAR
        + ". Write it like 2026-11-24.";
  }

  /** Returns how somebody wants to meet, if it is clear. */
  static Optional<Mode> mode(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ")) {
      case "remote", "online", "virtual" -> Optional.of(Mode.REMOTE);
      case "in person", "inperson", "onsite", "on site", "office" -> Optional.of(Mode.IN_PERSON);
      case "either", "both", "any", "hybrid" -> Optional.of(Mode.EITHER);
      default -> Optional.empty();
    };
  }

  /** Returns an id, also one that was guarded against becoming a formula. */
  static String id(String cell) {
    return FormulaGuard.unguarded(line(cell));
  }

  /** Returns one line of words, cleaned of what cannot be seen. */
  static String line(String cell) {
    return TypedWords.clean(cell).replaceAll("\\s+", " ");
  }

  /** Returns words as a person recognises them in a message about them. */
  static String quoted(String cell) {
    return "\"" + TypedWords.shorten(line(cell), LONGEST_QUOTE) + "\"";
  }
}
