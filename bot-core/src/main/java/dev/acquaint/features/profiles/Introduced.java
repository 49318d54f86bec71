package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.Set;

/** Who was introduced to whom; whoever introduces people knows it. */
@FunctionalInterface
public interface Introduced {
  /**
   * Returns everybody to whom a member was ever introduced.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member whose acquaintances
   */
  Set<MemberId> to(Transaction transaction, CommunityId community, MemberId member);
}
