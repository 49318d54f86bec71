package dev.acquaint.outbox;

import dev.acquaint.storage.StorageFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a courier work in the background: woken after a commit that left something to send, and once
 * a second for what has become due meanwhile. Measured in real time; simulations call {@link
 * Courier#drain()} themselves.
 */
public final class CourierLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Courier courier;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  /**
   * Makes a loop that is not yet running.
   *
   * @param courier who sends
   */
  public CourierLoop(Courier courier) {
    this.courier = courier;
    this.thread = Thread.ofVirtual().name("courier").unstarted(this::loop);
  }

  /**
   * Starts sending.
   *
   * @throws IllegalThreadStateException when it was started before
   */
  public void start() {
    thread.start();
  }

  /** Has the courier look at the outbox soon; returns at once and may be called by any thread. */
  public void wake() {
    work.release();
  }

  private void loop() {
    while (open) {
      try {
        boolean woken = work.tryAcquire(1, TimeUnit.SECONDS);
        if (woken) {
          work.drainPermits();
        }
        courier.drain(() -> open);
      } catch (InterruptedException stopped) {
        return;
      } catch (StorageFailure away) {
        LOG.warn("The outbox waits for the database: {}", away.getMessage());
      } catch (RuntimeException broken) {
        LOG.error("The courier failed and goes on", broken);
      }
    }
  }

  /**
   * Begins nothing new and waits up to 10 seconds for the message under way. What is not finished
   * by then is handed back when its lease ends.
   */
  @Override
  public void close() {
    open = false;
    wake();
    try {
      if (thread.isAlive() && !thread.join(LONGEST_STOP)) {
        LOG.warn("A message is still under way; whether it was sent will be looked up later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
