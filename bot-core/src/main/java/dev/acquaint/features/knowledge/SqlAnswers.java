package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Answers, and who found what helpful, in MariaDB. */
final class SqlAnswers {
  private static final String ALL =
      "SELECT a.id, a.entry, a.author, a.words, a.consent, a.accepted, a.posted, a.message_channel, a.message_id, a.created_at,"
          + " e.space FROM knowledge_answer a JOIN knowledge_entry e ON e.community = a.community AND e.id = a.entry"
          + " WHERE a.community = :community AND ";

  /**
   * Stores a new answer.
   *
   * @return whether it was new; the same message can answer a question once
   */
  boolean add(Transaction transaction, CommunityId community, Answer answer) {
    try {
      transaction
          .handle()
          .createUpdate(
              """
              INSERT INTO knowledge_answer (community, id, entry, author, words, consent, accepted, posted, message_channel,
                message_id, created_at)
              VALUES (:community, :id, :entry, :author, :words, :consent, :accepted, :posted, :messageChannel, :messageId, :at)
              """)
          .bind("community", community)
          .bind("id", answer.id())
          .bind("entry", answer.entry())
          .bind("author", answer.author().map(MemberId::value).orElse(null))
          .bind("words", answer.words())
          .bind("consent", answer.consent())
          .bind("accepted", answer.accepted())
          .bind("posted", answer.isPosted())
          .bind("messageChannel", answer.message().map(ref -> ref.channel().id()).orElse(null))
          .bind("messageId", answer.message().map(MessageRef::id).orElse(null))
          .bind("at", answer.createdAt())
          .execute();
      return true;
    } catch (DuplicateKey markedBefore) {
      return false;
    }
  }

  Optional<Answer> find(Transaction transaction, CommunityId community, PublicId id) {
    return query(transaction, community, "a.id = :id", id).findOne();
  }

  /** Returns the answers to a question: the accepted ones first, then in the order given. */
  List<Answer> to(Transaction transaction, CommunityId community, PublicId entry) {
    return query(transaction, community, "a.entry = :id ORDER BY a.accepted DESC, a.number", entry)
        .list();
  }

  /** Returns the answer that a message is. */
  Optional<Answer> at(
      Transaction transaction, CommunityId community, PublicId entry, MessageRef message) {
    return to(transaction, community, entry).stream()
        .filter(answer -> answer.message().filter(message::equals).isPresent())
        .findFirst();
  }

  /** Returns the answers a member gave under their name. */
  List<Answer> of(Transaction transaction, CommunityId community, MemberId author) {
    return query(
            transaction,
            community,
            "a.author = :id ORDER BY a.number",
            new PublicId(author.value()))
        .list();
  }

  private static org.jdbi.v3.core.result.ResultIterable<Answer> query(
      Transaction transaction, CommunityId community, String where, PublicId id) {
    Query query =
        transaction.handle().createQuery(ALL + where).bind("community", community).bind("id", id);
    return query.map((row, _) -> answer(row));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        new PublicId(row.getString("id")),
        new PublicId(row.getString("entry")),
        Optional.ofNullable(row.getString("author")).map(MemberId::new),
        row.getString("words"),
        Answer.Consent.valueOf(row.getString("consent")),
        row.getBoolean("accepted"),
        row.getBoolean("posted"),
        SqlEntries.message(row, new SpaceId(row.getString("space"))),
        SqlEntries.moment(row, "created_at").orElseThrow());
  }

  /** Marks an answer as the one that helped. */
  void accept(Transaction transaction, CommunityId community, PublicId id) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_answer SET accepted = TRUE WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /** Takes the mark from all answers to a question, because it was opened again. */
  void acceptNone(Transaction transaction, CommunityId community, PublicId entry) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_answer SET accepted = FALSE WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  /** Notes where an answer stands. */
  void stands(Transaction transaction, CommunityId community, PublicId id, MessageRef message) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_answer SET message_channel = :channel, message_id = :message"
                + " WHERE community = :community AND id = :id")
        .bind("channel", message.channel().id())
        .bind("message", message.id())
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /**
   * Stores what an author decided of their words.
   *
   * @param author under whose name they are kept; nothing for no name
   * @return whether the author had not decided before
   */
  boolean decide(
      Transaction transaction,
      CommunityId community,
      PublicId id,
      Answer.Consent consent,
      Optional<MemberId> author) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE knowledge_answer SET consent = :consent, author = :author,"
                    + " words = IF(:consent = 'GIVEN', words, '')"
                    + " WHERE community = :community AND id = :id AND consent = 'ASKED'")
            .bind("consent", consent)
            .bind("author", author.map(MemberId::value).orElse(null))
            .bind("community", community)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Gives the answers of one question to another. */
  void move(Transaction transaction, CommunityId community, PublicId from, PublicId to) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_answer SET entry = :to WHERE community = :community AND entry = :from")
        .bind("to", to)
        .bind("community", community)
        .bind("from", from)
        .execute();
  }

  /** Takes all answers to a question away, and that it helped anybody. */
  void removeAll(Transaction transaction, CommunityId community, PublicId entry) {
    for (String table : List.of("knowledge_answer", "knowledge_helpful")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + table + " WHERE community = :community AND entry = :entry")
          .bind("community", community)
          .bind("entry", entry)
          .execute();
    }
  }

  /** Takes an answer away. */
  void remove(Transaction transaction, CommunityId community, PublicId id) {
    transaction
        .handle()
        .createUpdate("DELETE FROM knowledge_answer WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /**
   * Notes that an entry helped somebody.
   *
   * @return whether they had not said so before
   */
  boolean helped(
      Transaction transaction,
      CommunityId community,
      PublicId entry,
      MemberId member,
      Instant now) {
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO knowledge_helpful (community, entry, member, at) VALUES (:community, :entry, :member, :now)")
          .bind("community", community)
          .bind("entry", entry)
          .bind("member", member)
          .bind("now", now)
          .execute();
      return true;
    } catch (DuplicateKey saidBefore) {
      return false;
    }
  }

  /** Returns how many people each of some entries helped; those that helped nobody are missing. */
  Map<PublicId, Integer> helpful(
      Transaction transaction, CommunityId community, List<PublicId> entries) {
    Map<PublicId, Integer> counts = new HashMap<>();
    if (!entries.isEmpty()) {
      transaction
          .handle()
          .createQuery(
              "SELECT entry, COUNT(*) AS people FROM knowledge_helpful WHERE community = :community"
                  + " AND entry IN (<entries>) GROUP BY entry")
          .bind("community", community)
          .bindList("entries", entries.stream().map(PublicId::value).toList())
          .map((row, _) -> Map.entry(new PublicId(row.getString("entry")), row.getInt("people")))
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }
    return counts;
  }

  /** Returns how many people an entry helped. */
  int helpful(Transaction transaction, CommunityId community, PublicId entry) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(*) FROM knowledge_helpful WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .mapTo(Integer.class)
        .one();
  }
}
