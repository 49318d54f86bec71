package dev.acquaint.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sandbox's time pass: second by second while somebody looks, and in jumps when a visitor
 * asks for one. A jump goes from one thing that happens to the next, and lets people act between
 * two of them.
 */
final class PageTime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageTime.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration FARTHEST = Duration.ofDays(28);

  /**
   * A jump under way.
   *
   * @param from where it began
   * @param to where it ends at the latest
   * @param untilNews whether it ends as soon as the bot writes to somebody
   */
  record Jump(Instant from, Instant to, boolean untilNews) {}

  private final SandboxClock clock;
  private final SandboxPlatform platform;
  private final PageWindows windows;
  private final ReentrantLock turn;
  private final AtomicReference<Optional<Jump>> jump = new AtomicReference<>(Optional.empty());
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;

  PageTime(SandboxClock clock, SandboxPlatform platform, PageWindows windows, ReentrantLock turn) {
    this.clock = clock;
    this.platform = platform;
    this.windows = windows;
    this.turn = turn;
    this.thread = Thread.ofVirtual().name("sandbox-time").unstarted(this::pass);
  }

  void start() {
    thread.start();
  }

  /** The jump under way, if there is one. */
  Optional<Jump> jump() {
    return jump.get();
  }

  /**
   * Begins a jump.
   *
   * @param by {@code next}, {@code day} or {@code week}
   */
  void begin(String by) {
    if (!clock.mayJump()) {
      throw new BadRequest(
          "Here time is real and passes by itself. To jump in time, play the demo: ./acquaint demo");
    }
    Instant now = clock.now();
    Jump wanted =
        switch (by) {
          case "next" -> new Jump(now, now.plus(FARTHEST), true);
          case "day" -> new Jump(now, now.plus(Duration.ofDays(1)), false);
          case "week" -> new Jump(now, now.plus(Duration.ofDays(7)), false);
          default -> throw new BadRequest("\"by\" is next, day or week.");
        };
    if (!jump.compareAndSet(Optional.empty(), Optional.of(wanted))) {
      throw new BadRequest("Time is passing already. Please wait until it has.");
    }
    work.release();
    windows.changed();
  }

  /** Ends the jump under way where it is. */
  void stop() {
    jump.set(Optional.empty());
    windows.changed();
  }

  private void pass() {
    try {
      while (true) {
        work.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        Optional<Jump> wanted = jump.get();
        try {
          if (wanted.isPresent()) {
            go(wanted.get());
          } else if (windows.areOpen()) {
            beat();
          }
        } catch (RuntimeException broken) {
          LOG.error("Time stopped in the sandbox", broken);
          jump.set(Optional.empty());
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    Instant end = clock.now().plus(BEAT);
    while (step(end)) {
      // each turn is one thing that happened
    }
  }

  private void go(Jump wanted) throws InterruptedException {
    long before = platform.postings();
    while (jump.get().isPresent() && step(wanted.to())) {
      windows.changed();
      if (wanted.untilNews() && platform.postings() > before) {
        break;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    jump.set(Optional.empty());
    windows.changed();
  }

  private boolean step(Instant end) {
    turn.lock();
    try {
      return clock.stepTowards(end);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    jump.set(Optional.empty());
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
