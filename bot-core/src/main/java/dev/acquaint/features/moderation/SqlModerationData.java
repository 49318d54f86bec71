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
        "past_introduction",
        List.of("one", "other", "day"),
        "import_draft",
        List.of("member", "pasted"),
        "separation",
        List.of("one", "other", "since"),
        "complaint",
        List.of("reporter", "reported", "quoted", "words", "closed_by"),
        "doctor_note",
        List.of(),
        "weekly_report",
        List.of());
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    return Map.of(
        "introducedBefore",
        transaction
            .handle()
            .createQuery(
                "SELECT IF(one = :member, other, one) AS other, day FROM past_introduction"
                    + " WHERE community = :community AND (one = :member OR other = :member) ORDER BY day")
            .bind("community", community)
            .bind("member", member)
            .map((row, _) -> Map.of("other", row.getString("other"), "day", row.getString("day")))
            .list(),
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
            "DELETE FROM past_introduction WHERE community = :community AND (one = :member OR other = :member)",
            // What is pasted may name anybody in any way.
            "DELETE FROM import_draft WHERE community = :community AND :member <> ''",
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
    remove(transaction, community, "complaint WHERE state = 'DRAFT'", now.minus(DRAFTS));
    remove(
        transaction,
        community,
        "complaint WHERE state IN ('DONE', 'DISMISSED')",
        now.minus(CLOSED));
    remove(transaction, community, "import_draft WHERE TRUE", now.minus(DRAFTS));
  }

  private static void remove(
      Transaction transaction, CommunityId community, String which, Instant before) {
    transaction
        .handle()
        .createUpdate("DELETE FROM " + which + " AND community = :community AND at < :before")
        .bind("community", community)
        .bind("before", before)
        .execute();
  }
}
