package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What icebreakers store of people. */
final class SqlIcebreakersData implements PersonalData {
  /** Stands for an organiser who is gone; no member has this name. */
  private static final String NOBODY = "nobody";

  private static final Map<String, String> EXPORTS =
      Map.of(
          "suggestions",
              "SELECT prompt, state, words, topics, depth, pack, credited, reason, since FROM icebreaker_prompt"
                  + " WHERE author",
          "askedFor", "SELECT prompt, posted_at FROM icebreaker_post WHERE asked_by",
          "wouldTalkAbout", "SELECT post, since FROM icebreaker_wish WHERE member",
          "schedules", "SELECT channel, weekdays FROM icebreaker_schedule WHERE organiser");

  @Override
  public Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    columns.put("icebreaker_schedule", List.of("organiser"));
    columns.put("icebreaker_blackout", List.of());
    columns.put("icebreaker_slot", List.of());
    columns.put("icebreaker_turn", List.of());
    columns.put("icebreaker_post", List.of("asked_by"));
    columns.put("icebreaker_stock", List.of());
    columns.put(
        "icebreaker_prompt", List.of("author", "words", "topics", "space", "channel", "reason"));
    columns.put("icebreaker_answer", List.of("account"));
    columns.put("icebreaker_talk", List.of());
    columns.put("icebreaker_wish", List.of("member", "since"));
    return columns;
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Map<String, Object> all = new TreeMap<>();
    EXPORTS.forEach((name, select) ->
        all.put(
            name,
            transaction
                .handle()
                .createQuery(select + " = :member AND community = :community")
                .bind("community", community)
                .bind("member", member)
                .mapToMap()
                .map(SqlIcebreakersData::plain)
                .list()));
    return all;
  }

  private static Map<String, Object> plain(Map<String, Object> row) {
    Map<String, Object> plain = new TreeMap<>();
    row.forEach((column, value) -> {
      if (value != null) {
        boolean simple = value instanceof Number || value instanceof Boolean;
        plain.put(column, simple ? value : value.toString());
      }
    });
    return plain;
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    new SqlWishes().tidy(transaction, community, now.minus(Duration.ofDays(7)));
  }

  /**
   * Prompts in the bank stay for the community, without their author; those that wait or were
   * denied go.
   */
  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    for (String statement :
        List.of(
            "DELETE FROM icebreaker_prompt WHERE author = :member AND state IN ('WAITING', 'DENIED')",
            "UPDATE icebreaker_prompt SET author = NULL, credited = FALSE WHERE author = :member",
            "UPDATE icebreaker_post SET asked_by = NULL WHERE asked_by = :member",
            "DELETE FROM icebreaker_wish WHERE member = :member",
            "DELETE FROM icebreaker_answer WHERE account IN"
                + " (SELECT user FROM account WHERE community = :community AND member = :member)")) {
      transaction
          .handle()
          .createUpdate(statement + " AND community = :community")
          .bind("community", community)
          .bind("member", member)
          .execute();
    }
    transaction
        .handle()
        .createUpdate(
            "UPDATE icebreaker_schedule SET organiser = :nobody WHERE organiser = :member AND community = :community")
        .bind("nobody", NOBODY)
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
