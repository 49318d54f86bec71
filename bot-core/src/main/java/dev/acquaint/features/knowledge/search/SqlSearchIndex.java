package dev.acquaint.features.knowledge.search;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The full-text index of tokens, in MariaDB. What was written is found after the commit. */
public final class SqlSearchIndex {

  /** Makes it. */
  public SqlSearchIndex() {}

  /**
   * An entry that fits.
   *
   * @param number which
   * @param score how well by the words alone, as the database weighs rare and common ones
   */
  public record Candidate(long number, double score) {}

  /** Writes the words of an entry into the index, in place of those before. */
  public void put(
      Transaction transaction, CommunityId community, long number, List<String> tokens) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_index (number, community, tokens) VALUES (:number, :community, :tokens)"
                + " ON DUPLICATE KEY UPDATE tokens = VALUES(tokens)")
        .bind("number", number)
        .bind("community", community)
        .bind("tokens", String.join(" ", tokens))
        .execute();
  }

  /** Takes an entry out of the index. */
  public void remove(Transaction transaction, CommunityId community, long number) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_index WHERE community = :community AND number = :number")
        .bind("number", number)
        .bind("community", community)
        .execute();
  }

  /**
   * Returns what fits, best first. Every token names its community; reading the rows to check that
   * would double the time, so it is checked where entries are read by their numbers.
   *
   * @param query in MariaDB's boolean mode, of tokens of one community only
   * @param most how many at most
   */
  public List<Candidate> find(Transaction transaction, String query, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT number, MATCH (tokens) AGAINST (:query IN BOOLEAN MODE) AS score FROM knowledge_index
            WHERE MATCH (tokens) AGAINST (:query IN BOOLEAN MODE)
            ORDER BY score DESC, number DESC LIMIT :most
            """)
        .bind("query", query)
        .bind("most", most)
        .mapTo(Candidate.class)
        .list();
  }

  /** Returns the tokens of some entries, with a blank before and after each. */
  public Map<Long, String> tokens(
      Transaction transaction, CommunityId community, Collection<Long> numbers) {
    Map<Long, String> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      transaction
          .handle()
          .createQuery(
              "SELECT number, tokens FROM knowledge_index WHERE community = :community AND number IN (<numbers>)")
          .bind("community", community)
          .bindList("numbers", List.copyOf(numbers))
          .map((row, _) -> Map.entry(row.getLong("number"), " " + row.getString("tokens") + " "))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }
}
