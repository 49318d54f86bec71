package dev.acquaint.outbox;

import dev.acquaint.storage.StorageFailure;
import java.time.Duration;
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
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Courier courier;
  private final Bell bell;
  private final Thread thread;
  private volatile boolean open = true;

  /** Whether the last look failed for the database, so that a long outage is told once. */
  private boolean waiting;

  /**
   * Makes a loop that is not yet running.
   *
   * @param courier who sends
   * @param bell rung after each commit that left something to send
   */
  public CourierLoop(Courier courier, Bell bell) {
    this.courier = courier;
    this.bell = bell;
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

  private void loop() {
    while (open) {
      try {
        bell.await(LOOK_EVERY);
        courier.drain(() -> open, bell);
        if (waiting) {
          waiting = false;
          LOG.info("The outbox is being sent again");
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (StorageFailure away) {
        if (!waiting && open) {
          waiting = true;
          LOG.warn("The outbox waits for the database: {}", away.getMessage());
        }
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
    bell.ring();
    try {
      if (thread.isAlive() && !thread.join(LONGEST_STOP)) {
        LOG.warn("A message is still under way; whether it was sent will be looked up later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
