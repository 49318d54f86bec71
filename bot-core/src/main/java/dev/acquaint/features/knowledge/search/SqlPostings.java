package dev.acquaint.features.knowledge.search;

import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the index, in MariaDB. Every statement reads a stretch of bounded length of some word's
 * rows, from its newest settled entry downwards, and looks single rows of other words up by their
 * key.
 */
final class SqlPostings {
  /**
   * An entry that holds all words.
   *
   * @param number which
   * @param settled whether it is settled
   * @param weight the sum of the weights of its words
   */
  record Row(long number, boolean settled, int weight) {}

  /**
   * An entry that holds some of the words.
   *
   * @param number which
   * @param settled whether it is settled
   * @param score the sum of the weights of its words, each times how rare the word is
   * @param bits the terms it holds, one bit each
   */
  record Partly(long number, boolean settled, double score, long bits) {}

  /**
   * A word to read, or to look up, for one of the terms.
   *
   * @param word as {@link IndexWord} writes it
   * @param bit the bit of its term
   * @param rarity what it counts
   */
  record Part(String word, long bit, double rarity) {}

  /** Returns in how many entries each word stands, but counts no further than {@code most}. */
  Map<String, Integer> frequencies(
      Transaction transaction, long tenant, List<String> words, int most) {
    Map<String, Integer> found = new HashMap<>();
    if (!words.isEmpty()) {
      Query query =
          transaction
              .handle()
              .createQuery(
                  IntStream.range(0, words.size())
                      .mapToObj(i ->
                          "SELECT :w%1$d AS word, COUNT(*) AS often FROM (SELECT 1 FROM knowledge_posting WHERE tenant = :tenant AND word = :w%1$d LIMIT :most) c%1$d"
                              .formatted(i))
                      .collect(Collectors.joining(" UNION ALL ")))
              .bind("tenant", tenant)
              .bind("most", most);
      for (int i = 0; i < words.size(); i++) {
        query.bind("w" + i, words.get(i));
      }
      query
          .map((row, _) -> Map.entry(row.getString("word"), row.getInt("often")))
          .forEach(one -> found.put(one.getKey(), one.getValue()));
    }
    return found;
  }

  /** Returns words that begin with a word and are longer, in alphabetical order. */
  List<String> beginning(Transaction transaction, long tenant, String word, int most) {
    List<String> found = new ArrayList<>();
    String last = word;
    String end = word + Character.toString(Character.MAX_CODE_POINT);
    while (found.size() < most) {
      Optional<String> next =
          transaction
              .handle()
              .createQuery(
                  "SELECT word FROM knowledge_posting WHERE tenant = :tenant AND word > :last AND word < :end"
                      + " ORDER BY tenant, word LIMIT 1")
              .bind("tenant", tenant)
              .bind("last", last)
              .bind("end", end)
              .mapTo(String.class)
              .findOne();
      if (next.isEmpty()) {
        return found;
      }
      last = next.get();
      found.add(last);
    }
    return found;
  }

  /**
   * Returns the entries that hold all of the words, settled ones first and then the newest.
   *
   * @param words the one to read first; the others are looked up
   * @param counted of which of them the weights are summed up
   * @param stretch which rows of the first word are read
   */
  List<Row> common(
      Transaction transaction,
      long tenant,
      List<String> words,
      List<String> counted,
      Optional<Boolean> settled,
      Stretch stretch) {
    String weight =
        IntStream.range(0, words.size())
            .filter(i -> counted.contains(words.get(i)))
            .mapToObj(i -> "p" + i + ".weight")
            .collect(Collectors.joining(" + "));
    String sql =
        reading(
                "p0.number, p0.settled, " + (weight.isEmpty() ? "0" : weight) + " AS weight",
                names("w", words.size()),
                settled)
            + " ORDER BY p0.settled DESC, p0.number DESC";
    Query query =
        transaction
            .handle()
            .createQuery(sql)
            .bind("tenant", tenant)
            .bind("from", stretch.from())
            .bind("most", stretch.most());
    for (int i = 0; i < words.size(); i++) {
      query.bind("w" + i, words.get(i));
    }
    return query
        .map((row, _) ->
            new Row(row.getLong("number"), row.getBoolean("settled"), row.getInt("weight")))
        .list();
  }

  /**
   * A part of the rows of a word.
   *
   * @param from how many are passed over
   * @param most how many are read
   */
  record Stretch(int from, int most) {}

  /**
   * Returns the entries that hold any of the words, those first that hold more and rarer ones.
   *
   * @param read words whose rows are read
   * @param lookedUp words that count where they stand in an entry found so
   * @param must words that have to stand in it
   * @param stretch how many rows are read of each word, and returned in all
   */
  List<Partly> any(
      Transaction transaction,
      long tenant,
      List<Part> read,
      List<Part> lookedUp,
      Must must,
      Stretch stretch) {
    Query query =
        transaction
            .handle()
            .createQuery(anyOf(read, lookedUp, must))
            .bind("tenant", tenant)
            .bind("from", stretch.from())
            .bind("most", stretch.most());
    bind(query, "r", read);
    bind(query, "l", lookedUp);
    for (int i = 0; i < must.words().size(); i++) {
      query.bind("m" + i, must.words().get(i));
    }
    return query
        .map((row, _) ->
            new Partly(
                row.getLong("number"),
                row.getBoolean("settled"),
                row.getDouble("score"),
                row.getLong("bits")))
        .list();
  }

  private static String anyOf(List<Part> read, List<Part> lookedUp, Must must) {
    StringBuilder sql = new StringBuilder("SELECT c.number, c.settled, c.score");
    each(
        lookedUp,
        i ->
            sql.append(
                " + IF(l%1$d.number IS NULL OR (c.bits & :lb%1$d) > 0, 0, l%1$d.weight * :lr%1$d)"
                    .formatted(i)));
    sql.append(" AS score, c.bits");
    each(lookedUp, i -> sql.append(" | IF(l%1$d.number IS NULL, 0, :lb%1$d)".formatted(i)));
    sql.append(
        " AS bits FROM (SELECT number, settled, SUM(rarity * weight) AS score, BIT_OR(bit) AS bits FROM (");
    each(read, i -> sql.append(i == 0 ? "" : " UNION ALL ").append(branch(i, must)));
    sql.append(
        ") u GROUP BY number, settled ORDER BY score DESC, settled DESC, number DESC LIMIT :most) c");
    each(
        lookedUp,
        i ->
            sql.append(
                " LEFT JOIN knowledge_posting l%1$d ON l%1$d.tenant = :tenant AND l%1$d.word = :lw%1$d AND l%1$d.settled = c.settled AND l%1$d.number = c.number"
                    .formatted(i)));
    return sql.toString();
  }

  /**
   * What an entry has to have besides.
   *
   * @param words as {@link IndexWord} writes them, the rarest first
   * @param isRare whether the first is to be read, because it is rarer than what is looked for
   * @param settled whether only what is settled counts, or only what is not
   */
  record Must(List<String> words, boolean isRare, Optional<Boolean> settled) {
    Must {
      words = List.copyOf(words);
    }
  }

  private static String branch(int i, Must must) {
    List<String> names = new ArrayList<>(names("m", must.words().size()));
    int at = must.isRare() ? names.size() : 0;
    names.add(at, "rw" + i);
    String columns =
        "p0.number, p0.settled, p%1$d.weight, :rr%2$d AS rarity, :rb%2$d AS bit".formatted(at, i);
    return "(" + reading(columns, names, must.settled()) + ")";
  }

  /** Reads the rows of the first word and looks the others up. */
  private static String reading(String columns, List<String> names, Optional<Boolean> settled) {
    StringBuilder sql =
        new StringBuilder("SELECT " + columns + " FROM (SELECT settled, number, weight");
    sql.append(" FROM knowledge_posting WHERE tenant = :tenant AND word = :")
        .append(names.getFirst());
    settled.ifPresent(only -> sql.append(" AND settled = ").append(only ? "1" : "0"));
    sql.append(" ORDER BY settled DESC, number DESC LIMIT :most OFFSET :from) p0");
    for (int i = 1; i < names.size(); i++) {
      sql.append(
          " STRAIGHT_JOIN knowledge_posting p%1$d ON p%1$d.tenant = :tenant AND p%1$d.word = :%2$s AND p%1$d.settled = p0.settled AND p%1$d.number = p0.number"
              .formatted(i, names.get(i)));
    }
    return sql.toString();
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static void each(List<Part> parts, IntConsumer act) {
    IntStream.range(0, parts.size()).forEach(act);
  }

  private static void bind(Query query, String prefix, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      query
          .bind(prefix + "w" + i, parts.get(i).word())
          .bind(prefix + "b" + i, parts.get(i).bit())
          .bind(prefix + "r" + i, parts.get(i).rarity());
    }
  }
}
