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
   * Lets everything pass that is due: called once after an older database was restored, because
   * people may have seen already what it believes is still to be done. Without a word to people;
   * what was let pass is written down where there is a place for it.
   *
   * @param now the present moment
   */
  default void forgo(Instant now) {
    ring(now);
  }
}
