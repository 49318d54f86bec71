package dev.acquaint.features.knowledge;

import dev.acquaint.feature.Period;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;

/** How many questions there are, and how many people are behind them, for the report. */
final class SqlQuestionFigures {

  /**
   * A number of questions.
   *
   * @param questions how many
   * @param people how many people at least asked them; all who asked without a name count as one,
   *     because nothing may tell how many they are
   */
  record Figure(int questions, int people) {}

  /**
   * What became of questions.
   *
   * @param asked in the time
   * @param answered in the time, whenever they were asked
   * @param waiting for an answer at its end
   */
  record Questions(Figure asked, Figure answered, Figure waiting) {
    boolean isNone() {
      return asked.questions() + answered.questions() + waiting.questions() == 0;
    }
  }

  Questions read(Transaction transaction, CommunityId community, Period period) {
    return new Questions(
        count(
            transaction,
            community,
            period,
            "state IN ('OPEN', 'SOLVED', 'CLOSED', 'MERGED') AND created_at >= :from AND created_at < :until"),
        count(
            transaction,
            community,
            period,
            "state = 'SOLVED' AND settled_at >= :from AND settled_at < :until"),
        count(transaction, community, period, "state = 'OPEN' AND created_at < :until"));
  }

  private static Figure count(
      Transaction transaction, CommunityId community, Period period, String which) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(*) AS questions, COUNT(DISTINCT COALESCE(author, '')) AS people"
                + " FROM knowledge_entry WHERE community = :community AND kind = 'QUESTION' AND "
                + which)
        .bind("community", community)
        .bind("from", period.from())
        .bind("until", period.until())
        .mapTo(Figure.class)
        .one();
  }
}
