package dev.acquaint.features.moderation.files;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.List;
import java.util.Map;

/** By what members and their accounts are called, all of a community at once. */
final class SqlNames {
  List<Map.Entry<String, MemberId>> all(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id AS word, id AS member FROM member WHERE community = :community"
                + " UNION SELECT name, id FROM member WHERE community = :community"
                + " UNION SELECT user, member FROM account WHERE community = :community"
                + " UNION SELECT name, member FROM account WHERE community = :community")
        .bind("community", community)
        .map((row, _) -> Map.entry(row.getString("word"), new MemberId(row.getString("member"))))
        .list();
  }
}
