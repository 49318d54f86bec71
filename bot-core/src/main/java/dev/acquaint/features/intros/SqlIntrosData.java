package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What introductions store of people. */
final class SqlIntrosData implements PersonalData {
  /** Stands for an organiser who is gone; no member has this name. */
  private static final String NOBODY = "nobody";

  private static final Map<String, String> EXPORTS =
      Map.of(
          "takesPartIn",
              "SELECT programme, state, paused_until, skips, silent_rounds, left_out, rounds, awaits_welcome, since"
                  + " FROM participation",
          "avoids", "SELECT other, since FROM avoid",
          "preferences",
              "SELECT languages, mode, team, from_time, until_time, greeter, changed FROM intro_preference",
          "introductions", "SELECT round, intro_group, reason, answer, again FROM round_member",
          "freeHours", "SELECT intro_group, starts FROM free_hour",
          "requests", "SELECT other, expires_at FROM intro_request",
          "openingQuestions", "SELECT question, asked_at FROM asked_question",
          "keptTogether", "SELECT seats, since FROM kept_together");

  private static final List<String> OWN =
      List.of(
          "participation",
          "avoid",
          "intro_preference",
          "round_member",
          "asked_question",
          "free_hour",
          "intro_request",
          "kept_together");

  private final IntrosOffice office;

  /**
   * Makes it.
   *
   * @param office tells those who are introduced to somebody that they are out
   */
  SqlIntrosData(IntrosOffice office) {
    this.office = office;
  }

  @Override
  public Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new TreeMap<>();
    columns.put("programme", List.of("organiser"));
    columns.put("blackout", List.of());
    columns.put("participation", List.of("member", "state", "paused_until", "skips"));
    columns.put("avoid", List.of("member", "other"));
    columns.put("round", List.of());
    columns.put("round_step", List.of());
    columns.put("intro_group", List.of());
    columns.put("round_member", List.of("member", "reason", "answer", "again"));
    columns.put(
        "intro_preference",
        List.of("member", "languages", "mode", "team", "from_time", "until_time", "greeter"));
    columns.put("free_hour", List.of("member", "starts"));
    columns.put("meeting_time", List.of("settled_by"));
    columns.put("intro_request", List.of("member", "other", "state"));
    columns.put("asked_question", List.of("member", "question"));
    columns.put("kept_together", List.of("member", "made_by"));
    return columns;
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Map<String, Object> all = new TreeMap<>();
    EXPORTS.forEach((name, select) -> all.put(name, rows(transaction, select, community, member)));
    return all;
  }

  private static List<Map<String, Object>> rows(
      Transaction transaction, String select, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(select + " WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .mapToMap()
        .map(SqlIntrosData::plain)
        .list();
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
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    office.leaves(transaction, community, member);
    for (String table : OWN) {
      delete(transaction, table + " WHERE member", community, member);
    }
    delete(transaction, "avoid WHERE other", community, member);
    delete(transaction, "intro_request WHERE other", community, member);
    transaction
        .handle()
        .createUpdate(
            "UPDATE meeting_time SET settled_by = NULL WHERE community = :community AND settled_by = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
    transaction
        .handle()
        .createUpdate(
            "UPDATE kept_together SET made_by = NULL WHERE community = :community AND made_by = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
    transaction
        .handle()
        .createUpdate(
            "UPDATE programme SET organiser = :nobody WHERE community = :community AND organiser = :member")
        .bind("nobody", NOBODY)
        .bind("community", community)
        .bind("member", member)
        .execute();
  }

  private static void delete(
      Transaction transaction, String where, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM " + where + " = :member AND community = :community")
        .bind("member", member)
        .bind("community", community)
        .execute();
  }
}
