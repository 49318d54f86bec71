package dev.acquaint.feature;

import java.util.List;

/**
 * A table that a feature hands to moderators who export what a community has. It is written as CSV
 * and as JSON; cells that a spreadsheet would take for a formula are disarmed by the writer.
 *
 * @param name lower-case words with hyphens, unique in the feature set, for example {@code
 *     knowledge}
 * @param columns lower-case words with hyphens, at least one
 * @param rows a cell for each column; empty where nothing is known
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {

  /** Checks the widths and copies the rows. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("every row of " + name + " has " + width + " cells");
    }
  }
}
