package dev.acquaint.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tells whether some work changed the database, whatever number of transactions it took: whoever
 * plans by what is stored looks again only when there is something new. What the work has done by
 * threads of its own is not noticed.
 */
public final class Changes {
  private static final ScopedValue<Changes> WATCHING = ScopedValue.newInstance();

  private final AtomicBoolean made = new AtomicBoolean();

  /** Makes one that has seen nothing yet. */
  public Changes() {}

  /**
   * Runs the work and notes what it commits.
   *
   * @param work what to do, on the caller's thread
   * @param <T> what it returns
   * @return what the work returned; whatever it throws reaches the caller
   */
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(WATCHING, this).call(work::get);
  }

  /** Whether a transaction was committed that did more than read. */
  public boolean made() {
    return made.get();
  }

  /** A transaction was committed that did more than read. */
  static void committed() {
    if (WATCHING.isBound()) {
      WATCHING.get().made.set(true);
    }
  }
}
