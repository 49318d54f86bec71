package dev.acquaint.features.knowledge;

import dev.acquaint.feature.Period;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;

/** How much a community asks and answers, in MariaDB. */
final class SqlLibraryFigures {
  /** No figure is about fewer people. */
  static final int LEAST = 5;

  /**
   * What a time brought.
   *
   * @param asked how many questions were asked
   * @param solved how many were solved
   * @param shared how many tips and messages were shared or saved
   * @param people how many different people stand behind it under their names
   */
  record Figures(int asked, int solved, int shared, int people) {
    boolean areNone() {
      return asked + solved + shared == 0;
    }
  }

  Figures of(Transaction transaction, CommunityId community, Period period) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT
              (SELECT COUNT(*) FROM knowledge_entry WHERE community = :community AND kind = 'QUESTION'
                AND state IN ('OPEN', 'SOLVED', 'CLOSED') AND created_at >= :from AND created_at < :until) AS asked,
              (SELECT COUNT(*) FROM knowledge_entry WHERE community = :community AND kind = 'QUESTION'
                AND state = 'SOLVED' AND settled_at >= :from AND settled_at < :until) AS solved,
              (SELECT COUNT(*) FROM knowledge_entry WHERE community = :community AND kind <> 'QUESTION'
                AND state = 'OPEN' AND created_at >= :from AND created_at < :until) AS shared,
              (SELECT COUNT(*) FROM (
                SELECT author FROM knowledge_entry WHERE community = :community AND author IS NOT NULL
                  AND state IN ('OPEN', 'SOLVED', 'CLOSED') AND created_at >= :from AND created_at < :until
                UNION
                SELECT author FROM knowledge_answer WHERE community = :community AND author IS NOT NULL
                  AND created_at >= :from AND created_at < :until) who) AS people
            """)
        .bind("community", community)
        .bind("from", period.from())
        .bind("until", period.until())
        .mapTo(Figures.class)
        .one();
  }
}
