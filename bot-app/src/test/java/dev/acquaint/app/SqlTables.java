package dev.acquaint.app;

import dev.acquaint.storage.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks into every table of the bot, whatever feature owns it. */
public record SqlTables(Transactions transactions) {

  /**
   * Tables that note that somebody was here and what they tried: they may change although nothing
   * is changed.
   */
  public static final List<String> NOTES = List.of("audit", "seen_event", "member", "account");

  /** Returns the columns of every table but the record of migrations. */
  Map<String, List<String>> columns() {
    return transactions.inTransaction(transaction -> {
      Map<String, List<String>> columns = new TreeMap<>();
      transaction
          .handle()
          .createQuery(
              "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                  + " AND TABLE_NAME <> 'schema_history' ORDER BY TABLE_NAME, ORDINAL_POSITION")
          .map((row, _) -> List.of(row.getString(1), row.getString(2)))
          .forEach(pair ->
              columns.computeIfAbsent(pair.getFirst(), _ -> new ArrayList<>()).add(pair.getLast()));
      return columns;
    });
  }

  /** Returns how many rows each table has. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    transactions.run(transaction ->
        names(transaction)
            .forEach(table ->
                counts.put(
                    table,
                    transaction
                        .handle()
                        .createQuery("SELECT COUNT(*) FROM `" + table + "`")
                        .mapTo(Integer.class)
                        .one())));
    return counts;
  }

  private static List<String> names(dev.acquaint.storage.Transaction transaction) {
    return transaction
        .handle()
        .createQuery(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                + " AND TABLE_NAME <> 'schema_history'")
        .mapTo(String.class)
        .list();
  }

  /** Returns every column, as {@code table.column}, in which one of the words stands. */
  TreeSet<String> holding(List<String> words) {
    TreeSet<String> found = new TreeSet<>();
    Map<String, List<String>> all = columns();
    transactions.run(transaction ->
        all.forEach((table, columns) ->
            columns.forEach(column -> {
              for (String word : words) {
                int rows =
                    transaction
                        .handle()
                        .createQuery(
                            "SELECT COUNT(*) FROM `"
                                + table
                                + "` WHERE INSTR(CAST(`"
                                + column
                                + "` AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin, :word) > 0")
                        .bind("word", word)
                        .mapTo(Integer.class)
                        .one();
                if (rows > 0) {
                  found.add(table + "." + column);
                }
              }
            })));
    return found;
  }

  /** Returns the content of every table, for telling whether anything changed. */
  public Map<String, List<String>> content(List<String> without) {
    Map<String, List<String>> content = new LinkedHashMap<>();
    transactions.run(transaction ->
        names(transaction).stream()
            .filter(table -> !without.contains(table))
            .sorted()
            .forEach(table ->
                content.put(
                    table,
                    transaction
                        .handle()
                        .createQuery("SELECT * FROM `" + table + "`")
                        .mapToMap()
                        .map(row -> new TreeMap<>(row).toString())
                        .list()
                        .stream()
                        .sorted()
                        .toList())));
    return content;
  }
}
