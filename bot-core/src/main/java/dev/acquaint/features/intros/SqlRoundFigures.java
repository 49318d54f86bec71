package dev.acquaint.features.intros;

import dev.acquaint.feature.Figure;
import dev.acquaint.storage.Transaction;
import java.util.List;

/** What operators want to know of rounds. */
final class SqlRoundFigures {
  private SqlRoundFigures() {}

  static List<Figure> all() {
    return List.of(
        new Figure(
            "slots.missed",
            "Rounds that were not held because the bot was away for more than a day",
            SqlRoundFigures::missed));
  }

  private static long missed(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT COUNT(*) FROM round WHERE state = 'SKIPPED' AND reason = 'MISSED'")
        .mapTo(Long.class)
        .one();
  }
}
