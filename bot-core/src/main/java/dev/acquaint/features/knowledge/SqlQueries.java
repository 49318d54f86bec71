package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Searches whose further pages can be asked for, in MariaDB; each is kept for a week. */
final class SqlQueries {
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * A search.
   *
   * @param id its name
   * @param member who searched
   * @param words what they typed
   */
  record Stored(PublicId id, MemberId member, String words) {}

  void add(Transaction transaction, CommunityId community, Stored query, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_query WHERE community = :community AND member = :member AND at < :before")
        .bind("community", community)
        .bind("member", query.member())
        .bind("before", now.minus(KEPT))
        .execute();
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_query (community, id, member, words, at)"
                + " VALUES (:community, :id, :member, :words, :now)")
        .bind("community", community)
        .bind("id", query.id())
        .bind("member", query.member())
        .bind("words", query.words())
        .bind("now", now)
        .execute();
  }

  Optional<Stored> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, member, words FROM knowledge_query WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Stored.class)
        .findOne();
  }
}
