package dev.acquaint.outbox;

import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Outcome;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The states of deliveries. Every change is one compare-and-set on state and fence; leases are
 * measured by the database's clock, because all copies of the bot share it, while due times follow
 * the bot's own clock, which may be simulated.
 */
final class SqlDeliveries {
  static final int LEASE_SECONDS = 60;

  /** A copy that comes late has come by then; until then its message is not looked at. */
  private static final int COPIES_AFTER_MINUTES = 10;

  /**
   * What the courier must know of a row.
   *
   * @param community the tenant
   * @param deliveryKey which
   * @param space where it goes
   * @param body the delivery as JSON
   * @param state its state
   * @param fence who owns it
   * @param attempts how often it was tried
   * @param dispatchedAt when it was first marked as on its way
   * @param markedAt when it was last marked as on its way
   * @param until when it stops making sense
   */
  record Row(
      CommunityId community,
      String deliveryKey,
      SpaceId space,
      String body,
      String state,
      int fence,
      int attempts,
      Optional<Instant> dispatchedAt,
      Optional<Instant> markedAt,
      Instant until) {
    /** Returns when the message may have left the house. */
    Doubt doubt(Instant now) {
      Instant first = dispatchedAt.orElse(now);
      return new Doubt(first, markedAt.orElse(first));
    }
  }

  /**
   * Gives back what a dead courier had claimed; what it had marked as on its way is in doubt now,
   * never pending.
   */
  void recover(Transaction transaction) {
    transaction
        .handle()
        .execute(
            """
            UPDATE delivery SET
              copies_due = IF(state = 'DISPATCHING',
                COALESCE(copies_due, marked_at + INTERVAL ? MINUTE), copies_due),
              state = IF(crashes + 1 >= 3, 'PARKED', IF(state = 'CLAIMED', 'PENDING', 'UNCERTAIN')),
              reason = IF(crashes + 1 >= 3, 'crashed', reason),
              crashes = crashes + 1, fence = fence + 1, lease_until = NULL
            WHERE state IN ('CLAIMED', 'DISPATCHING') AND lease_until < UTC_TIMESTAMP(6)
            """,
            COPIES_AFTER_MINUTES);
  }

  /**
   * Whether there is anything to do: a lease that has ended, something that comes too late, or
   * something due. Most looks find nothing, and this one question is all they cost.
   */
  boolean isAnythingToDo(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM delivery
                WHERE state IN ('CLAIMED', 'DISPATCHING') AND lease_until < UTC_TIMESTAMP(6))
              OR EXISTS (SELECT 1 FROM delivery
                WHERE state IN ('PENDING', 'UNCERTAIN') AND not_before <= :now)
              OR EXISTS (SELECT 1 FROM delivery
                WHERE state = 'PARKED' AND not_before <= :now AND until < :now)
            """)
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns what was not sent in time, also where no platform is connected any more. */
  List<Row> late(Transaction transaction, Instant now, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT community, delivery_key, space, body, state, fence, attempts, dispatched_at, marked_at, until
            FROM delivery WHERE state IN ('PENDING', 'PARKED') AND not_before <= :now AND until < :now
            ORDER BY number LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Row.class)
        .list();
  }

  /** Ends a row that nobody owns; returns whether nobody took it meanwhile. */
  boolean expire(Transaction transaction, Row row, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE delivery SET state = 'SKIPPED', reason = 'too-late', changed_at = :now, copies_due = NULL"
                    + " WHERE community = :community AND delivery_key = :key AND state = :state AND fence = :fence")
            .bind("now", now)
            .bind("community", row.community())
            .bind("key", row.deliveryKey())
            .bind("state", row.state())
            .bind("fence", row.fence())
            .execute()
        == 1;
  }

  /**
   * Sets aside a row whose handling threw; the third time for good. What may have left the house is
   * in doubt.
   */
  void crashed(Transaction transaction, Row row, Instant next) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE delivery SET
              copies_due = IF(state = 'DISPATCHING',
                COALESCE(copies_due, marked_at + INTERVAL :settles MINUTE), copies_due),
              state = IF(crashes + 1 >= 3, 'PARKED', IF(state = 'CLAIMED', 'PENDING', 'UNCERTAIN')),
              reason = IF(crashes + 1 >= 3, 'crashed', reason),
              crashes = crashes + 1, not_before = :next, lease_until = NULL
            WHERE community = :community AND delivery_key = :key AND fence = :fence
              AND state IN ('CLAIMED', 'DISPATCHING')
            """)
        .bind("settles", COPIES_AFTER_MINUTES)
        .bind("next", next)
        .bind("community", row.community())
        .bind("key", row.deliveryKey())
        .bind("fence", row.fence() + 1)
        .execute();
  }

  /** Returns the spaces for which something is due, the one that waits longest first. */
  List<SpaceId> dueSpaces(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT space FROM delivery WHERE state IN ('PENDING', 'UNCERTAIN') AND not_before <= :now"
                + " GROUP BY space ORDER BY MIN(number)")
        .bind("now", now)
        .mapTo(SpaceId.class)
        .list();
  }

  /**
   * Returns what is due for a space, in the order of writing. An earlier message of the same
   * subject and step holds later ones back while it is due or between two tries.
   */
  List<Row> due(Transaction transaction, SpaceId space, Instant now, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT community, delivery_key, space, body, state, fence, attempts, dispatched_at, marked_at, until
            FROM delivery d
            WHERE space = :space AND state IN ('PENDING', 'UNCERTAIN') AND not_before <= :now
              AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.community = d.community AND e.subject = d.subject
                AND e.step = d.step AND e.number < d.number
                AND e.state IN ('PENDING', 'UNCERTAIN', 'CLAIMED', 'DISPATCHING')
                AND (e.not_before <= :now OR e.attempts > 0))
            ORDER BY number LIMIT :most
            """)
        .bind("space", space)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Row.class)
        .list();
  }

  /** Moves a row to another state for its next owner; returns whether nobody else did. */
  boolean claim(Transaction transaction, Row row) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE delivery SET state = IF(state = 'PENDING', 'CLAIMED', 'DISPATCHING'), fence = fence + 1,"
                    + " attempts = attempts + 1, lease_until = UTC_TIMESTAMP(6) + INTERVAL :lease SECOND"
                    + " WHERE community = :community AND delivery_key = :key AND state = :state AND fence = :fence")
            .bind("lease", LEASE_SECONDS)
            .bind("community", row.community())
            .bind("key", row.deliveryKey())
            .bind("state", row.state())
            .bind("fence", row.fence())
            .execute()
        == 1;
  }

  /** Writes the mark that must stand before anything leaves the house. */
  boolean mark(Transaction transaction, Row row, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE delivery SET state = 'DISPATCHING', dispatched_at = COALESCE(dispatched_at, :now), marked_at = :now, changed_at = :now,"
                    + " copies_due = IF(copies_due IS NULL, NULL, :now + INTERVAL :settles MINUTE),"
                    + " lease_until = UTC_TIMESTAMP(6) + INTERVAL :lease SECOND"
                    + " WHERE community = :community AND delivery_key = :key AND fence = :fence AND state IN ('CLAIMED', 'DISPATCHING')")
            .bind("now", now)
            .bind("settles", COPIES_AFTER_MINUTES)
            .bind("lease", LEASE_SECONDS)
            .bind("community", row.community())
            .bind("key", row.deliveryKey())
            .bind("fence", row.fence() + 1)
            .execute()
        == 1;
  }

  boolean settle(
      Transaction transaction, Row row, String state, Optional<String> reason, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE delivery SET state = :state, reason = :reason, changed_at = :now, lease_until = NULL,"
                    + " copies_due = IF(:state IN ('SENT', 'PARKED'), copies_due, NULL)"
                    + " WHERE community = :community AND delivery_key = :key AND fence = :fence AND state IN ('CLAIMED', 'DISPATCHING')")
            .bind("state", state)
            .bind("reason", reason.orElse(null))
            .bind("now", now)
            .bind("community", row.community())
            .bind("key", row.deliveryKey())
            .bind("fence", row.fence() + 1)
            .execute()
        == 1;
  }

  void postpone(Transaction transaction, Row row, String state, Instant until) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET state = :state, not_before = :until, lease_until = NULL,"
                + " copies_due = IF(:state = 'UNCERTAIN', COALESCE(copies_due, marked_at + INTERVAL :settles MINUTE), copies_due)"
                + " WHERE community = :community AND delivery_key = :key AND fence = :fence AND state IN ('CLAIMED', 'DISPATCHING')")
        .bind("state", state)
        .bind("settles", COPIES_AFTER_MINUTES)
        .bind("until", until)
        .bind("community", row.community())
        .bind("key", row.deliveryKey())
        .bind("fence", row.fence() + 1)
        .execute();
  }

  void remember(Transaction transaction, Row row, Outcome.Sent sent) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET message_channel = :channel, message_id = :id"
                + " WHERE community = :community AND delivery_key = :key")
        .bind("channel", sent.message().channel().id())
        .bind("id", sent.message().id())
        .bind("community", row.community())
        .bind("key", row.deliveryKey())
        .execute();
  }
}
