package dev.acquaint.storage;

import java.sql.SQLException;
import java.util.Optional;

/** What a database's refusal is, without the values that it quotes. */
public final class SqlStates {
  private SqlStates() {}

  /**
   * Returns the state and the number by which a database's failure is known, for example {@code
   * state 23000, code 1062}.
   *
   * @param failure any failure
   * @return nothing when it is not the database's own
   */
  public static Optional<String> of(Throwable failure) {
    return failure instanceof SQLException sql
        ? Optional.of("state " + sql.getSQLState() + ", code " + sql.getErrorCode())
        : Optional.empty();
  }
}
