package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** When a member hears next of something that does not wait for room in their week. */
@FunctionalInterface
public interface ComingUp {
  /**
   * Returns when a member is introduced next.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member who
   * @return nothing when no introduction is planned for them
   */
  Optional<Instant> introduction(Transaction transaction, CommunityId community, MemberId member);
}
