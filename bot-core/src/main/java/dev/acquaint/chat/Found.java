package dev.acquaint.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import java.time.Duration;

/** What looking for a message brought. */
public sealed interface Found {

  /**
   * It stands.
   *
   * @param message the message
   * @param room where its conversation goes on
   */
  record Standing(MessageRef message, ChannelRef room) implements Found {}

  /** It was sent and somebody removed it: it must not be sent again. */
  record Removed() implements Found {}

  /** It was certainly never sent. */
  record Absent() implements Found {}

  /**
   * It cannot be told yet.
   *
   * @param after how long to wait before looking again
   */
  record CannotTell(Duration after) implements Found {}
}
