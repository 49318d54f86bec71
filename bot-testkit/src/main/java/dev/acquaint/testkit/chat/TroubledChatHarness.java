package dev.acquaint.testkit.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import java.time.Duration;

/** What {@link TroubledChatContract} needs besides: a server that can be made to misbehave. */
public interface TroubledChatHarness extends ChatHarness {

  /** Has the server take the next message and its answer get lost. */
  void loseNextAnswer();

  /** Has the next message not reach the server, without the adapter being able to know. */
  void loseNextRequest();

  /**
   * Has the server ask the next request to come back later.
   *
   * @param after when
   */
  void beBusyOnce(Duration after);

  /** Takes from the bot the right to write in a channel. */
  void forbid(ChannelRef channel);

  /** Has somebody delete a message of the bot. */
  void remove(MessageRef message);
}
