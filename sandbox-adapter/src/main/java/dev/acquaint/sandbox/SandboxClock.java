package dev.acquaint.sandbox;

import java.time.Instant;
import java.util.Optional;

/** The time of the sandbox, which its visitors may let pass. Used by one thread at a time. */
public interface SandboxClock {
  /** Returns the sandbox's present moment. */
  Instant now();

  /** Returns when the bot has something to do next, or empty when nothing is planned. */
  Optional<Instant> nextEvent();

  /**
   * Lets time pass to the next thing that happens, and does it; to {@code end} when nothing happens
   * before.
   *
   * @param end how far time may pass at most
   * @return whether {@code end} is not reached yet
   */
  boolean stepTowards(Instant end);

  /** Returns whether visitors may let time pass faster than it does; not where it is real. */
  default boolean mayJump() {
    return true;
  }

  /** Does what is due at the present moment, for example right after somebody acted. */
  void settle();
}
