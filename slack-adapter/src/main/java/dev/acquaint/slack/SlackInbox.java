package dev.acquaint.slack;

import java.util.List;

/**
 * Where everything that Slack tells is kept from before it is acknowledged until it is handled, so
 * that nothing acknowledged is lost, and nothing told twice is done twice.
 */
public interface SlackInbox {

  /** What became of something that arrived. */
  enum Arrival {
    /** It is kept, and nobody has handled it. */
    NEW,
    /** The same came before; it is told apart by its identity, never by a retry number. */
    KNOWN,
    /** It could not be kept. */
    UNKEPT
  }

  /**
   * Something that Slack told.
   *
   * @param key Slack's identity of it, an event's id or an interaction's trigger
   * @param event whether it is an event, which Slack tells again when it is not acknowledged
   * @param socket whether it came over a socket, where bodies look different
   * @param body as it came
   */
  record Received(String key, boolean event, boolean socket, String body) {}

  /** Keeps something, unless the same was kept before; throws nothing. */
  Arrival store(Received received);

  /** Takes note that something was handled, and forgets its words; throws nothing. */
  void done(String key);

  /**
   * Returns what was acknowledged a while ago and never handled, because a process died; whoever
   * gets it handles it, no other copy of the bot does meanwhile. Throws nothing.
   */
  List<Received> leftOver();

  /** Returns an inbox that keeps nothing, for trying the adapter alone. */
  static SlackInbox none() {
    return new SlackInbox() {
      @Override
      public Arrival store(Received received) {
        return Arrival.NEW;
      }

      @Override
      public void done(String key) {
        // Nothing was kept.
      }

      @Override
      public List<Received> leftOver() {
        return List.of();
      }
    };
  }
}
