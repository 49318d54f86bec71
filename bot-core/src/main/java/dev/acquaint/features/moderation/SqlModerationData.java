package dev.acquaint.features.moderation;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What moderation stores of people. A member gets what they told moderators themselves; what others
 * told of them stays with the moderators until it is closed and old, or until they are erased.
 */
final class SqlModerationData implements PersonalData {
  private static final Duration DRAFTS = Duration.ofDays(2);
  private static final Duration CLOSED = Duration.ofDays(365);

  @Override
  public Map<String, List<String>> columns() {
    return Map.of(
        "separation", List.of("one", "other", "since"),
        "complaint", List.of("reporter", "reported", "quoted", "words", "closed_by"),
        "doctor_note", List.of(),
        "weekly_report", List.of());
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    return Map.of(
        "reports",
        transaction
            .handle()
            .createQuery(
                "SELECT reported, quoted, words, state, at FROM complaint"
                    + " WHERE community = :community AND reporter = :member AND state <> 'DRAFT' ORDER BY at")
            .bind("community", community)
            .bind("member", member)
            .map((row, _) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              for (String column : List.of("reported", "quoted", "words", "state", "at")) {
                one.put(column, String.valueOf(row.getString(column)));
              }
              return one;
            })
            .list());
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    for (String statement :
        List.of(
            "DELETE FROM separation WHERE community = :community AND (one = :member OR other = :member)",
            "DELETE FROM complaint WHERE community = :community AND reported = :member",
            "UPDATE complaint SET reporter = NULL, words = '' WHERE community = :community AND reporter = :member",
            "UPDATE complaint SET closed_by = NULL WHERE community = :community AND closed_by = :member")) {
      transaction
          .handle()
          .createUpdate(statement)
          .bind("community", community)
          .bind("member", member)
          .execute();
    }
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    remove(transaction, community, "state = 'DRAFT' AND at < :before", now.minus(DRAFTS));
    remove(
        transaction,
        community,
        "state IN ('DONE', 'DISMISSED') AND at < :before",
        now.minus(CLOSED));
  }

  private static void remove(
      Transaction transaction, CommunityId community, String which, Instant before) {
    transaction
        .handle()
        .createUpdate("DELETE FROM complaint WHERE community = :community AND " + which)
        .bind("community", community)
        .bind("before", before)
        .execute();
  }
}
