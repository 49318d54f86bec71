package dev.acquaint.storage;

import java.time.Duration;

/**
 * Waits. The program passes {@code Thread::sleep}; tests pass one that only notes how long it
 * should have waited.
 */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits for as long as said.
   *
   * @param pause how long, zero or more
   * @throws InterruptedException when the thread was asked to stop
   */
  void sleep(Duration pause) throws InterruptedException;
}
