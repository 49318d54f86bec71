package dev.acquaint.chat;

import java.time.Duration;

/** What taking away the extra copies of a message brought. */
public sealed interface Swept {

  /** The platform itself sees to it that a repeated message is shown once. */
  record Needless() implements Swept {}

  /**
   * At most one copy stands.
   *
   * @param removed how many were taken away, usually none
   */
  record Done(int removed) implements Swept {}

  /**
   * Copies may still stand: the platform could not be asked, or did not let one be taken away.
   *
   * @param removed how many were taken away all the same
   * @param after how long to wait at least before looking again
   */
  record NotYet(int removed, Duration after) implements Swept {}
}
