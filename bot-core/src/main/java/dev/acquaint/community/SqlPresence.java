package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.util.HashSet;
import java.util.Set;

/** Who is in which space, of a whole community at once, in MariaDB. */
public final class SqlPresence {

  /** Makes it. */
  public SqlPresence() {}

  /** Returns who has an account in one space of a community and is there. */
  public Set<MemberId> in(Transaction transaction, CommunityId community, SpaceId space) {
    return new HashSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT DISTINCT member FROM account"
                    + " WHERE community = :community AND space = :space AND present")
            .bind("community", community)
            .bind("space", space)
            .mapTo(MemberId.class)
            .list());
  }
}
