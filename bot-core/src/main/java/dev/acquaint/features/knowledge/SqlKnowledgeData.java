package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What knowledge stores of people; {@link Withdrawing} says what becomes of it. */
final class SqlKnowledgeData implements PersonalData {
  private static final Duration DRAFTS_KEPT = Duration.ofDays(1);
  private static final Duration CONSENT_WAITS = Duration.ofDays(7);

  private static final List<String> OF_MEMBERS =
      List.of(
          "knowledge_helpful",
          "knowledge_query",
          "knowledge_follow",
          "knowledge_expert",
          "knowledge_request",
          "knowledge_digest");
  private static final Map<String, Column> EXPORTED =
      Map.of(
          "foundHelpful", new Column("knowledge_helpful", "entry"),
          "searches", new Column("knowledge_query", "words"),
          "followedTopics", new Column("knowledge_follow", "topic"),
          "offersHelpWith", new Column("knowledge_expert", "topic"),
          "askedToHelpAt", new Column("knowledge_request", "asked_at"),
          "digests", new Column("knowledge_digest", "week"));

  private record Column(String table, String name) {}

  private final Store store;
  private final Authors authors;
  private final Withdrawing withdrawing;

  SqlKnowledgeData(Store store, Authors authors, Withdrawing withdrawing) {
    this.store = store;
    this.authors = authors;
    this.withdrawing = withdrawing;
  }

  @Override
  public Map<String, List<String>> columns() {
    Map<String, List<String>> all = new HashMap<>();
    all.put(
        "knowledge_entry", List.of("author", "sealed", "mark", "title", "words", "topics", "link"));
    all.put("knowledge_answer", List.of("author", "words"));
    all.put("knowledge_indexed", List.of("words"));
    all.put("knowledge_posting", List.of("word"));
    all.put("knowledge_indexing", List.of());
    all.put("knowledge_saving", List.of("saver", "author"));
    all.put("knowledge_query", List.of("member", "words"));
    all.put("knowledge_helpful", List.of("member"));
    all.put("knowledge_follow", List.of("member", "topic_key", "topic"));
    all.put("knowledge_expert", List.of("member", "topic_key", "topic", "weekly"));
    all.put("knowledge_request", List.of("member"));
    all.put("knowledge_digest", List.of("member"));
    all.put("knowledge_anonymous", List.of("mark"));
    all.put("knowledge_unseal", List.of("first_by", "second_by"));
    all.put("knowledge_ladder", List.of());
    all.put("knowledge_schedule", List.of());
    all.put("knowledge_feed", List.of());
    all.put("knowledge_feed_item", List.of());
    return all;
  }

  private List<Entry> entries(Transaction transaction, CommunityId community, MemberId member) {
    return Stream.concat(
            store.entries().of(transaction, community, member).stream(),
            store.entries().anonymous(transaction, community).stream()
                .filter(entry -> authors.wrote(entry, member)))
        .toList();
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "entries",
        entries(transaction, community, member).stream().map(SqlKnowledgeData::written).toList());
    all.put(
        "answers",
        store.answers().of(transaction, community, member).stream()
            .map(answer ->
                Map.of(
                    "words", answer.words(),
                    "accepted", answer.accepted(),
                    "consent", answer.consent().name(),
                    "at", answer.createdAt().toString()))
            .toList());
    EXPORTED.forEach((name, column) -> all.put(name, rows(transaction, community, member, column)));
    return all;
  }

  private static Map<String, Object> written(Entry entry) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("number", entry.number());
    one.put("kind", entry.kind().name());
    one.put("state", entry.state().name());
    one.put("title", entry.content().title());
    one.put("words", entry.content().words());
    one.put("topics", List.copyOf(entry.content().topics()));
    entry.content().link().ifPresent(link -> one.put("link", link.toString()));
    one.put("anonymous", entry.author().anonymous());
    one.put("at", entry.createdAt().toString());
    return one;
  }

  private static List<String> rows(
      Transaction transaction, CommunityId community, MemberId member, Column column) {
    return transaction
        .handle()
        .createQuery(
            "SELECT "
                + column.name()
                + " FROM "
                + column.table()
                + " WHERE community = :community AND member = :member ORDER BY 1")
        .bind("community", community)
        .bind("member", member)
        .mapTo(String.class)
        .list();
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    entries(transaction, community, member).forEach(entry -> withdrawing.entry(transaction, entry));
    withdrawing.answersOf(transaction, community, member);
    for (String table : OF_MEMBERS) {
      update(
          transaction,
          "DELETE FROM " + table + " WHERE community = :community AND member = :member",
          community,
          member);
    }
    update(
        transaction,
        "DELETE FROM knowledge_entry WHERE community = :community AND state IN ('DRAFT', 'WAITING') AND id IN"
            + " (SELECT entry FROM knowledge_saving WHERE community = :community AND (saver = :member OR author = :member))",
        community,
        member);
    for (String column : List.of("first_by", "second_by")) {
      update(
          transaction,
          "UPDATE knowledge_unseal SET "
              + column
              + " = NULL WHERE community = :community AND "
              + column
              + " = :member",
          community,
          member);
    }
    update(
        transaction,
        "DELETE FROM knowledge_saving WHERE community = :community AND (saver = :member OR author = :member)",
        community,
        member);
  }

  private static void update(
      Transaction transaction, String sql, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate(sql)
        .bind("community", community)
        .bind("member", member)
        .execute();
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    before(
        transaction,
        "DELETE FROM knowledge_entry WHERE community = :community AND state = 'DRAFT' AND created_at < :before",
        community,
        now.minus(DRAFTS_KEPT));
    before(
        transaction,
        "DELETE FROM knowledge_entry WHERE community = :community AND state = 'WAITING' AND created_at < :before",
        community,
        now.minus(CONSENT_WAITS));
    before(
        transaction,
        "UPDATE knowledge_answer SET consent = 'REFUSED', words = '', author = NULL"
            + " WHERE community = :community AND consent = 'ASKED' AND created_at < :before",
        community,
        now.minus(CONSENT_WAITS));
    before(
        transaction,
        "DELETE FROM knowledge_saving WHERE community = :community AND created_at < :before",
        community,
        now.minus(CONSENT_WAITS));
    before(
        transaction,
        "DELETE FROM knowledge_anonymous WHERE community = :community AND week < DATE(:before)",
        community,
        now.minus(CONSENT_WAITS.multipliedBy(2)));
    before(
        transaction,
        "DELETE FROM knowledge_digest WHERE community = :community AND next_at IS NULL AND until < :before",
        community,
        now.minus(CONSENT_WAITS.multipliedBy(60)));
    before(
        transaction,
        "DELETE FROM knowledge_query WHERE community = :community AND at < :before",
        community,
        now.minus(CONSENT_WAITS));
  }

  private static void before(
      Transaction transaction, String sql, CommunityId community, Instant before) {
    transaction
        .handle()
        .createUpdate(sql)
        .bind("community", community)
        .bind("before", before)
        .execute();
  }
}
