package dev.acquaint.sandbox;

import java.time.Instant;
import java.util.Optional;

/** The time of the sandbox, which its visitors may let pass. Used by one thread at a time. */
public interface SandboxClock {
  /** Returns the sandbox's present moment. */
  Instant now();

  /** Returns when something is due next, or empty when nothing is planned. */
  Optional<Instant> nextEvent();

  /**
   * Lets time pass to a moment, event by event; a moment not after the present does what is due.
   */
  void passTo(Instant moment);
}
