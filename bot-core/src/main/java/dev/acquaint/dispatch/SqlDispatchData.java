package dev.acquaint.dispatch;

import dev.acquaint.community.Settings;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the dispatcher stores of people: what they did as moderators. */
public final class SqlDispatchData implements PersonalData {
  /** Platforms repeat an event within minutes; a week is far more than any of them says. */
  private static final Duration SEEN = Duration.ofDays(7);

  private final Settings settings;

  /**
   * Makes it.
   *
   * @param settings how long the audit is kept
   */
  public SqlDispatchData(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Map<String, List<String>> columns() {
    return Map.of("audit", List.of("member", "about"), "seen_event", List.of());
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    List<Map<String, Object>> deeds =
        transaction
            .handle()
            .createQuery(
                "SELECT at, what, detail, result FROM audit"
                    + " WHERE community = :community AND member = :member ORDER BY number")
            .bind("community", community)
            .bind("member", member)
            .map((row, _) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("at", row.getString("at"));
              one.put("what", row.getString("what"));
              one.put("detail", row.getString("detail"));
              one.put("result", row.getString("result"));
              return one;
            })
            .list();
    return Map.of("deedsAsModerator", deeds);
  }

  /** The deeds stay, because others rely on them; the name goes. */
  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    for (String column : List.of("member", "about")) {
      transaction
          .handle()
          .createUpdate(
              "UPDATE audit SET "
                  + column
                  + " = NULL WHERE community = :community AND "
                  + column
                  + " = :member")
          .bind("community", community)
          .bind("member", member)
          .execute();
    }
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    int days = Integer.parseInt(settings.get(transaction, community, Settings.AUDIT_DAYS));
    transaction
        .handle()
        .createUpdate("DELETE FROM audit WHERE community = :community AND at < :before")
        .bind("community", community)
        .bind("before", now.minus(Duration.ofDays(days)))
        .execute();
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM seen_event WHERE at < :before"
                + " AND space IN (SELECT id FROM space WHERE community = :community)")
        .bind("community", community)
        .bind("before", now.minus(SEEN))
        .execute();
  }
}
