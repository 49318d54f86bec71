package dev.acquaint.features.people;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches whose further pages can be asked for, in MariaDB; each is kept for a week. */
final class SqlSearches implements PersonalData {
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * A search.
   *
   * @param id its name
   * @param member who searched
   * @param kind what was searched
   * @param words the words looked for
   */
  record Stored(PublicId id, MemberId member, SearchKind kind, String words) {}

  /** Stores a search, and forgets those of the same member that are older than a week. */
  void add(Transaction transaction, CommunityId community, Stored search, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM people_search WHERE community = :community AND member = :member AND at < :before")
        .bind("community", community)
        .bind("member", search.member())
        .bind("before", now.minus(KEPT))
        .execute();
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO people_search (community, id, member, kind, words, at)"
                + " VALUES (:community, :id, :member, :kind, :words, :now)")
        .bind("community", community)
        .bind("id", search.id())
        .bind("member", search.member())
        .bind("kind", search.kind())
        .bind("words", search.words())
        .bind("now", now)
        .execute();
  }

  Optional<Stored> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, member, kind, words FROM people_search WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Stored.class)
        .findOne();
  }

  @Override
  public Map<String, List<String>> columns() {
    return Map.of("people_search", List.of("member", "words"));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    return Map.of(
        "searches",
        transaction
            .handle()
            .createQuery(
                "SELECT words FROM people_search WHERE community = :community AND member = :member ORDER BY at")
            .bind("community", community)
            .bind("member", member)
            .mapTo(String.class)
            .list());
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM people_search WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
