package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prompts that were posted. */
final class SqlPosts {
  static final String SELECT =
      "SELECT community, id, prompt, turn, schedule, asked_by, space, channel, posted_at, message_id, room, score_at,"
          + " answers FROM icebreaker_post";

  /**
   * One post.
   *
   * @param community the tenant
   * @param id its name
   * @param prompt the prompt's key
   * @param turn in which turn through the bank it came
   * @param schedule of which schedule; nothing for one that somebody asked for
   * @param askedBy who asked for it
   * @param space where
   * @param channel in which channel
   * @param postedAt when
   * @param messageId the platform's id of the message, once it stands
   * @param room where its conversation goes on, once it stands
   * @param scoreAt when its answers will be counted; nothing when they are not, or were
   * @param answers how many people answered, once they were counted
   */
  record Post(
      CommunityId community,
      PublicId id,
      String prompt,
      int turn,
      Optional<PublicId> schedule,
      Optional<MemberId> askedBy,
      SpaceId space,
      String channel,
      Instant postedAt,
      Optional<String> messageId,
      Optional<String> room,
      Optional<Instant> scoreAt,
      Optional<Integer> answers) {

    ChannelRef place() {
      return new ChannelRef(space, channel);
    }
  }

  void add(Transaction transaction, Post post) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO icebreaker_post (community, id, prompt, turn, schedule, asked_by, space, channel, posted_at)
            VALUES (:community, :id, :prompt, :turn, :schedule, :askedBy, :space, :channel, :postedAt)
            """)
        .bind("community", post.community())
        .bind("id", post.id())
        .bind("prompt", post.prompt())
        .bind("turn", post.turn())
        .bind("schedule", post.schedule().map(PublicId::value).orElse(null))
        .bind("askedBy", post.askedBy().map(MemberId::value).orElse(null))
        .bind("space", post.space())
        .bind("channel", post.channel())
        .bind("postedAt", post.postedAt())
        .execute();
  }

  Optional<Post> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Post.class)
        .findOne();
  }

  /** Returns the last posts of a community, the newest first. */
  List<Post> last(Transaction transaction, CommunityId community, int most) {
    return transaction
        .handle()
        .createQuery(
            SELECT + " WHERE community = :community ORDER BY posted_at DESC, id LIMIT " + most)
        .bind("community", community)
        .mapTo(Post.class)
        .list();
  }

  /** Returns the last post of a schedule that stands besides one. */
  Optional<Post> before(Transaction transaction, Schedule schedule, PublicId but) {
    return transaction
        .handle()
        .createQuery(
            SELECT
                + " WHERE community = :community AND schedule = :schedule AND id <> :but AND message_id IS NOT NULL"
                + " ORDER BY posted_at DESC LIMIT 1")
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .bind("but", but)
        .mapTo(Post.class)
        .findOne();
  }

  /** Notes where a post stands. */
  void stands(
      Transaction transaction,
      CommunityId community,
      PublicId id,
      Outcome.Sent sent,
      Instant scoreAt) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE icebreaker_post SET message_id = :message, room = :room, score_at = :scoreAt"
                + " WHERE community = :community AND id = :id")
        .bind("message", sent.message().id())
        .bind("room", sent.room().id())
        .bind("scoreAt", scoreAt)
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /** Forgets a post that never stood. */
  void forget(Transaction transaction, Post post) {
    transaction
        .handle()
        .createUpdate("DELETE FROM icebreaker_post WHERE community = :community AND id = :id")
        .bind("community", post.community())
        .bind("id", post.id())
        .execute();
  }
}
