package dev.acquaint.features.moderation.files;

import dev.acquaint.text.FormulaGuard;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text that a spreadsheet or a person wrote (RFC 4180, with any line ends; comma,
 * semicolon or tab, whichever the first line has most of).
 */
final class CsvRows {
  private static final char QUOTE = '"';

  private final String text;
  private final char delimiter;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int begun = 1;
  private boolean quoted;

  /**
   * One row.
   *
   * @param line on which it starts, from 1
   * @param cells its fields, without blanks around them
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  private CsvRows(String text) {
    this.text = text;
    this.delimiter = delimiter(text);
  }

  /** Returns the rows, blank ones left out. */
  static List<Row> of(String text) {
    CsvRows reading = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reading.read();
    return reading.rows;
  }

  private static char delimiter(String text) {
    String first = text.lines().filter(words -> !words.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      best = count(first, one) > count(first, best) ? one : best;
    }
    return best;
  }

  private static long count(String words, char one) {
    return words.chars().filter(c -> c == one).count();
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += inQuotes(c, i);
      } else if (c == QUOTE && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == delimiter) {
        endCell();
      } else if (c == '\n' || c == '\r') {
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        endRow();
        line++;
        begun = line;
      } else {
        cell.append(c);
      }
    }
    endRow();
  }

  /** Returns how many more characters were used up. */
  private int inQuotes(char c, int i) {
    if (c != QUOTE) {
      line += c == '\n' ? 1 : 0;
      cell.append(c);
      return 0;
    }
    if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
      cell.append(QUOTE);
      return 1;
    }
    quoted = false;
    return 0;
  }

  private void endCell() {
    cells.add(FormulaGuard.unguarded(TypedWords.clean(cell.toString())));
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.stream().anyMatch(words -> !words.isEmpty())) {
      rows.add(new Row(begun, cells));
    }
    cells.clear();
    quoted = false;
  }
}
