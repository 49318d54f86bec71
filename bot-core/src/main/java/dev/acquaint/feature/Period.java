package dev.acquaint.feature;

import java.time.Instant;

/**
 * The time that a report tells of.
 *
 * @param from its start
 * @param until its end, exclusive and later than the start
 */
public record Period(Instant from, Instant until) {

  /** Checks the order. */
  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a time from " + from + " until " + until);
    }
  }

  /** Whether a moment lies in it. */
  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
