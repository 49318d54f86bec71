package dev.acquaint.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import java.time.Duration;

/** What became of a message. */
public sealed interface Outcome {

  /**
   * It stands.
   *
   * @param message the message
   * @param room where its conversation goes on: the thread started from it, the room made for it,
   *     or its channel
   */
  record Sent(MessageRef message, ChannelRef room) implements Outcome {}

  /**
   * The platform will never take it.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Outcome {}

  /**
   * It certainly was not sent, and may be tried again.
   *
   * @param after how long to wait at least
   */
  record TryLater(Duration after) implements Outcome {}

  /**
   * Nobody knows whether it was sent; it must be looked for before it is sent again.
   *
   * @param what a line for the operator
   */
  record Unknown(String what) implements Outcome {}

  /** Why a platform refuses for good. */
  enum Reason {
    /** The person has left or was deactivated. */
    MEMBER_GONE,
    /** The person takes no messages there. */
    CLOSED_TO_US,
    /** The channel was deleted or archived. */
    CHANNEL_GONE,
    /** The bot lacks a permission there. */
    NO_PERMISSION,
    /** The bot was removed from the space. */
    SPACE_GONE,
    /** The message to be edited is gone. */
    MESSAGE_GONE,
    /** The platform calls the message malformed: a bug of ours. */
    MALFORMED
  }
}
