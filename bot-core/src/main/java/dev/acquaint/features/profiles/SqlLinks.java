package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.net.URI;
import java.util.List;

/** Members' links in MariaDB. */
final class SqlLinks {
  List<ProfileLink> get(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT label, address FROM profile_link WHERE community = :community AND member = :member ORDER BY position")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) ->
            new ProfileLink(row.getString("label"), URI.create(row.getString("address"))))
        .list();
  }

  /** Stores these links instead of those before. */
  void save(
      Transaction transaction, CommunityId community, MemberId member, List<ProfileLink> links) {
    erase(transaction, community, member);
    for (int i = 0; i < links.size(); i++) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO profile_link (community, member, position, label, address)"
                  + " VALUES (:community, :member, :position, :label, :address)")
          .bind("community", community)
          .bind("member", member)
          .bind("position", i + 1)
          .bind("label", links.get(i).label())
          .bind("address", links.get(i).address().toString())
          .execute();
    }
  }

  void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM profile_link WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
