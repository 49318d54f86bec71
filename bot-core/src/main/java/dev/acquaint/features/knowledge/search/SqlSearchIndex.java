package dev.acquaint.features.knowledge.search;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes which words stand in which entry, in MariaDB. It is written in the transaction of the
 * entry itself, so a search finds what was committed before it. Whoever writes holds the row of the
 * entry.
 */
public final class SqlSearchIndex {
  /** So many rows in one statement at most; powers of two below it fill up the rest. */
  private static final int ROWS = 512;

  /** Makes it. */
  public SqlSearchIndex() {}

  private record Posting(String word, boolean settled, long number, int weight) {
    /** The order of the primary key: rows that lie beside each other are written together. */
    static final Comparator<Posting> ORDER =
        Comparator.comparing(Posting::word)
            .thenComparing(Posting::settled)
            .thenComparingLong(Posting::number);
  }

  /** Writes what is to be found of some entries of a community, in place of what was before. */
  public void put(Transaction transaction, CommunityId community, List<Document> documents) {
    Map<Long, Document> before =
        before(transaction, community, documents.stream().map(Document::number).toList());
    List<Posting> gone = new ArrayList<>();
    List<Posting> come = new ArrayList<>();
    for (Document document : documents) {
      Document old =
          before.getOrDefault(
              document.number(), new Document(document.number(), document.settled(), Map.of()));
      boolean moved = old.settled() != document.settled();
      old.words()
          .forEach((word, weight) -> {
            if (moved || !document.words().containsKey(word)) {
              gone.add(new Posting(word, old.settled(), old.number(), weight));
            }
          });
      document
          .words()
          .forEach((word, weight) -> {
            if (moved || !weight.equals(old.words().get(word))) {
              come.add(new Posting(word, document.settled(), document.number(), weight));
            }
          });
    }
    delete(transaction, community, gone);
    insert(transaction, community, come);
    remember(transaction, community, documents);
  }

  /** Takes an entry out of the index. */
  public void remove(Transaction transaction, CommunityId community, long number) {
    Map<Long, Document> before = before(transaction, community, List.of(number));
    List<Posting> gone = new ArrayList<>();
    before
        .values()
        .forEach(old ->
            old.words()
                .forEach(
                    (word, weight) -> gone.add(new Posting(word, old.settled(), number, weight))));
    delete(transaction, community, gone);
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_indexed WHERE community = :community AND number = :number")
        .bind("number", number)
        .bind("community", community)
        .execute();
  }

  private static Map<Long, Document> before(
      Transaction transaction, CommunityId community, List<Long> numbers) {
    Map<Long, Document> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      transaction
          .handle()
          .createQuery(
              "SELECT number, settled, words FROM knowledge_indexed"
                  + " WHERE community = :community AND number IN (<numbers>)")
          .bind("community", community)
          .bindList("numbers", numbers)
          .map((row, _) ->
              Document.read(
                  row.getLong("number"), row.getBoolean("settled"), row.getString("words")))
          .forEach(document -> found.put(document.number(), document));
    }
    return found;
  }

  private static void delete(Transaction transaction, CommunityId community, List<Posting> gone) {
    if (gone.isEmpty()) {
      return;
    }
    gone.sort(Posting.ORDER);
    PreparedBatch batch =
        transaction
            .handle()
            .prepareBatch(
                "DELETE FROM knowledge_posting WHERE tenant = :tenant AND word = :word"
                    + " AND settled = :settled AND number = :number");
    for (Posting posting : gone) {
      batch
          .bind("tenant", IndexWord.tenant(community))
          .bind("word", posting.word())
          .bind("settled", posting.settled())
          .bind("number", posting.number())
          .add();
    }
    batch.execute();
  }

  private static void insert(Transaction transaction, CommunityId community, List<Posting> come) {
    come.sort(Posting.ORDER);
    int done = 0;
    while (done < come.size()) {
      int rows = Math.min(ROWS, Integer.highestOneBit(come.size() - done));
      insertRows(transaction, community, come.subList(done, done + rows));
      done += rows;
    }
  }

  private static void insertRows(
      Transaction transaction, CommunityId community, List<Posting> postings) {
    StringBuilder sql =
        new StringBuilder(
            "INSERT INTO knowledge_posting (tenant, word, settled, number, weight) VALUES ");
    sql.repeat("(?, ?, ?, ?, ?), ", postings.size() - 1).append("(?, ?, ?, ?, ?)");
    sql.append(" ON DUPLICATE KEY UPDATE weight = VALUES(weight)");
    long tenant = IndexWord.tenant(community);
    Update insert = transaction.handle().createUpdate(sql.toString());
    int at = 0;
    for (Posting posting : postings) {
      insert
          .bind(at, tenant)
          .bind(at + 1, posting.word())
          .bind(at + 2, posting.settled())
          .bind(at + 3, posting.number())
          .bind(at + 4, posting.weight());
      at += 5;
    }
    insert.execute();
  }

  private static void remember(
      Transaction transaction, CommunityId community, List<Document> documents) {
    if (documents.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        transaction
            .handle()
            .prepareBatch(
                "INSERT INTO knowledge_indexed (number, community, settled, words)"
                    + " VALUES (:number, :community, :settled, :words)"
                    + " ON DUPLICATE KEY UPDATE settled = VALUES(settled), words = VALUES(words)");
    for (Document document : documents) {
      batch
          .bind("number", document.number())
          .bind("community", community)
          .bind("settled", document.settled())
          .bind("words", document.written())
          .add();
    }
    batch.execute();
  }
}
