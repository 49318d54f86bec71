package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who avoids whom: known to nobody but whoever avoids. Where it is asked who must not be introduced
 * to whom, those whom moderators keep apart count too.
 */
final class SqlAvoids {

  void add(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      MemberId other,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO avoid (community, member, other, since) VALUES (:community, :member, :other, :now)"
                + " ON DUPLICATE KEY UPDATE since = since")
        .bind("community", community)
        .bind("member", member)
        .bind("other", other)
        .bind("now", now)
        .execute();
  }

  void remove(Transaction transaction, CommunityId community, MemberId member, MemberId other) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM avoid WHERE community = :community AND member = :member AND other = :other")
        .bind("community", community)
        .bind("member", member)
        .bind("other", other)
        .execute();
  }

  List<MemberId> by(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT other FROM avoid WHERE community = :community AND member = :member ORDER BY since")
        .bind("community", community)
        .bind("member", member)
        .mapTo(MemberId.class)
        .list();
  }

  Set<Pair> all(Transaction transaction, CommunityId community) {
    return new HashSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT member AS a, other AS b FROM avoid WHERE community = :community"
                    + " UNION SELECT one, other FROM separation WHERE community = :community")
            .bind("community", community)
            .map((row, _) ->
                new Pair(new MemberId(row.getString("a")), new MemberId(row.getString("b"))))
            .list());
  }

  /** Whether any two of these people avoid each other, in whichever direction. */
  boolean among(Transaction transaction, CommunityId community, List<MemberId> people) {
    return people.size() > 1
        && transaction
                .handle()
                .createQuery(
                    "SELECT (SELECT COUNT(*) FROM avoid WHERE community = :community"
                        + " AND member IN (<people>) AND other IN (<people>))"
                        + " + (SELECT COUNT(*) FROM separation WHERE community = :community"
                        + " AND one IN (<people>) AND other IN (<people>))")
                .bind("community", community)
                .bindList("people", people.stream().map(MemberId::value).toList())
                .mapTo(Integer.class)
                .one()
            > 0;
  }
}
