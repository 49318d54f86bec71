package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.Set;

/** Who is to be kept apart from whom; whoever introduces people knows it. */
@FunctionalInterface
public interface KeptApart {
  /**
   * Returns everybody from whom a member is kept apart, whoever of the two wished it.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member whose wish, or about whom
   */
  Set<MemberId> from(Transaction transaction, CommunityId community, MemberId member);
}
