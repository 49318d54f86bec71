package dev.acquaint.storage;

/** The settings of every connection, so that nothing depends on how the server was set up. */
final class Session {

  /**
   * One statement that sets: times in UTC; values that do not fit are errors, not silently cut;
   * text is utf8mb4; a lock is waited for 10 seconds (the server's 50 would outlast every user's
   * patience).
   */
  static final String INIT =
      "SET SESSION time_zone = '+00:00',"
          + " sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
          + "NO_ENGINE_SUBSTITUTION',"
          + " tx_isolation = 'READ-COMMITTED',"
          + " innodb_lock_wait_timeout = 10";

  private Session() {}
}
