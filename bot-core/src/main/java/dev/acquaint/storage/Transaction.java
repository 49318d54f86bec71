package dev.acquaint.storage;

import org.jdbi.v3.core.Handle;

/**
 * One open transaction. To features it is a token that they pass to their repositories; only {@code
 * Sql...} classes use {@link #handle()}.
 *
 * <p>Valid until the work that received it returns; it belongs to one thread.
 */
public interface Transaction {

  /**
   * The connection of this transaction with the SQL library around it. For {@code Sql...} classes
   * only (an architecture test watches this). They never commit, roll back or close it. A statement
   * that fails throws a {@link StorageFailure}, for a unique key that is already there a {@link
   * DuplicateKey}; MariaDB then has undone that one statement and the transaction goes on, so a
   * repository may catch {@link DuplicateKey} and read the row that was first.
   *
   * @return the open handle, never closed by the caller
   * @throws IllegalStateException when the transaction is over
   */
  Handle handle();

  /**
   * Has something done once the transaction is committed: wake the courier, drop a cache entry.
   * Hooks run in the order they were given, on the thread of the caller, after the connection went
   * back to the pool; they may open a transaction of their own. They do not run after a rollback
   * nor when the outcome of the commit is unknown, and a process that dies between commit and hook
   * never runs them: a hook may only hurry something that would happen anyway. What a hook throws
   * is logged and does not reach the caller, whose work is committed.
   *
   * @param hook what to do
   * @throws IllegalStateException when the transaction is over
   */
  void afterCommit(Runnable hook);
}
