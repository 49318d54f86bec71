package dev.acquaint.features.knowledge;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who offers help with which topics, and who was asked when, in MariaDB. */
final class SqlExperts {

  /** Returns the topics a member offers help with. */
  Set<String> topics(Transaction transaction, CommunityId community, MemberId member) {
    return new TreeSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT topic FROM knowledge_expert WHERE community = :community AND member = :member")
            .bind("community", community)
            .bind("member", member)
            .mapTo(String.class)
            .list());
  }

  /** Stores what a member offers, in place of what they offered before. */
  void offer(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      Set<String> topics,
      int weekly) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM knowledge_expert WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
    for (String topic : topics) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO knowledge_expert (community, member, topic_key, topic, weekly)"
                  + " VALUES (:community, :member, :key, :topic, :weekly)"
                  + " ON DUPLICATE KEY UPDATE topic = VALUES(topic)")
          .bind("community", community)
          .bind("member", member)
          .bind("key", Topics.key(topic))
          .bind("topic", topic)
          .bind("weekly", weekly)
          .execute();
    }
  }

  /**
   * Somebody who could be asked.
   *
   * @param member who
   * @param weekly how often a week at most
   * @param recent how often they were asked since the week's start
   */
  record Offer(MemberId member, int weekly, int recent) {}

  /**
   * Returns who offers help with one of some topics, those who were not asked for the longest time
   * first.
   *
   * @param keys of the topics
   * @param since the week's start
   */
  List<Offer> offers(
      Transaction transaction, CommunityId community, Collection<String> keys, Instant since) {
    return keys.isEmpty()
        ? List.of()
        : transaction
            .handle()
            .createQuery(
                """
                SELECT x.member, MAX(x.weekly) AS weekly,
                  (SELECT COUNT(*) FROM knowledge_request r WHERE r.community = x.community AND r.member = x.member
                    AND r.asked_at > :since) AS recent,
                  (SELECT MAX(r.asked_at) FROM knowledge_request r WHERE r.community = x.community
                    AND r.member = x.member) AS last
                FROM knowledge_expert x WHERE x.community = :community AND x.topic_key IN (<keys>)
                GROUP BY x.community, x.member ORDER BY last IS NOT NULL, last, x.member
                """)
            .bind("community", community)
            .bind("since", since)
            .bindList("keys", List.copyOf(keys))
            .mapTo(Offer.class)
            .list();
  }

  /**
   * Notes that somebody is asked.
   *
   * @return whether they had not been asked about this before
   */
  boolean request(
      Transaction transaction,
      CommunityId community,
      PublicId entry,
      MemberId member,
      Instant now) {
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO knowledge_request (community, entry, member, asked_at)"
                  + " VALUES (:community, :entry, :member, :now)")
          .bind("community", community)
          .bind("entry", entry)
          .bind("member", member)
          .bind("now", now)
          .execute();
      return true;
    } catch (DuplicateKey askedBefore) {
      return false;
    }
  }

  /** Returns who was asked about a question. */
  List<MemberId> requested(Transaction transaction, CommunityId community, PublicId entry) {
    return transaction
        .handle()
        .createQuery(
            "SELECT member FROM knowledge_request WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .mapTo(MemberId.class)
        .list();
  }
}
