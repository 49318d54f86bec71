package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Who wanted to save whose message, in MariaDB. */
final class SqlSavings {

  /**
   * One message that is to be saved.
   *
   * @param entry the entry that it becomes
   * @param saver who wants it saved
   * @param author who wrote it
   * @param askedAt when its author was asked
   */
  record Saving(PublicId entry, MemberId saver, MemberId author, Optional<Instant> askedAt) {}

  void add(Transaction transaction, CommunityId community, Saving saving, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_saving (community, entry, saver, author, created_at)"
                + " VALUES (:community, :entry, :saver, :author, :now)")
        .bind("community", community)
        .bind("entry", saving.entry())
        .bind("saver", saving.saver())
        .bind("author", saving.author())
        .bind("now", now)
        .execute();
  }

  Optional<Saving> find(Transaction transaction, CommunityId community, PublicId entry) {
    return transaction
        .handle()
        .createQuery(
            "SELECT entry, saver, author, asked_at FROM knowledge_saving"
                + " WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .mapTo(Saving.class)
        .findOne();
  }

  void asked(Transaction transaction, CommunityId community, PublicId entry, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_saving SET asked_at = :now WHERE community = :community AND entry = :entry")
        .bind("now", now)
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  void remove(Transaction transaction, CommunityId community, PublicId entry) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_saving WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }
}
