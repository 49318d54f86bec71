package dev.acquaint.app.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table in a text (RFC 4180, with any line ends, and blanks around fields taken
 * away). A row that breaks the rules of quoting is reported, and reading goes on with the line
 * after its first.
 */
final class CsvTable {
  private static final char QUOTE = '"';

  private final Path file;
  private final String text;
  private final char delimiter;
  private final Mistakes mistakes;
  private final int[] lineStarts;

  /**
   * One row.
   *
   * @param line of the file on which it starts, from 1
   * @param cells its fields, without blanks around them
   */
  record Row(long line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  CsvTable(Path file, String text, char delimiter, Mistakes mistakes) {
    this.file = file;
    this.text = text;
    this.delimiter = delimiter;
    this.mistakes = mistakes;
    this.lineStarts = lineStarts(text);
  }

  /** Returns the rows that can be read, from a line on, blank ones left out. */
  List<Row> rows(int firstLine) {
    List<Row> rows = new ArrayList<>();
    int next = firstLine;
    while (next > 0 && next <= lineStarts.length) {
      next = readFrom(next, rows);
    }
    return rows;
  }

  /** Reads until the end or the first broken row; returns the line to go on with, 0 at the end. */
  private int readFrom(int line, List<Row> rows) {
    long start = line;
    try (StringReader reader = new StringReader(text)) {
      long skipped = reader.skip(lineStarts[line - 1]);
      if (skipped < lineStarts[line - 1]) {
        return 0;
      }
      try (CSVParser parser = format(delimiter).parse(reader)) {
        Iterator<CSVRecord> records = parser.iterator();
        while (records.hasNext()) {
          Row row = new Row(start, records.next().stream().map(String::strip).toList());
          if (!row.isBlank()) {
            rows.add(row);
          }
          start = line + parser.getCurrentLineNumber();
        }
        return 0;
      }
    } catch (IOException | UncheckedIOException _) {
      int broken = (int) start;
      mistakes.add(
          file,
          broken,
          String.valueOf(1 + brokenField(lineStarts[broken - 1])),
          "A quotation mark is never closed, or something stands between it and the end of the"
              + " field. Write \"\" for a quotation mark inside a quoted field.");
      return broken + 1;
    }
  }

  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(QUOTE)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  /** Returns which field of the row, from 0, breaks the rules of quoting. */
  private int brokenField(int from) {
    int field = 0;
    int at = from;
    while (true) {
      at = afterBlanks(at);
      if (at < text.length() && text.charAt(at) == QUOTE) {
        at = afterBlanks(afterQuoted(at + 1));
        if (!isEndOfField(at)) {
          return field;
        }
      } else {
        while (!isEndOfField(at)) {
          at++;
        }
      }
      if (at >= text.length() || text.charAt(at) != delimiter) {
        return field;
      }
      field++;
      at++;
    }
  }

  private int afterBlanks(int from) {
    int at = from;
    while (!isEndOfField(at) && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int afterQuoted(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) != QUOTE) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return at;
  }

  private boolean isEndOfField(int at) {
    return at >= text.length()
        || text.charAt(at) == delimiter
        || text.charAt(at) == '\n'
        || text.charAt(at) == '\r';
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        starts.add(i + 1);
      }
    }
    return starts.build().toArray();
  }
}
