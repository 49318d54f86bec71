package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/**
 * Who is kept apart by moderators, or because one reported the other. Not to be mixed up with whom
 * members avoid, which nobody else may know.
 */
final class SqlSeparations {

  /** The smaller name stands first, so that one pair has one row. */
  private static List<MemberId> ordered(MemberId one, MemberId other) {
    return one.value().compareTo(other.value()) < 0 ? List.of(one, other) : List.of(other, one);
  }

  void add(
      Transaction transaction, CommunityId community, MemberId one, MemberId other, Instant now) {
    List<MemberId> pair = ordered(one, other);
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO separation (community, one, other, since) VALUES (:community, :one, :other, :now)"
                + " ON DUPLICATE KEY UPDATE since = since")
        .bind("community", community)
        .bind("one", pair.getFirst())
        .bind("other", pair.getLast())
        .bind("now", now)
        .execute();
  }

  boolean remove(Transaction transaction, CommunityId community, MemberId one, MemberId other) {
    List<MemberId> pair = ordered(one, other);
    return transaction
            .handle()
            .createUpdate(
                "DELETE FROM separation WHERE community = :community AND one = :one AND other = :other")
            .bind("community", community)
            .bind("one", pair.getFirst())
            .bind("other", pair.getLast())
            .execute()
        > 0;
  }

  List<MemberId> of(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT IF(one = :member, other, one) FROM separation"
                + " WHERE community = :community AND (one = :member OR other = :member) ORDER BY since, one, other")
        .bind("community", community)
        .bind("member", member)
        .mapTo(MemberId.class)
        .list();
  }
}
