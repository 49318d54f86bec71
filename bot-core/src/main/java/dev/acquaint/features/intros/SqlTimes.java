package dev.acquaint.features.intros;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** When people of a group are free, and on what they settled. */
final class SqlTimes {

  /**
   * What a group has found so far.
   *
   * @param version counts changes of what its room reads
   * @param starts when they meet, once it is settled
   * @param messageChannel where the room's message about it stands
   * @param messageId that message
   */
  record Found(
      int version,
      Optional<Instant> starts,
      Optional<String> messageChannel,
      Optional<String> messageId) {
    static final Found NOTHING = new Found(0, Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the room's message about it, once it stands. */
    Optional<MessageRef> message(SpaceId space) {
      return messageChannel.flatMap(
          channel -> messageId.map(id -> new MessageRef(new ChannelRef(space, channel), id)));
    }
  }

  /** One free stretch of somebody. */
  record Free(MemberId member, Instant starts) {}

  /** Returns what everybody of a group has tapped; whoever tapped nothing is missing. */
  Map<MemberId, NavigableSet<Instant>> free(
      Transaction transaction, CommunityId community, PublicId group) {
    Map<MemberId, NavigableSet<Instant>> free = new TreeMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT member, starts FROM free_hour WHERE community = :community AND intro_group = :group"
                + " ORDER BY member, starts")
        .bind("community", community)
        .bind("group", group)
        .mapTo(Free.class)
        .list()
        .forEach(one -> free.computeIfAbsent(one.member(), _ -> new TreeSet<>()).add(one.starts()));
    return free;
  }

  /** Replaces what somebody tapped between two moments. */
  void replace(
      Transaction transaction,
      PublicId group,
      Tapper tapper,
      CommonHours.Span between,
      Collection<Instant> chosen) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM free_hour WHERE community = :community AND intro_group = :group AND member = :member"
                + " AND starts >= :from AND starts < :until")
        .bind("community", tapper.community())
        .bind("group", group)
        .bind("member", tapper.member())
        .bind("from", between.start())
        .bind("until", between.end())
        .execute();
    for (Instant starts : new TreeSet<>(chosen)) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO free_hour (community, intro_group, member, starts)"
                  + " VALUES (:community, :group, :member, :starts) ON DUPLICATE KEY UPDATE starts = starts")
          .bind("community", tapper.community())
          .bind("group", group)
          .bind("member", tapper.member())
          .bind("starts", starts)
          .execute();
    }
  }

  /** Whoever taps. */
  record Tapper(CommunityId community, MemberId member) {}

  Found found(Transaction transaction, CommunityId community, PublicId group) {
    return transaction
        .handle()
        .createQuery(
            "SELECT version, starts, message_channel, message_id FROM meeting_time"
                + " WHERE community = :community AND intro_group = :group")
        .bind("community", community)
        .bind("group", group)
        .mapTo(Found.class)
        .findOne()
        .orElse(Found.NOTHING);
  }

  /** Counts a change of what the room reads, and returns the new version. */
  int changed(Transaction transaction, CommunityId community, PublicId group) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO meeting_time (community, intro_group, version) VALUES (:community, :group, 1)"
                + " ON DUPLICATE KEY UPDATE version = version + 1")
        .bind("community", community)
        .bind("group", group)
        .execute();
    return found(transaction, community, group).version();
  }

  /** Settles a group that has not settled yet; returns false when it has. */
  boolean settle(Transaction transaction, PublicId group, Tapper by, Instant starts) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE meeting_time SET starts = :starts, settled_by = :by"
                    + " WHERE community = :community AND intro_group = :group AND starts IS NULL")
            .bind("starts", starts)
            .bind("by", by.member())
            .bind("community", by.community())
            .bind("group", group)
            .execute()
        == 1;
  }

  /** Opens a settled group again. */
  void reopen(Transaction transaction, CommunityId community, PublicId group) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE meeting_time SET starts = NULL, settled_by = NULL"
                + " WHERE community = :community AND intro_group = :group")
        .bind("community", community)
        .bind("group", group)
        .execute();
  }

  void messageStands(
      Transaction transaction, CommunityId community, PublicId group, Outcome.Sent sent) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE meeting_time SET message_channel = :channel, message_id = :message"
                + " WHERE community = :community AND intro_group = :group")
        .bind("channel", sent.message().channel().id())
        .bind("message", sent.message().id())
        .bind("community", community)
        .bind("group", group)
        .execute();
  }
}
