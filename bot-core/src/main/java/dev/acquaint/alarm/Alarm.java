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

  /**
   * Takes what is due after an older database was restored, when people may have seen it already;
   * called once. A ledger whose work would be seen anew, under new names, lets it pass and writes
   * that down. By default the alarm rings as always: right where messages are named after what they
   * are about, because the courier looks for those before it sends them.
   *
   * @param now the present moment
   */
  default void forgo(Instant now) {
    ring(now);
  }
}
