package dev.acquaint.outbox;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages that the courier set aside after too many tries or crashes, and what an operator may
 * decide about them.
 */
public final class SqlParked {

  /**
   * A message set aside.
   *
   * @param deliveryKey its name, 22 characters
   * @param community the tenant
   * @param kind the {@link DeliveryKind}'s name
   * @param reason why it was set aside: {@code crashed} or {@code too-many-attempts}
   * @param attempts how often it was tried
   * @param until when it stops making sense and is given up by itself
   */
  public record Parked(
      String deliveryKey,
      CommunityId community,
      String kind,
      String reason,
      int attempts,
      Instant until) {}

  /** Makes the reader. */
  public SqlParked() {}

  /**
   * Returns all of them, the oldest first.
   *
   * @param transaction the database
   */
  public List<Parked> list(Transaction transaction) {
    return transaction
        .handle()
        .createQuery(
            "SELECT delivery_key, community, kind, COALESCE(reason, '') AS reason, attempts, until"
                + " FROM delivery WHERE state = 'PARKED' ORDER BY number")
        .mapTo(Parked.class)
        .list();
  }

  /**
   * Has messages tried again from the beginning. What may have left the house is looked for first.
   *
   * @param transaction the database
   * @param deliveryKey one message, or nothing for all of them
   * @param now the present moment
   * @return how many
   */
  public int retry(Transaction transaction, Optional<String> deliveryKey, Instant now) {
    return transaction
        .handle()
        .createUpdate(
            """
            UPDATE delivery SET state = IF(dispatched_at IS NULL, 'PENDING', 'UNCERTAIN'), reason = NULL,
              attempts = 0, crashes = 0, fence = fence + 1, lease_until = NULL, not_before = :now, changed_at = :now
            WHERE state = 'PARKED' AND (:key IS NULL OR delivery_key = :key)
            """)
        .bind("now", now)
        .bind("key", deliveryKey.orElse(null))
        .execute();
  }

  /**
   * Gives messages up: the courier ends them at its next look and tells their features, which tell
   * people.
   *
   * @param transaction the database
   * @param deliveryKey one message, or nothing for all of them
   * @param now the present moment
   * @return how many
   */
  public int giveUp(Transaction transaction, Optional<String> deliveryKey, Instant now) {
    return transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET until = :past, not_before = LEAST(not_before, :past), changed_at = :now"
                + " WHERE state = 'PARKED' AND (:key IS NULL OR delivery_key = :key)")
        .bind("past", now.minusSeconds(1))
        .bind("now", now)
        .bind("key", deliveryKey.orElse(null))
        .execute();
  }
}
