package dev.acquaint.features.profiles;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.Optional;

/** In which channel a community introduces its people. */
@FunctionalInterface
public interface IntroductionsChannel {
  /**
   * Returns the channel; nothing when the community has not chosen one.
   *
   * @param transaction where to read
   * @param community whose
   */
  Optional<ChannelRef> of(Transaction transaction, CommunityId community);
}
