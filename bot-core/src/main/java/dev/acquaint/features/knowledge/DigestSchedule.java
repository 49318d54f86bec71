package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

/** Has a community's weekly messages begin once there is something to tell. */
@FunctionalInterface
interface DigestSchedule {
  /** Has digests and the list of unanswered questions come weekly from now on; safe to repeat. */
  void begin(Transaction transaction, CommunityId community, Instant now);
}
