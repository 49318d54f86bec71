package dev.acquaint.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Transactions} on a pool of connections whose autocommit is off. */
final class SqlTransactions implements Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(SqlTransactions.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Patience patience;

  /** Bound while this thread has a transaction of this database open. */
  private final ScopedValue<Boolean> inside = ScopedValue.newInstance();

  /** How often work was run again, by the reason. */
  private final Map<StorageFailure.Kind, LongAdder> repeats = new ConcurrentHashMap<>();

  private record Done<T extends @Nullable Object>(T value, List<Runnable> hooks) {}

  SqlTransactions(HikariDataSource pool, Jdbi jdbi, Patience patience) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.patience = patience;
  }

  long repeats(StorageFailure.Kind kind) {
    LongAdder count = repeats.get(kind);
    return count == null ? 0 : count.sum();
  }

  @Override
  public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
    if (inside.isBound()) {
      throw new IllegalStateException(
          "This thread already has a transaction open. Pass that Transaction on instead of opening another one,"
              + " which would commit on its own.");
    }
    Done<T> done = untilCommitted(work);
    done.hooks().forEach(SqlTransactions::runHook);
    return done.value();
  }

  private <T extends @Nullable Object> Done<T> untilCommitted(Function<Transaction, T> work) {
    for (int attempt = 0; ; attempt++) {
      try {
        return ScopedValue.where(inside, true).call(() -> once(work));
      } catch (StorageFailure failure) {
        if (attempt >= MAX_RETRIES || !Failures.isWorthRepeating(failure)) {
          throw failure;
        }
        repeats.computeIfAbsent(failure.kind(), _ -> new LongAdder()).increment();
        LOG.debug(
            "Transaction is run again ({} of {}): {}",
            attempt + 1,
            MAX_RETRIES,
            failure.getMessage());
        if (attempt > 0 && failure.kind() != StorageFailure.Kind.CONFLICT) {
          // Twice in a row: the other idle connections lead to the same dead end.
          pool.getHikariPoolMXBean().softEvictConnections();
        }
        pause(attempt, failure);
      }
    }
  }

  private <T extends @Nullable Object> Done<T> once(Function<Transaction, T> work) {
    try (Handle handle = open()) {
      Connection connection = handle.getConnection();
      SqlTransaction transaction = new SqlTransaction(handle);
      T value = attempt(connection, transaction, work);
      commit(connection);
      if (!transaction.onlyReads()) {
        Changes.committed();
      }
      return new Done<>(value, transaction.hooks());
    }
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (ConnectionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw PoolFailures.of(cause, pool);
      }
      throw e;
    }
  }

  private <T extends @Nullable Object> T attempt(
      Connection connection, SqlTransaction transaction, Function<Transaction, T> work) {
    try {
      T value = work.apply(transaction);
      StorageFailure undone = transaction.undoneBy();
      if (undone != null) {
        throw undone;
      }
      return value;
    } catch (RuntimeException thrown) {
      rollBack(connection, thrown);
      StorageFailure undone = transaction.undoneBy();
      StorageFailure failure = undone == null ? Failures.in(thrown) : undone;
      throw failure == null ? thrown : failure;
    } catch (Error thrown) {
      rollBack(connection, thrown);
      throw thrown;
    } finally {
      transaction.end();
    }
  }

  private void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      StorageFailure failure = Failures.ofCommit(e);
      rollBack(connection, failure);
      throw failure;
    }
  }

  private void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
      StorageFailure failure = Failures.in(reason);
      if (failure != null && failure.kind() == StorageFailure.Kind.READ_ONLY) {
        pool.evictConnection(connection);
      }
    } catch (SQLException e) {
      // A connection that cannot roll back is dead, and the server rolls back what a dead
      // connection left.
      pool.evictConnection(connection);
      reason.addSuppressed(e);
    }
  }

  private static void runHook(Runnable hook) {
    try {
      hook.run();
    } catch (RuntimeException e) {
      LOG.error("A hook after a commit failed; the commit itself is done", e);
    }
  }

  private void pause(int attempt, StorageFailure failure) {
    try {
      patience.sleeper().sleep(patience.pause(attempt, FIRST_PAUSE, LONGEST_PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
