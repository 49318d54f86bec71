package dev.acquaint.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** The settings of every connection, so that nothing depends on how the server was set up. */
final class Session {

  /**
   * One statement that sets: times in UTC; values that do not fit are errors, not silently cut; a
   * lock is waited for 10 seconds (the server's 50 would outlast every user's patience).
   */
  static final String INIT =
      "SET SESSION time_zone = '+00:00',"
          + " sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
          + "NO_ENGINE_SUBSTITUTION',"
          + " innodb_lock_wait_timeout = 10";

  /** The name by which the pool knows the isolation that {@link Transactions} promises. */
  static final String ISOLATION = "TRANSACTION_READ_COMMITTED";

  private Session() {}

  /** Sets up the connections that migrations run on. */
  static final class OnConnect implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      Connection connection = context.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute(INIT);
        statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }

    @Override
    public String getCallbackName() {
      return "session";
    }
  }
}
