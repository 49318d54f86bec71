package dev.acquaint.privacy;

import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the outbox stores of people: to whom messages went, and what they said. */
public final class SqlMailData implements PersonalData {
  private static final String NAMED =
      " WHERE community = :community AND (INSTR(body, :member) > 0 OR INSTR(subject, :member) > 0"
          + " OR INSTR(step, :member) > 0)";

  private final Communities communities;
  private final Settings settings;

  /**
   * Makes it.
   *
   * @param communities whose accounts rooms are made for
   * @param settings how long messages are kept
   */
  public SqlMailData(Communities communities, Settings settings) {
    this.communities = communities;
    this.settings = settings;
  }

  @Override
  public Map<String, List<String>> columns() {
    return Map.of(
        "delivery", List.of("subject", "step", "body"),
        "delivery_person", List.of("member"));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    List<Map<String, Object>> messages =
        transaction
            .handle()
            .createQuery(
                """
                SELECT d.kind, d.state, d.created_at FROM delivery_person p
                JOIN delivery d USING (community, delivery_key)
                WHERE p.community = :community AND p.member = :member ORDER BY d.number
                """)
            .bind("community", community)
            .bind("member", member)
            .map((row, _) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("kind", row.getString("kind"));
              one.put("state", row.getString("state"));
              one.put("writtenAt", row.getString("created_at"));
              return one;
            })
            .list();
    return Map.of("messagesToYou", messages);
  }

  /**
   * Messages that are settled keep that they were sent, and lose what they said. Messages that wait
   * are sent to the others without the name, or not at all when they were for this member, or when
   * it is in doubt whether they were sent.
   */
  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    List<String> users =
        communities.accounts(transaction, community, member).stream()
            .map(Account::ref)
            .map(account -> account.user())
            .toList();
    NameRemoval names = new NameRemoval(member, users);
    for (Row row : named(transaction, community, member)) {
      String step = "gone-" + row.deliveryKey().substring(0, 12);
      NameRemoval.Cleaned cleaned = names.clean(row.body(), step);
      boolean goesOn = row.state().equals("PENDING") && cleaned.forOthers();
      save(transaction, community, row, goesOn ? cleaned.body() : "");
    }
    clear(transaction, community, member, "subject");
    clear(transaction, community, member, "step");
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM delivery_person WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }

  /** A message as far as erasing needs it. */
  private record Row(String deliveryKey, String state, String body) {}

  private static List<Row> named(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery("SELECT delivery_key, state, body FROM delivery" + NAMED + " FOR UPDATE")
        .bind("community", community)
        .bind("member", member.value())
        .mapTo(Row.class)
        .list();
  }

  private static void save(Transaction transaction, CommunityId community, Row row, String body) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE delivery SET body = :body,
              state = IF(:body = '' AND state IN ('PENDING', 'UNCERTAIN'), 'SKIPPED', state),
              reason = IF(:body = '' AND reason IS NULL, 'erased', reason)
            WHERE community = :community AND delivery_key = :key
            """)
        .bind("body", body)
        .bind("community", community)
        .bind("key", row.deliveryKey())
        .execute();
  }

  private static void clear(
      Transaction transaction, CommunityId community, MemberId member, String column) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE delivery SET "
                + column
                + " = CONCAT('gone-', LEFT(delivery_key, 12)) WHERE community = :community AND INSTR("
                + column
                + ", :member) > 0")
        .bind("community", community)
        .bind("member", member.value())
        .execute();
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    int days = Integer.parseInt(settings.get(transaction, community, Settings.MESSAGE_DAYS));
    Instant before = now.minus(Duration.ofDays(days));
    String old =
        " FROM delivery d WHERE d.community = :community AND d.changed_at < :before AND d.until < :before"
            + " AND d.state NOT IN ('PENDING', 'UNCERTAIN', 'CLAIMED', 'DISPATCHING')";
    transaction
        .handle()
        .createUpdate(
            "DELETE p FROM delivery_person p JOIN (SELECT d.community, d.delivery_key"
                + old
                + ") gone USING (community, delivery_key)")
        .bind("community", community)
        .bind("before", before)
        .execute();
    transaction
        .handle()
        .createUpdate("DELETE d" + old)
        .bind("community", community)
        .bind("before", before)
        .execute();
  }
}
