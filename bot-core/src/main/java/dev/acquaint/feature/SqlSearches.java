package dev.acquaint.feature;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Searches whose further pages can be asked for, in MariaDB; each is kept for a week. */
public final class SqlSearches {
  private static final Duration KEPT = Duration.ofDays(7);

  private final String table;

  /**
   * Keeps searches in a table of a feature.
   *
   * @param table its name; its columns are {@code community}, {@code id}, {@code member}, {@code
   *     kind}, {@code words} and {@code at}
   */
  public SqlSearches(String table) {
    this.table = table;
  }

  /**
   * A search.
   *
   * @param id its name
   * @param member who searched
   * @param kind what was searched, in at most 16 letters
   * @param words what they typed
   */
  public record Stored(PublicId id, MemberId member, String kind, String words) {}

  /** Stores a search, and forgets those of the same member that are older than a week. */
  public void add(Transaction transaction, CommunityId community, Stored search, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM "
                + table
                + " WHERE community = :community AND member = :member AND at < :before")
        .bind("community", community)
        .bind("member", search.member())
        .bind("before", now.minus(KEPT))
        .execute();
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO "
                + table
                + " (community, id, member, kind, words, at)"
                + " VALUES (:community, :id, :member, :kind, :words, :now)")
        .bind("community", community)
        .bind("id", search.id())
        .bind("member", search.member())
        .bind("kind", search.kind())
        .bind("words", search.words())
        .bind("now", now)
        .execute();
  }

  /** Returns a search that is still kept. */
  public Optional<Stored> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, member, kind, words FROM "
                + table
                + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Stored.class)
        .findOne();
  }
}
