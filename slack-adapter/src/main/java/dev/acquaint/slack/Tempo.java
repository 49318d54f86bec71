package dev.acquaint.slack;

import java.util.concurrent.TimeUnit;

/** How time passes while a call waits for its turn; simulations bring one of their own. */
public interface Tempo {

  /** Returns nanoseconds from a fixed point that never go back. */
  long nanoseconds();

  /**
   * Waits.
   *
   * @param nanoseconds how long, more than 0
   * @throws InterruptedException when the program stops meanwhile
   */
  void pause(long nanoseconds) throws InterruptedException;

  /** Returns the pace of the real world. */
  static Tempo real() {
    return new Tempo() {
      @Override
      public long nanoseconds() {
        return System.nanoTime();
      }

      @Override
      public void pause(long nanoseconds) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanoseconds);
      }
    };
  }
}
