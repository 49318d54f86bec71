package dev.acquaint.alarm;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that must happen at some time. The ledger of whoever rings decides what is due; ringing
 * early, late or twice is harmless.
 */
public interface Alarm {

  /** Returns the alarm's name, unique in the feature set. */
  String name();

  /**
   * Returns when something will be due next, as the ledger stands.
   *
   * @return a moment, possibly past; nothing when nothing is planned
   */
  Optional<Instant> nextDue();

  /**
   * Whether people see nothing of it, such as cleaning up. Nobody waits for a quiet alarm: it rings
   * when it is due and something else wakes the bot.
   */
  default boolean isQuiet() {
    return false;
  }

  /**
   * Does everything that is due.
   *
   * @param now the present moment
   */
  void ring(Instant now);
}
