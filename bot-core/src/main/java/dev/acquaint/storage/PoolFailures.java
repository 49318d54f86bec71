package dev.acquaint.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.acquaint.storage.StorageFailure.Kind;
import java.sql.SQLException;

/** Says why the pool gave no connection: the database is away, or all connections are in use. */
final class PoolFailures {

  private PoolFailures() {}

  /**
   * The failure behind a refused request for a connection.
   *
   * @param e what the pool threw; the last failed attempt to connect, if there was one, is its
   *     cause
   * @param pool the pool that threw it
   * @return the failure to throw
   */
  static StorageFailure of(SQLException e, HikariDataSource pool) {
    if (pool.isClosed()) {
      return new StorageFailure(
          Kind.AWAY, "The connection to the database is closed: the program is stopping", e);
    }
    if (e.getCause() instanceof SQLException cause) {
      return Failures.of(cause).kind() == Kind.BROKEN
          ? new StorageFailure(Kind.AWAY, Failures.away(cause.getMessage()), e)
          : new StorageFailure(
              Failures.kind(cause), String.valueOf(Failures.of(cause).getMessage()), e);
    }
    return new StorageFailure(
        Kind.BUSY,
        "All %d connections to the database stayed in use for %d ms"
            .formatted(pool.getMaximumPoolSize(), pool.getConnectionTimeout()),
        e);
  }
}
