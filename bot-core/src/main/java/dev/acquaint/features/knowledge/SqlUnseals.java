package dev.acquaint.features.knowledge;

import dev.acquaint.dispatch.Audit;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Which two moderators opened which seal, and how often somebody asked anonymously. */
final class SqlUnseals {
  private final Audit audit;

  SqlUnseals(Audit audit) {
    this.audit = audit;
  }

  /**
   * One seal that is to be opened.
   *
   * @param firstBy who asked for it
   * @param firstAt when
   * @param secondBy who confirmed
   * @param openedAt when it was opened
   */
  record Unseal(
      Optional<MemberId> firstBy,
      Instant firstAt,
      Optional<MemberId> secondBy,
      Optional<Instant> openedAt) {
    Instant since() {
      return openedAt.orElse(firstAt);
    }
  }

  Audit audit() {
    return audit;
  }

  Optional<Unseal> find(Transaction transaction, CommunityId community, PublicId entry) {
    return transaction
        .handle()
        .createQuery(
            "SELECT first_by, first_at, second_by, opened_at FROM knowledge_unseal"
                + " WHERE community = :community AND entry = :entry FOR UPDATE")
        .bind("community", community)
        .bind("entry", entry)
        .mapTo(Unseal.class)
        .findOne();
  }

  void begin(
      Transaction transaction, CommunityId community, PublicId entry, MemberId by, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO knowledge_unseal (community, entry, first_by, first_at) VALUES (:community, :entry, :by, :now)
            ON DUPLICATE KEY UPDATE first_by = VALUES(first_by), first_at = VALUES(first_at), second_by = NULL,
              opened_at = NULL
            """)
        .bind("community", community)
        .bind("entry", entry)
        .bind("by", by)
        .bind("now", now)
        .execute();
  }

  void open(
      Transaction transaction, CommunityId community, PublicId entry, MemberId by, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_unseal SET second_by = :by, opened_at = :now"
                + " WHERE community = :community AND entry = :entry")
        .bind("by", by)
        .bind("now", now)
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  void forget(Transaction transaction, CommunityId community, PublicId entry) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_unseal WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  /**
   * Counts one anonymous question of a week.
   *
   * @param mark stands for who asked, without saying who
   * @return how many there are now
   */
  int count(Transaction transaction, CommunityId community, String mark, String week) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_anonymous (community, mark, week, asked) VALUES (:community, :mark, :week, 1)"
                + " ON DUPLICATE KEY UPDATE asked = asked + 1")
        .bind("community", community)
        .bind("mark", mark)
        .bind("week", week)
        .execute();
    return transaction
        .handle()
        .createQuery(
            "SELECT asked FROM knowledge_anonymous WHERE community = :community AND mark = :mark AND week = :week")
        .bind("community", community)
        .bind("mark", mark)
        .bind("week", week)
        .mapTo(Integer.class)
        .one();
  }
}
