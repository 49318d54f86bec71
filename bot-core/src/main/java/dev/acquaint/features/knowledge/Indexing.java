package dev.acquaint.features.knowledge;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes entries into the index that were there before it, or before words were cut as they are
 * today. It goes on where it stopped, whoever rings and whenever a process died.
 */
final class Indexing implements Alarm {
  /** Raised with every change of how words are cut or stand in the index. */
  private static final int CUTTING = 1;

  /** So many entries are written in one transaction. */
  static final int STEP = 200;

  /** Other alarms wait meanwhile. */
  private static final int STEPS = 20;

  private final Transactions transactions;
  private final SqlIndexing indexing;
  private final Library library;

  Indexing(Transactions transactions, SqlIndexing indexing, Library library) {
    this.transactions = transactions;
    this.indexing = indexing;
    this.library = library;
  }

  @Override
  public String name() {
    return "knowledge-indexing";
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public Optional<Instant> nextDue() {
    boolean finished =
        transactions.inTransaction(transaction -> indexing.isFinished(transaction, CUTTING));
    return finished ? Optional.empty() : Optional.of(Instant.EPOCH);
  }

  @Override
  public void ring(Instant now) {
    boolean more = true;
    for (int i = 0; i < STEPS && more; i++) {
      more =
          transactions.inTransaction(transaction -> {
            var next = indexing.next(transaction, CUTTING, STEP);
            next.forEach(entry -> library.index(transaction, entry.community(), entry.id()));
            indexing.reached(transaction, CUTTING, next, STEP);
            return next.size() == STEP;
          });
    }
  }
}
