package dev.acquaint.features.moderation;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** What moderators pasted and have not yet confirmed. */
final class SqlImportDrafts {

  void add(
      Transaction transaction,
      CommunityId community,
      PublicId id,
      MemberId member,
      String pasted,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO import_draft (community, id, member, pasted, at)"
                + " VALUES (:community, :id, :member, :pasted, :now)")
        .bind("community", community)
        .bind("id", id)
        .bind("member", member)
        .bind("pasted", pasted)
        .bind("now", now)
        .execute();
  }

  Optional<String> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery("SELECT pasted FROM import_draft WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  void remove(Transaction transaction, CommunityId community, PublicId id) {
    transaction
        .handle()
        .createUpdate("DELETE FROM import_draft WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .execute();
  }
}
