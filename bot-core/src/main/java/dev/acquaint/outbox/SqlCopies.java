package dev.acquaint.outbox;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which messages that stand were once in doubt, and when they are looked at for copies. Every look
 * is owned by whoever moves its moment first.
 */
final class SqlCopies {
  private static final Duration LEASE = Duration.ofMinutes(5);

  /**
   * A message to be looked at.
   *
   * @param community the tenant
   * @param deliveryKey which
   * @param space where it stands
   * @param body the delivery as JSON
   * @param messageChannel the channel of the recorded copy
   * @param messageId the recorded copy
   * @param dispatchedAt when it was first marked as on its way
   * @param markedAt when it was last marked as on its way
   * @param copiesDue since when it is due
   */
  record Row(
      CommunityId community,
      String deliveryKey,
      SpaceId space,
      String body,
      String messageChannel,
      String messageId,
      Instant dispatchedAt,
      Instant markedAt,
      Instant copiesDue) {
    MessageRef recorded() {
      return new MessageRef(new ChannelRef(space, messageChannel), messageId);
    }
  }

  /**
   * Forgets what was to be looked at too long ago, for example where the platform never came back.
   */
  void forget(Transaction transaction, Instant now, Instant sentBefore) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET copies_due = NULL"
                + " WHERE copies_due <= :now AND state = 'SENT' AND marked_at < :before")
        .bind("now", now)
        .bind("before", sentBefore)
        .execute();
  }

  /** Returns the spaces in which something is to be looked at, the one that waits longest first. */
  List<SpaceId> dueSpaces(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT space FROM delivery WHERE copies_due <= :now AND state = 'SENT' AND message_id IS NOT NULL"
                + " GROUP BY space ORDER BY MIN(copies_due)")
        .bind("now", now)
        .mapTo(SpaceId.class)
        .list();
  }

  /** Returns what is to be looked at in a space, the longest due first. */
  List<Row> due(Transaction transaction, SpaceId space, Instant now, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT community, delivery_key, space, body, message_channel, message_id, dispatched_at, marked_at, copies_due
            FROM delivery
            WHERE space = :space AND copies_due <= :now AND state = 'SENT' AND message_id IS NOT NULL
            ORDER BY copies_due LIMIT :most
            """)
        .bind("space", space)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Row.class)
        .list();
  }

  /** Takes a look for oneself; returns whether nobody else did. */
  boolean claim(Transaction transaction, Row row, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE delivery SET copies_due = :lease"
                    + " WHERE community = :community AND delivery_key = :key AND copies_due = :due")
            .bind("lease", now.plus(LEASE))
            .bind("community", row.community())
            .bind("key", row.deliveryKey())
            .bind("due", row.copiesDue())
            .execute()
        == 1;
  }

  /** Plans the next look, or none. */
  void plan(Transaction transaction, Row row, Optional<Instant> next) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET copies_due = :next WHERE community = :community AND delivery_key = :key")
        .bind("next", next.orElse(null))
        .bind("community", row.community())
        .bind("key", row.deliveryKey())
        .execute();
  }
}
