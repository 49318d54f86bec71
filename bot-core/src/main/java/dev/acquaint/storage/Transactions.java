package dev.acquaint.storage;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in one database transaction, all of it or nothing of it.
 *
 * <p>What the work must know:
 *
 * <ul>
 *   <li><b>It may run more than once.</b> After a conflict with somebody else (deadlock, lock wait,
 *       snapshot conflict) or a connection that broke before the commit, everything is rolled back
 *       and the work runs again from its start, at most {@value #MAX_RETRIES} times, with growing
 *       pauses of random length. So the work touches nothing but the database and values it makes
 *       itself; what should happen outside goes to {@link Transaction#afterCommit(Runnable)}.
 *   <li><b>It may not open another transaction</b> on the same thread; the inner one would commit
 *       on its own. Pass the {@link Transaction} on instead.
 *   <li>Any exception that leaves the work rolls the transaction back and reaches the caller
 *       unchanged, except that errors of the database become {@link StorageFailure}s.
 * </ul>
 *
 * <p>Isolation is READ COMMITTED: every statement sees what was committed before that statement.
 * Changes of state are therefore written as one compare-and-set statement ({@code UPDATE ... WHERE
 * version = ?}), never as read, decide, write.
 */
public interface Transactions {

  /** How many times the whole work is run again after a conflict or a broken connection. */
  int MAX_RETRIES = 5;

  /**
   * Runs the work in a transaction and commits it.
   *
   * @param work what to do; may be run several times, see above
   * @param <T> what the work returns
   * @return what the last run of the work returned, after the commit succeeded
   * @throws CommitUnknown when the connection broke while the commit was under way: the work may or
   *     may not be there, and it was not repeated. Read again by the unique key of what was
   *     written, then decide
   * @throws DuplicateKey when a row with the same unique key is already there
   * @throws StorageFailure when the database is away, full, read-only, or refuses for another
   *     reason
   * @throws IllegalStateException when this thread already has a transaction open
   */
  <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work);

  /**
   * Like {@link #inTransaction(Function)} for work that returns nothing.
   *
   * @param work what to do; may be run several times
   * @throws CommitUnknown as above
   * @throws DuplicateKey as above
   * @throws StorageFailure as above
   * @throws IllegalStateException as above
   */
  default void run(Consumer<Transaction> work) {
    this.<@Nullable Object>inTransaction(transaction -> {
      work.accept(transaction);
      return null;
    });
  }
}
