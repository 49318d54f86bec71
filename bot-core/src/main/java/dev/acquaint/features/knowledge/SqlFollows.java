package dev.acquaint.features.knowledge;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.Set;
import java.util.TreeSet;

/** Who follows which topics, in MariaDB. */
final class SqlFollows {

  /** Returns the topics that a member follows. */
  Set<String> of(Transaction transaction, CommunityId community, MemberId member) {
    return new TreeSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT topic FROM knowledge_follow WHERE community = :community AND member = :member")
            .bind("community", community)
            .bind("member", member)
            .mapTo(String.class)
            .list());
  }

  /** Has a member follow a topic. */
  void follow(Transaction transaction, CommunityId community, MemberId member, String topic) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_follow (community, member, topic_key, topic)"
                + " VALUES (:community, :member, :key, :topic) ON DUPLICATE KEY UPDATE topic = VALUES(topic)")
        .bind("community", community)
        .bind("member", member)
        .bind("key", Topics.key(topic))
        .bind("topic", topic)
        .execute();
  }

  /**
   * Has a member follow a topic no longer.
   *
   * @return whether they had followed it
   */
  boolean unfollow(Transaction transaction, CommunityId community, MemberId member, String topic) {
    return transaction
            .handle()
            .createUpdate(
                "DELETE FROM knowledge_follow WHERE community = :community AND member = :member"
                    + " AND topic_key = :key")
            .bind("community", community)
            .bind("member", member)
            .bind("key", Topics.key(topic))
            .execute()
        > 0;
  }
}
