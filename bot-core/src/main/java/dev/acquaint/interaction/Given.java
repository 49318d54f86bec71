package dev.acquaint.interaction;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;

/** A value as it came from a platform, before an option reads it. */
public sealed interface Given {

  /**
   * Typed words, or the value of a choice.
   *
   * @param words as typed
   */
  record Words(String words) implements Given {}

  /**
   * A person, already resolved by the platform.
   *
   * @param account whom
   */
  record Account(AccountRef account) implements Given {}

  /**
   * A channel, already resolved by the platform.
   *
   * @param channel which
   */
  record Room(ChannelRef channel) implements Given {}
}
