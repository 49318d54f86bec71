package dev.acquaint.outbox;

import dev.acquaint.storage.StorageFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a sweeper work in the background, beside the courier, so that reading long histories keeps
 * no message waiting. Measured in real time; simulations call {@link Sweeper#sweep()} themselves.
 */
public final class SweeperLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SweeperLoop.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Sweeper sweeper;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Makes a loop that is not yet running.
   *
   * @param sweeper who looks for copies
   */
  public SweeperLoop(Sweeper sweeper) {
    this.sweeper = sweeper;
    this.thread = Thread.ofVirtual().name("sweeper").unstarted(this::loop);
  }

  /**
   * Starts looking.
   *
   * @throws IllegalThreadStateException when it was started before
   */
  public void start() {
    thread.start();
  }

  private void loop() {
    try {
      while (!end.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stopped) {
      LOG.debug("The sweeper was stopped");
    }
  }

  private void look() {
    try {
      sweeper.sweep(() -> end.getCount() > 0);
    } catch (StorageFailure away) {
      LOG.debug("The sweeper waits for the database: {}", away.getMessage());
    } catch (RuntimeException broken) {
      LOG.error("The sweeper failed and goes on", broken);
    }
  }

  /** Begins nothing new and waits up to 5 seconds for the look under way. */
  @Override
  public void close() {
    end.countDown();
    try {
      if (thread.isAlive() && !thread.join(LONGEST_STOP)) {
        LOG.warn("A look for copies is still under way; it will be repeated");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
