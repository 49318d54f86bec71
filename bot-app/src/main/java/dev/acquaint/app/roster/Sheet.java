package dev.acquaint.app.roster;

import dev.acquaint.command.Nearness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table whose columns are known by name, in any order. What separates them is found out from the
 * header: a comma, a semicolon or a tab, or what a first line such as {@code sep=;} says.
 *
 * @param file where it stands
 * @param rows its rows
 * @param ignored the columns nobody asked for, as they are written
 */
record Sheet(Path file, List<Line> rows, List<String> ignored) {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int LONGEST_CELL = 10_000;

  /** From so many letters on, a name that is one letter off is taken for a slip. */
  private static final int LONG_ENOUGH_FOR_SLIPS = 5;

  /**
   * A row by the names of its columns.
   *
   * @param number of the line on which it starts, from 1
   * @param cells what stands there; empty cells and missing ones are left out
   */
  record Line(long number, Map<String, String> cells) {
    Line {
      cells = Map.copyOf(cells);
    }

    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  Sheet {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads a file, reporting what is wrong with it.
   *
   * @param file the file
   * @param known the columns that mean something
   * @param required those of them that must be there
   * @param mistakes where to report
   * @return the table, or nothing when its rows cannot be told apart
   */
  static Optional<Sheet> read(
      Path file, List<String> known, List<String> required, Mistakes mistakes) {
    Optional<String> text = SourceText.read(file, mistakes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String first = text.get().lines().findFirst().orElse("");
    boolean announced = first.matches("(?i)\"?sep=.\"?");
    char delimiter =
        announced
            ? first.charAt(first.indexOf('=') + 1)
            : delimiter(text.get().lines().filter(l -> !l.isBlank()).findFirst(), known);
    List<CsvTable.Row> rows =
        new CsvTable(file, text.get(), delimiter, mistakes).rows(announced ? 2 : 1);
    if (rows.isEmpty()) {
      mistakes.add(file, "The file is empty. Its first line names the columns: " + list(known));
      return Optional.empty();
    }
    return new Header(file, known, mistakes)
        .read(rows.getFirst(), required)
        .map(header ->
            new Sheet(
                file,
                rows.stream().skip(1).map(row -> line(file, row, header, mistakes)).toList(),
                header.stream().filter(name -> !name.isEmpty() && !known.contains(name)).toList()));
  }

  private static char delimiter(Optional<String> header, List<String> known) {
    char best = DELIMITERS[0];
    long most = 0;
    for (char delimiter : DELIMITERS) {
      try (CSVParser parser = CSVParser.parse(header.orElse(""), CsvTable.format(delimiter))) {
        long count =
            parser.stream()
                .limit(1)
                .flatMap(CSVRecord::stream)
                .filter(cell -> known.contains(Header.plain(cell)))
                .count();
        if (count > most) {
          most = count;
          best = delimiter;
        }
      } catch (IOException | UncheckedIOException _) {
        // A header that is broken with this delimiter does not speak for it.
      }
    }
    return best;
  }

  private static Line line(Path file, CsvTable.Row row, List<String> header, Mistakes mistakes) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      String column = i < header.size() ? header.get(i) : String.valueOf(i + 1);
      if (cell.indexOf(SourceText.LOST) >= 0) {
        mistakes.add(
            file,
            row.line(),
            column,
            "Some characters are not UTF-8. Save the file as \"CSV UTF-8\", and mend what reads: "
                + Words.quoted(cell));
      } else if (cell.length() > LONGEST_CELL) {
        mistakes.add(
            file, row.line(), column, "The field has more than " + LONGEST_CELL + " characters.");
      } else if (i >= header.size() && !cell.isEmpty()) {
        mistakes.add(
            file,
            row.line(),
            column,
            "The header names only "
                + header.size()
                + " columns, so nobody knows what "
                + Words.quoted(cell)
                + " is. Put quotation marks around a field that holds a separator.");
        break;
      } else if (!cell.isEmpty()) {
        cells.put(column, cell);
      }
    }
    return new Line(row.line(), cells);
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  /** What the first row says about the columns. */
  private record Header(Path file, List<String> known, Mistakes mistakes) {

    /** Returns the known names by position, others as written; nothing when one is missing. */
    Optional<List<String>> read(CsvTable.Row row, List<String> required) {
      List<String> names = new ArrayList<>();
      for (String cell : row.cells()) {
        String plain = plain(cell);
        boolean means = known.contains(plain);
        if (means && names.contains(plain)) {
          mistakes.add(file, row.line(), plain, "This column is there twice. Remove one of them.");
        }
        names.add(means ? plain : cell);
      }
      for (String name : names) {
        slip(name, names)
            .ifPresent(meant ->
                mistakes.add(
                    file,
                    row.line(),
                    name,
                    "Is this meant to be \""
                        + meant
                        + "\"? Then write it so; otherwise rename it,"
                        + " and it is passed over."));
      }
      List<String> missing = required.stream().filter(name -> !names.contains(name)).toList();
      if (!missing.isEmpty()) {
        mistakes.add(
            file,
            row.line(),
            "The first line must name the columns. Missing: "
                + list(missing)
                + ". Known: "
                + list(known)
                + ". Found: "
                + Words.quoted(list(row.cells())));
        return Optional.empty();
      }
      return Optional.of(names);
    }

    private Optional<String> slip(String name, List<String> names) {
      return known.contains(name)
          ? Optional.empty()
          : known.stream()
              .filter(meant -> meant.length() >= LONG_ENOUGH_FOR_SLIPS && !names.contains(meant))
              .filter(meant -> Nearness.distance(plain(name), meant, 1) <= 1)
              .findFirst();
    }

    static String plain(String cell) {
      return cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
  }
}
