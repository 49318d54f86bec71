package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.util.List;

/** How far the entries have been written into the index, in MariaDB. */
final class SqlIndexing {

  /**
   * An entry.
   *
   * @param number its number
   * @param community whose
   * @param id its name
   */
  record Next(long number, CommunityId community, PublicId id) {}

  boolean isFinished(Transaction transaction, int cutting) {
    return transaction
        .handle()
        .createQuery("SELECT finished FROM knowledge_indexing WHERE cutting = :cutting")
        .bind("cutting", cutting)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** Returns the entries that come next, and holds the place until the transaction ends. */
  List<Next> next(Transaction transaction, int cutting, int most) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_indexing (cutting, reached, finished) VALUES (:cutting, 0, FALSE)"
                + " ON DUPLICATE KEY UPDATE reached = reached")
        .bind("cutting", cutting)
        .execute();
    long reached =
        transaction
            .handle()
            .createQuery(
                "SELECT reached FROM knowledge_indexing WHERE cutting = :cutting FOR UPDATE")
            .bind("cutting", cutting)
            .mapTo(Long.class)
            .one();
    return transaction
        .handle()
        .createQuery(
            "SELECT number, community, id FROM knowledge_entry WHERE number > :reached"
                + " ORDER BY number LIMIT :most")
        .bind("reached", reached)
        .bind("most", most)
        .mapTo(Next.class)
        .list();
  }

  /**
   * Notes that these are written.
   *
   * @param most how many were asked for: when there were fewer, there are no more
   */
  void reached(Transaction transaction, int cutting, List<Next> written, int most) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_indexing SET reached = GREATEST(reached, :reached), finished = :finished"
                + " WHERE cutting = :cutting")
        .bind("reached", written.isEmpty() ? 0 : written.getLast().number())
        .bind("finished", written.size() < most)
        .bind("cutting", cutting)
        .execute();
  }
}
