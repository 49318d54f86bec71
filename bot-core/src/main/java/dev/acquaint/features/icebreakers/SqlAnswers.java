package dev.acquaint.features.icebreakers;

import dev.acquaint.feature.Period;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who answered prompts, and how lively channels are, as far as platforms tell. */
final class SqlAnswers {
  private static final Duration CLOSE_TOGETHER = Duration.ofMinutes(10);
  private static final int LIVELY_MESSAGES = 5;
  private static final int POSTS_OF_THE_AVERAGE = 20;

  /** Notes that somebody wrote where a prompt is talked about whose answers are being counted. */
  void note(Transaction transaction, ChannelRef room, AccountRef who, Instant at) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO icebreaker_answer (community, post, account)
            SELECT community, id, :account FROM (SELECT community, id FROM icebreaker_post
              WHERE space = :space AND room = :room AND posted_at <= :at AND score_at > :at
              ORDER BY posted_at DESC LIMIT 1) post
            ON DUPLICATE KEY UPDATE account = VALUES(account)
            """)
        .bind("account", who.user())
        .bind("space", room.space())
        .bind("room", room.id())
        .bind("at", at)
        .execute();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(score_at) FROM icebreaker_post WHERE score_at IS NOT NULL")
        .mapTo(Instant.class)
        .findOne();
  }

  List<SqlPosts.Post> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(SqlPosts.SELECT + " WHERE score_at <= :now ORDER BY score_at, id LIMIT 50")
        .bind("now", now)
        .mapTo(SqlPosts.Post.class)
        .list();
  }

  /**
   * Counts the people who answered a post, once, and forgets who they are.
   *
   * @return how many; nothing when somebody else counted them
   */
  Optional<Integer> count(Transaction transaction, SqlPosts.Post post) {
    int people =
        transaction
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM icebreaker_answer WHERE community = :community AND post = :post")
            .bind("community", post.community())
            .bind("post", post.id())
            .mapTo(Integer.class)
            .one();
    int counted =
        transaction
            .handle()
            .createUpdate(
                "UPDATE icebreaker_post SET answers = :people, score_at = NULL"
                    + " WHERE community = :community AND id = :post AND score_at IS NOT NULL")
            .bind("people", people)
            .bind("community", post.community())
            .bind("post", post.id())
            .execute();
    transaction
        .handle()
        .createUpdate("DELETE FROM icebreaker_answer WHERE community = :community AND post = :post")
        .bind("community", post.community())
        .bind("post", post.id())
        .execute();
    return counted == 1 ? Optional.of(people) : Optional.empty();
  }

  /**
   * What a community's last posts brought.
   *
   * @param posts how many of them have been counted, at most 20
   * @param average how many people answered one of them on average
   */
  record Usual(int posts, double average) {}

  Usual usual(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(*) posts, COALESCE(AVG(answers), 0) average FROM (SELECT answers FROM icebreaker_post"
                + " WHERE community = :community AND answers IS NOT NULL ORDER BY posted_at DESC LIMIT "
                + POSTS_OF_THE_AVERAGE
                + ") last")
        .bind("community", community)
        .mapTo(Usual.class)
        .one();
  }

  /**
   * What the posts of a time brought.
   *
   * @param posts how many prompts were posted
   * @param answers how many answers were counted, a person once for each prompt
   * @param people how many people answered the prompt that most answered
   */
  record Counted(int posts, int answers, int people) {}

  Counted counted(Transaction transaction, CommunityId community, Period period) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(*) posts, COALESCE(SUM(answers), 0) answers, COALESCE(MAX(answers), 0) people FROM icebreaker_post"
                + " WHERE community = :community AND posted_at >= :from AND posted_at < :until")
        .bind("community", community)
        .bind("from", period.from())
        .bind("until", period.until())
        .mapTo(Counted.class)
        .one();
  }

  /** Notes that somebody wrote in a channel that has a schedule. */
  void spoke(Transaction transaction, ChannelRef channel, Instant at) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO icebreaker_talk (space, channel, spoke_at, messages)
            SELECT space, channel, :at, 1 FROM icebreaker_schedule WHERE space = :space AND channel = :channel LIMIT 1
            ON DUPLICATE KEY UPDATE
              messages = IF(icebreaker_talk.spoke_at > :before, icebreaker_talk.messages + 1, 1),
              spoke_at = GREATEST(icebreaker_talk.spoke_at, VALUES(spoke_at))
            """)
        .bind("at", at)
        .bind("space", channel.space())
        .bind("channel", channel.id())
        .bind("before", at.minus(CLOSE_TOGETHER))
        .execute();
  }

  /** Whether people are talking in a channel: five messages, none more than ten minutes apart. */
  boolean isLively(Transaction transaction, ChannelRef channel, Instant now) {
    return transaction
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM icebreaker_talk WHERE space = :space AND channel = :channel"
                    + " AND spoke_at > :after AND messages >= "
                    + LIVELY_MESSAGES)
            .bind("space", channel.space())
            .bind("channel", channel.id())
            .bind("after", now.minus(CLOSE_TOGETHER))
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
