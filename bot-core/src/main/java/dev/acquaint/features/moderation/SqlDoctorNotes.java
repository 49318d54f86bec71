package dev.acquaint.features.moderation;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Until when failed messages were looked at, and what moderators were told of them. */
final class SqlDoctorNotes {
  /** The doctor's own messages do not send for the doctor. */
  private static final String UNSEEN =
      " FROM delivery d LEFT JOIN doctor_note n ON n.community = d.community"
          + " WHERE d.state IN ('FAILED', 'PARKED') AND d.kind <> 'doctor'"
          + " AND (d.state = 'PARKED' OR d.reason IN ('NO_PERMISSION', 'CHANNEL_GONE', 'MALFORMED'))"
          + " AND (n.looked_until IS NULL OR d.changed_at > n.looked_until)";

  /** Returns when the first failure happened that nobody looked at yet. */
  Optional<Instant> firstUnseen(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(d.changed_at)" + UNSEEN)
        .mapTo(Instant.class)
        .findOne();
  }

  List<CommunityId> withUnseen(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT DISTINCT d.community" + UNSEEN + " ORDER BY d.community")
        .mapTo(CommunityId.class)
        .list();
  }

  /**
   * Takes note that somebody looked; returns whether moderators are to be told: when they were not
   * told the same within a while.
   *
   * @param what what is wrong, in a few words of ours
   * @param again after how long the same is told again
   */
  boolean look(
      Transaction transaction,
      CommunityId community,
      String what,
      Duration again,
      Instant until,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO doctor_note (community, looked_until, told) VALUES (:community, :until, '')"
                + " ON DUPLICATE KEY UPDATE looked_until = GREATEST(looked_until, VALUES(looked_until))")
        .bind("community", community)
        .bind("until", until)
        .execute();
    return !what.isEmpty()
        && transaction
                .handle()
                .createUpdate(
                    "UPDATE doctor_note SET told = :what, told_at = :now WHERE community = :community"
                        + " AND (told <> :what OR told_at IS NULL OR told_at <= :before)")
                .bind("what", what)
                .bind("now", now)
                .bind("before", now.minus(again))
                .bind("community", community)
                .execute()
            > 0;
  }
}
