package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Outcome;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The entries of the library, in MariaDB. */
final class SqlEntries {
  private static final String ALL =
      "SELECT number, community, id, kind, state, title, words, topics, link, author, sealed, mark, anonymous, locked,"
          + " merged_into, space, channel, message_channel, message_id, room, version, created_at, settled_at"
          + " FROM knowledge_entry WHERE ";

  /** Stores a new entry; returns it with its number. */
  Entry add(Transaction transaction, Entry entry) {
    SqlStatement<?> insert =
        transaction
            .handle()
            .createUpdate(
                """
                INSERT INTO knowledge_entry (community, id, kind, state, title, words, topics, link, author, sealed, mark,
                  anonymous, locked, merged_into, space, channel, message_channel, message_id, room, version, created_at,
                  settled_at)
                VALUES (:community, :id, :kind, :state, :title, :words, :topics, :link, :author, :sealed, :mark,
                  :anonymous, :locked, :mergedInto, :space, :channel, :messageChannel, :messageId, :room, :version,
                  :createdAt, :settledAt)
                """);
    bind(insert, entry);
    insert.bind("kind", entry.kind()).bind("createdAt", entry.createdAt());
    ((org.jdbi.v3.core.statement.Update) insert).execute();
    return get(transaction, entry.community(), entry.id());
  }

  /**
   * Stores an entry that was read before, unless somebody else changed it since.
   *
   * @return whether it was stored; its version is then one higher
   */
  boolean save(Transaction transaction, Entry entry) {
    SqlStatement<?> update =
        transaction
            .handle()
            .createUpdate(
                """
                UPDATE knowledge_entry SET state = :state, title = :title, words = :words, topics = :topics, link = :link,
                  author = :author, sealed = :sealed, mark = :mark, anonymous = :anonymous, locked = :locked,
                  merged_into = :mergedInto, space = :space, channel = :channel, message_channel = :messageChannel,
                  message_id = :messageId, room = :room, settled_at = :settledAt, version = version + 1
                WHERE community = :community AND id = :id AND version = :version
                """);
    bind(update, entry);
    return ((org.jdbi.v3.core.statement.Update) update).execute() == 1;
  }

  private static void bind(SqlStatement<?> statement, Entry entry) {
    Optional<MessageRef> message = entry.standing().message();
    statement
        .bind("community", entry.community())
        .bind("id", entry.id())
        .bind("state", entry.state())
        .bind("title", entry.content().title())
        .bind("words", entry.content().words())
        .bind("topics", Topics.write(entry.content().topics()))
        .bind("link", entry.content().link().map(URI::toString).orElse(null))
        .bind("author", entry.author().member().map(MemberId::value).orElse(null))
        .bind("sealed", entry.author().sealed().orElse(null))
        .bind("mark", entry.author().mark().orElse(null))
        .bind("anonymous", entry.author().anonymous())
        .bind("locked", entry.locked())
        .bind("mergedInto", entry.mergedInto().map(PublicId::value).orElse(null))
        .bind("space", entry.standing().space())
        .bind("channel", entry.standing().channel().id())
        .bind("messageChannel", message.map(ref -> ref.channel().id()).orElse(null))
        .bind("messageId", message.map(MessageRef::id).orElse(null))
        .bind("room", entry.standing().room().map(ChannelRef::id).orElse(null))
        .bind("version", entry.version())
        .bind("settledAt", entry.settledAt());
  }

  Entry get(Transaction transaction, CommunityId community, PublicId id) {
    return find(transaction, community, id).orElseThrow();
  }

  Optional<Entry> find(Transaction transaction, CommunityId community, PublicId id) {
    return one(
        transaction
            .handle()
            .createQuery(ALL + "community = :community AND id = :id")
            .bind("community", community)
            .bind("id", id));
  }

  /** Returns an entry and holds it until the transaction ends. */
  Optional<Entry> lock(Transaction transaction, CommunityId community, PublicId id) {
    return one(
        transaction
            .handle()
            .createQuery(ALL + "community = :community AND id = :id FOR UPDATE")
            .bind("community", community)
            .bind("id", id));
  }

  Optional<Entry> find(Transaction transaction, CommunityId community, long number) {
    return one(
        transaction
            .handle()
            .createQuery(ALL + "community = :community AND number = :number")
            .bind("community", community)
            .bind("number", number));
  }

  /** Returns the question whose conversation goes on in a room. */
  Optional<Entry> in(Transaction transaction, CommunityId community, ChannelRef room) {
    return one(
        transaction
            .handle()
            .createQuery(
                ALL
                    + "community = :community AND space = :space AND room = :room AND kind = 'QUESTION'"
                    + " AND room <> channel ORDER BY number DESC LIMIT 1")
            .bind("community", community)
            .bind("space", room.space())
            .bind("room", room.id()));
  }

  /** Returns the entries with these numbers, in any order. */
  List<Entry> all(Transaction transaction, CommunityId community, Collection<Long> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : transaction
            .handle()
            .createQuery(ALL + "community = :community AND number IN (<numbers>)")
            .bind("community", community)
            .bindList("numbers", List.copyOf(numbers))
            .map((row, _) -> entry(row))
            .list();
  }

  /** Returns entries in a state, the newest first. */
  List<Entry> newest(Transaction transaction, CommunityId community, EntryState state, int most) {
    return transaction
        .handle()
        .createQuery(
            ALL + "community = :community AND state = :state ORDER BY number DESC LIMIT :most")
        .bind("community", community)
        .bind("state", state)
        .bind("most", most)
        .map((row, _) -> entry(row))
        .list();
  }

  /** Returns what a member wrote under their name, the newest first. */
  List<Entry> of(Transaction transaction, CommunityId community, MemberId author) {
    return transaction
        .handle()
        .createQuery(ALL + "community = :community AND author = :author ORDER BY number DESC")
        .bind("community", community)
        .bind("author", author)
        .map((row, _) -> entry(row))
        .list();
  }

  /** Returns what was asked anonymously, the newest first. */
  List<Entry> anonymous(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            ALL + "community = :community AND anonymous AND mark IS NOT NULL ORDER BY number DESC")
        .bind("community", community)
        .map((row, _) -> entry(row))
        .list();
  }

  /** Returns questions that nobody answered, those that wait longest first. */
  List<Entry> unanswered(Transaction transaction, CommunityId community, int most) {
    return transaction
        .handle()
        .createQuery(
            ALL
                + "community = :community AND state = 'OPEN' AND kind = 'QUESTION' AND NOT EXISTS (SELECT 1"
                + " FROM knowledge_answer a WHERE a.community = knowledge_entry.community"
                + " AND a.entry = knowledge_entry.id) ORDER BY number LIMIT :most")
        .bind("community", community)
        .bind("most", most)
        .map((row, _) -> entry(row))
        .list();
  }

  /** Returns what was asked, shared or solved after one moment and until another, newest first. */
  List<Entry> news(Transaction transaction, CommunityId community, Instant after, Instant until) {
    return transaction
        .handle()
        .createQuery(
            ALL
                + "community = :community AND ((state = 'OPEN' AND created_at > :after AND created_at <= :until)"
                + " OR (state = 'SOLVED' AND settled_at > :after AND settled_at <= :until))"
                + " ORDER BY number DESC LIMIT 300")
        .bind("community", community)
        .bind("after", after)
        .bind("until", until)
        .map((row, _) -> entry(row))
        .list();
  }

  /** Returns the topics of the newest entries, each once. */
  List<String> topics(Transaction transaction, CommunityId community) {
    return newest(transaction, community, EntryState.SOLVED, 200).stream()
        .flatMap(entry -> entry.content().topics().stream())
        .distinct()
        .toList();
  }

  /** Notes where an entry stands. */
  void stands(Transaction transaction, CommunityId community, PublicId id, Outcome.Sent sent) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_entry SET space = :space, channel = :channel, message_channel = :channel,"
                + " message_id = :message, room = :room WHERE community = :community AND id = :id")
        .bind("space", sent.message().channel().space())
        .bind("channel", sent.message().channel().id())
        .bind("message", sent.message().id())
        .bind("room", sent.room().id())
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /** Forgets where entries stood, because the place or the message is gone. */
  void stoodAt(Transaction transaction, ChannelRef gone) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_entry SET message_channel = NULL, message_id = NULL, room = NULL"
                + " WHERE space = :space AND (room = :gone OR message_channel = :gone)")
        .bind("space", gone.space())
        .bind("gone", gone.id())
        .execute();
  }

  /** Forgets where one entry stood. */
  void isGone(Transaction transaction, CommunityId community, PublicId id) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_entry SET message_channel = NULL, message_id = NULL, room = NULL"
                + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  /** Removes an entry with everything that hangs on it but its answers. */
  void discard(Transaction transaction, CommunityId community, PublicId id) {
    for (String table :
        List.of("knowledge_ladder", "knowledge_request", "knowledge_unseal", "knowledge_saving")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + table + " WHERE community = :community AND entry = :id")
          .bind("community", community)
          .bind("id", id)
          .execute();
    }
    transaction
        .handle()
        .createUpdate("DELETE FROM knowledge_entry WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .execute();
  }

  private static Optional<Entry> one(Query query) {
    return query.map((row, _) -> entry(row)).findOne();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    SpaceId space = new SpaceId(row.getString("space"));
    return new Entry(
        row.getLong("number"),
        new CommunityId(row.getString("community")),
        new PublicId(row.getString("id")),
        EntryKind.valueOf(row.getString("kind")),
        EntryState.valueOf(row.getString("state")),
        new Entry.Content(
            row.getString("title"),
            row.getString("words"),
            topics(row.getString("topics")),
            Optional.ofNullable(row.getString("link")).map(URI::create)),
        new Entry.Author(
            Optional.ofNullable(row.getString("author")).map(MemberId::new),
            row.getBoolean("anonymous"),
            Optional.ofNullable(row.getString("sealed")),
            Optional.ofNullable(row.getString("mark"))),
        new Entry.Standing(
            new ChannelRef(space, row.getString("channel")),
            message(row, space),
            Optional.ofNullable(row.getString("room")).map(room -> new ChannelRef(space, room))),
        row.getBoolean("locked"),
        Optional.ofNullable(row.getString("merged_into")).map(PublicId::new),
        row.getInt("version"),
        moment(row, "created_at").orElseThrow(),
        moment(row, "settled_at"));
  }

  private static Set<String> topics(String written) {
    return written.isEmpty() ? Set.of() : Set.of(written.split(", "));
  }

  static Optional<MessageRef> message(ResultSet row, SpaceId space) throws SQLException {
    Optional<String> channel = Optional.ofNullable(row.getString("message_channel"));
    Optional<String> id = Optional.ofNullable(row.getString("message_id"));
    return channel.flatMap(
        where -> id.map(message -> new MessageRef(new ChannelRef(space, where), message)));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(utc -> utc.toInstant(ZoneOffset.UTC));
  }
}
