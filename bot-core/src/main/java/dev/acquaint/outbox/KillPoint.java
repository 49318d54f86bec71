package dev.acquaint.outbox;

/** A place where a fault test may end the process; in production nothing happens there. */
@FunctionalInterface
public interface KillPoint {
  /** Nothing happens anywhere. */
  KillPoint NEVER = _ -> {};

  /**
   * Passes a named place.
   *
   * @param name the place
   */
  void pass(String name);
}
