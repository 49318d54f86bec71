package dev.acquaint.features.moderation;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which weeks' reports were written. */
final class SqlWeeklyReports {

  /**
   * How far a community is.
   *
   * @param community whose
   * @param zone of whose wall clock
   * @param since when it was made
   * @param last the Monday of the last report
   */
  record Standing(CommunityId community, ZoneId zone, Instant since, Optional<LocalDate> last) {}

  /** Returns how far every community is that was set up. */
  List<Standing> all(Transaction transaction) {
    return transaction
        .handle()
        .createQuery(
            "SELECT c.id, c.zone, c.since, MAX(w.week) AS last FROM community c"
                + " LEFT JOIN weekly_report w ON w.community = c.id WHERE c.set_up"
                + " GROUP BY c.id, c.zone, c.since ORDER BY c.id")
        .map((row, _) ->
            new Standing(
                new CommunityId(row.getString("id")),
                ZoneId.of(row.getString("zone")),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getObject("last", LocalDate.class))))
        .list();
  }

  /** Takes note of a week; returns false when it was noted before. */
  boolean begin(Transaction transaction, CommunityId community, LocalDate week) {
    return transaction
            .handle()
            .createUpdate(
                "INSERT IGNORE INTO weekly_report (community, week) VALUES (:community, :week)")
            .bind("community", community)
            .bind("week", week)
            .execute()
        > 0;
  }
}
