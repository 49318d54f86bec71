package dev.acquaint.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until somebody sets it; it only goes forward. */
final class SettableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  SettableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  void advanceTo(Instant moment) {
    now.updateAndGet(before -> moment.isAfter(before) ? moment : before);
  }
}
