package dev.acquaint.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the courier that something lies in the outbox. Whoever writes there rings; ringing many
 * times before somebody looks is the same as ringing once.
 */
public final class Bell {
  private final Semaphore rung = new Semaphore(0);

  /** Makes a bell that has not been rung. */
  public Bell() {}

  /** Rings; returns at once and may be called by any thread. */
  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /**
   * Waits for the next ring, at most for a while of real time.
   *
   * @param most how long
   * @throws InterruptedException when the thread is to end
   */
  void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
