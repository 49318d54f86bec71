package dev.acquaint.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns SIGTERM and Ctrl-C into an orderly end with exit code 0. The virtual machine begins to end,
 * and a hook holds that up until the thread that runs the program has put everything away and
 * closed its lifetime. A start that is still under way is interrupted.
 */
public final class Lifetime implements AutoCloseable {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  private final Thread runner = Thread.currentThread();
  private final AtomicBoolean starting = new AtomicBoolean(true);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "stop");

  /** Begins; the present thread is the one that runs the program. */
  public Lifetime() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end() {
    asked.countDown();
    if (starting.get()) {
      runner.interrupt();
    }
    try {
      if (done.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits, after everything was started, until the process is told to end.
   *
   * @throws InterruptedException when somebody interrupts the thread itself
   */
  public void untilStopped() throws InterruptedException {
    starting.set(false);
    if (asked.getCount() == 0) {
      Thread.interrupted();
    }
    asked.await();
  }

  /** Everything is put away; the process may end. */
  @Override
  public void close() {
    done.countDown();
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
