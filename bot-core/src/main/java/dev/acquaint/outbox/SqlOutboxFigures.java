package dev.acquaint.outbox;

import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the outbox is doing, over all communities, for operators. */
public final class SqlOutboxFigures {
  /**
   * How the outbox is doing.
   *
   * @param byState how many messages stand in each state
   * @param retried how many that still wait were tried before
   * @param oldestWaiting how long the oldest message that is due has been due; zero when none is
   */
  public record Figures(Map<String, Long> byState, long retried, Duration oldestWaiting) {
    /** Copies the map. */
    public Figures {
      byState = Map.copyOf(byState);
    }
  }

  private record State(String state, long messages) {}

  /** Makes the reader. */
  public SqlOutboxFigures() {}

  /**
   * Counts.
   *
   * @param transaction the database
   * @param now the present moment
   */
  public Figures read(Transaction transaction, Instant now) {
    Map<String, Long> byState = new TreeMap<>();
    transaction
        .handle()
        .createQuery("SELECT state, COUNT(*) AS messages FROM delivery GROUP BY state")
        .mapTo(State.class)
        .forEach(row -> byState.put(row.state(), row.messages()));
    long retried =
        transaction
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM delivery WHERE state IN ('PENDING', 'UNCERTAIN', 'CLAIMED', 'DISPATCHING')"
                    + " AND attempts > 0")
            .mapTo(Long.class)
            .one();
    Optional<Instant> oldest =
        transaction
            .handle()
            .createQuery(
                "SELECT MIN(not_before) FROM delivery WHERE state IN ('PENDING', 'UNCERTAIN') AND not_before <= :now")
            .bind("now", now)
            .mapTo(Instant.class)
            .findOne();
    return new Figures(
        byState, retried, oldest.map(due -> Duration.between(due, now)).orElse(Duration.ZERO));
  }
}
