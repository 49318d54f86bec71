package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** Who would like to talk about a prompt with one other person. */
final class SqlWishes {

  void add(
      Transaction transaction, CommunityId community, PublicId post, MemberId member, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO icebreaker_wish (community, post, member, since) VALUES (:community, :post, :member, :now)"
                + " ON DUPLICATE KEY UPDATE since = VALUES(since)")
        .bind("community", community)
        .bind("post", post)
        .bind("member", member)
        .bind("now", now)
        .execute();
  }

  /** Returns the others who would, since a moment, in the order in which they said so. */
  List<MemberId> others(
      Transaction transaction,
      CommunityId community,
      PublicId post,
      MemberId member,
      Instant after) {
    return transaction
        .handle()
        .createQuery(
            "SELECT member FROM icebreaker_wish WHERE community = :community AND post = :post"
                + " AND member <> :member AND since > :after ORDER BY since, member")
        .bind("community", community)
        .bind("post", post)
        .bind("member", member)
        .bind("after", after)
        .mapTo(MemberId.class)
        .list();
  }

  void remove(Transaction transaction, CommunityId community, PublicId post, MemberId member) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM icebreaker_wish WHERE community = :community AND post = :post AND member = :member")
        .bind("community", community)
        .bind("post", post)
        .bind("member", member)
        .execute();
  }

  /** Forgets wishes that nobody shared in time. */
  void tidy(Transaction transaction, CommunityId community, Instant before) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM icebreaker_wish WHERE community = :community AND since <= :before")
        .bind("community", community)
        .bind("before", before)
        .execute();
  }
}
