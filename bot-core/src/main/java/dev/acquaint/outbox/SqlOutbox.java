package dev.acquaint.outbox;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@link Outbox} in MariaDB. */
public final class SqlOutbox implements Outbox {
  private final DeliveryJson json = new DeliveryJson();
  private final InstantSource clock;
  private final Runnable wake;

  /**
   * Makes the outbox.
   *
   * @param clock the present moment
   * @param wake called after a commit that left something to send
   */
  public SqlOutbox(InstantSource clock, Runnable wake) {
    this.clock = clock;
    this.wake = wake;
  }

  @Override
  public boolean put(Transaction transaction, Delivery delivery) {
    try {
      transaction
          .handle()
          .createUpdate(
              """
              INSERT INTO delivery (community, delivery_key, kind, subject, step, space, body, state, fence, attempts,
                not_before, until, created_at, changed_at)
              VALUES (:community, :key, :kind, :subject, :step, :space, :body, 'PENDING', 0, 0, :from, :until, :now, :now)
              """)
          .bind("community", delivery.community())
          .bind("key", delivery.key().value())
          .bind("kind", delivery.kind())
          .bind("subject", delivery.subject())
          .bind("step", delivery.step())
          .bind("space", delivery.space())
          .bind("body", json.write(delivery))
          .bind("from", delivery.from())
          .bind("until", delivery.until())
          .bind("now", clock.instant())
          .execute();
    } catch (DuplicateKey writtenBefore) {
      return false;
    }
    delivery.people().stream()
        .distinct()
        .forEach(member -> putPerson(transaction, delivery, member));
    transaction.afterCommit(wake);
    return true;
  }

  private static void putPerson(Transaction transaction, Delivery delivery, MemberId member) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO delivery_person (community, delivery_key, member, not_before, unprompted)"
                + " VALUES (:community, :key, :member, :from, :unprompted)")
        .bind("community", delivery.community())
        .bind("key", delivery.key().value())
        .bind("member", member)
        .bind("from", delivery.from())
        .bind("unprompted", delivery.unprompted())
        .execute();
  }

  @Override
  public int unprompted(
      Transaction transaction, CommunityId community, MemberId member, Instant after) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT COUNT(*) FROM delivery_person p JOIN delivery d USING (community, delivery_key)
            WHERE p.community = :community AND p.member = :member AND p.not_before > :after AND p.unprompted
              AND d.state NOT IN ('SKIPPED', 'FAILED')
            """)
        .bind("community", community)
        .bind("member", member)
        .bind("after", after)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void forget(
      Transaction transaction, CommunityId community, PublicId subject, List<String> quoting) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE delivery SET body = '', reason = IF(state = 'UNCERTAIN', 'erased', reason),
              state = IF(state = 'UNCERTAIN', 'SKIPPED', state)
            WHERE community = :community AND body <> '' AND state IN ('SENT', 'SKIPPED', 'FAILED', 'UNCERTAIN')
              AND (subject = :subject OR (state <> 'UNCERTAIN' AND kind IN (<quoting>)))
            """)
        .bind("community", community)
        .bind("subject", subject)
        .bindList("quoting", quoting)
        .execute();
  }

  @Override
  public void withdraw(
      Transaction transaction, CommunityId community, PublicId subject, String reason) {
    transaction
        .handle()
        .createUpdate(
            // What is only claimed has not left the house: its courier will find the mark refused.
            "UPDATE delivery SET state = 'SKIPPED', reason = :reason, changed_at = :now, lease_until = NULL"
                + " WHERE community = :community AND subject = :subject AND state IN ('PENDING', 'CLAIMED')")
        .bind("reason", reason)
        .bind("now", clock.instant())
        .bind("community", community)
        .bind("subject", subject)
        .execute();
  }

  /**
   * Doubts every message that was due while this database did not see what happened: after a
   * back-up was restored, some of them may stand in the channels already. They are looked for
   * before they are sent. Messages of a plain outage are doubted too, which costs a look each.
   *
   * @param transaction where to write
   * @param since when the database was last written to by a running bot
   * @param until the present moment
   * @return how many
   */
  public int doubt(Transaction transaction, Instant since, Instant until) {
    return transaction
        .handle()
        .createUpdate(
            """
            UPDATE delivery SET state = 'UNCERTAIN', fence = fence + 1, lease_until = NULL,
              dispatched_at = COALESCE(dispatched_at, LEAST(not_before, :since)), marked_at = :until,
              copies_due = :until + INTERVAL 10 MINUTE
            WHERE (state = 'PENDING' OR state = 'CLAIMED' AND lease_until < UTC_TIMESTAMP(6))
              AND not_before <= :until
            """)
        .bind("since", since)
        .bind("until", until)
        .execute();
  }
}
