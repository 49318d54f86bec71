package dev.acquaint.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;

/** A {@link Transaction} on one connection of the pool. */
final class SqlTransaction implements Transaction {
  private static final String QUERY = "SELECT";

  private enum State {
    OPEN,
    OVER
  }

  private final Handle handle;
  private final List<Runnable> hooks = new ArrayList<>();
  private final AtomicBoolean reads = new AtomicBoolean(true);
  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
  private final AtomicReference<@Nullable StorageFailure> undone = new AtomicReference<>();

  SqlTransaction(Handle handle) {
    this.handle = handle;
    handle.configure(
        SqlStatements.class,
        statements ->
            statements
                .addExceptionHandler((e, _) -> fail(e))
                .addCustomizer(
                    new StatementCustomizer() {
                      @Override
                      public void beforeExecution(
                          PreparedStatement statement, StatementContext what) {
                        note(what.getRenderedSql());
                      }
                    }));
  }

  @Override
  public Handle handle() {
    checkOpen();
    return handle;
  }

  @Override
  public void afterCommit(Runnable hook) {
    checkOpen();
    hooks.add(hook);
  }

  /** From here on nobody can use the transaction any more, even one who kept it. */
  void end() {
    state.set(State.OVER);
  }

  /**
   * The error by which the server undid this transaction, even when the work caught it: committing
   * what came after it would store half.
   */
  @Nullable StorageFailure undoneBy() {
    return undone.get();
  }

  /** Whether nothing but queries were run. */
  boolean onlyReads() {
    return reads.get();
  }

  private void note(@Nullable String sql) {
    if (sql == null || !sql.stripLeading().regionMatches(true, 0, QUERY, 0, QUERY.length())) {
      reads.set(false);
    }
  }

  List<Runnable> hooks() {
    return List.copyOf(hooks);
  }

  private void fail(SQLException e) {
    StorageFailure failure = Failures.of(e);
    if (Failures.endsTransaction(failure)) {
      undone.compareAndSet(null, failure);
    }
    throw failure;
  }

  private void checkOpen() {
    if (state.get() == State.OVER) {
      throw new IllegalStateException(
          "This transaction is over; use it only inside the work it was given to");
    }
  }
}
