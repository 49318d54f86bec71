package dev.acquaint.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What invented people are going to do, in the order of time and then of planning. */
final class DemoDeeds {
  private final PriorityQueue<Deed> waiting =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingInt(Deed::number));
  private int planned;

  /**
   * Something somebody will do.
   *
   * @param at when
   * @param number tells deeds of one moment apart
   * @param person who
   * @param isTalk whether it is only talk, from which nothing follows for the bot
   * @param what the doing
   */
  record Deed(Instant at, int number, String person, boolean isTalk, Runnable what) {}

  void plan(Instant at, String person, Runnable what) {
    waiting.add(new Deed(at, planned++, person, false, what));
  }

  void planTalk(Instant at, String person, Runnable what) {
    waiting.add(new Deed(at, planned++, person, true, what));
  }

  Optional<Instant> next() {
    return Optional.ofNullable(waiting.peek()).map(Deed::at);
  }

  Deed take() {
    return waiting.remove();
  }
}
