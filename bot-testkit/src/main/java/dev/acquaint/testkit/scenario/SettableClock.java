package dev.acquaint.testkit.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it on. */
public final class SettableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /**
   * Makes a clock.
   *
   * @param start what it shows
   */
  public SettableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Moves it on; a moment in the past changes nothing. */
  public void advanceTo(Instant moment) {
    now.updateAndGet(before -> moment.isAfter(before) ? moment : before);
  }
}
