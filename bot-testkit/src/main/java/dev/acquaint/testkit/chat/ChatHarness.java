package dev.acquaint.testkit.chat;

import dev.acquaint.chat.Chat;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link ChatContract} needs of a platform: the adapter under test, and a look at the server
 * behind it that does not go through the adapter.
 */
public interface ChatHarness {

  /** Returns the adapter under test. */
  Chat chat();

  /** Returns a channel that exists and that everybody reads. */
  ChannelRef home();

  /**
   * Returns the account of somebody who is there.
   *
   * @param number 0 to 7, each another person
   */
  AccountRef person(int number);

  /** Returns the member behind the account of {@link #person}, as texts name them. */
  MemberId member(int number);

  /** Deletes a channel on the server. */
  void removeChannel(ChannelRef channel);

  /** Has somebody leave the space. */
  void leave(AccountRef person);

  /** Returns the messages of the bot that stand on the server, oldest first. */
  List<Shown> messages();

  /**
   * One message as the server has it.
   *
   * @param ref where it stands
   * @param words everything it says, as a person reads it
   * @param readers who can read it, besides the bot; nothing when everybody can
   * @param pinged whom it pinged
   */
  record Shown(
      MessageRef ref, String words, Optional<Set<AccountRef>> readers, Set<MemberId> pinged) {
    /** Copies who is pinged. */
    public Shown {
      readers = readers.map(Set::copyOf);
      pinged = Set.copyOf(pinged);
    }
  }
}
