package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** How far waiting questions have climbed, in MariaDB. */
final class SqlLadders {
  private static final String ALL =
      "SELECT l.community, l.entry, l.climb, l.rung, l.started_at, l.next_at, l.said, l.message_channel, l.message_id,"
          + " e.space FROM knowledge_ladder l"
          + " JOIN knowledge_entry e ON e.community = l.community AND e.id = l.entry WHERE ";

  /**
   * How far one question has climbed.
   *
   * @param community the tenant
   * @param entry the question
   * @param climb how often it began to climb: once more with every time it was opened again
   * @param rung what comes next
   * @param startedAt when it began to wait
   * @param nextAt when the next rung is due; nothing while nobody has to do anything
   * @param said what its status message says or is going to say; nothing while there is none
   * @param message its status message, once it stands
   */
  record Climb(
      CommunityId community,
      PublicId entry,
      int climb,
      Ladder.Rung rung,
      Instant startedAt,
      Optional<Instant> nextAt,
      Optional<Ladder.Said> said,
      Optional<MessageRef> message) {}

  /** Has a question begin to climb, or begin again. */
  void start(
      Transaction transaction, CommunityId community, PublicId entry, Instant now, Instant next) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO knowledge_ladder (community, entry, climb, rung, started_at, next_at)
            VALUES (:community, :entry, 1, 'TIPS', :now, :next)
            ON DUPLICATE KEY UPDATE climb = climb + 1, rung = 'TIPS', started_at = VALUES(started_at),
              next_at = VALUES(next_at)
            """)
        .bind("community", community)
        .bind("entry", entry)
        .bind("now", now)
        .bind("next", next)
        .execute();
  }

  Optional<Climb> find(Transaction transaction, CommunityId community, PublicId entry) {
    return one(
        transaction
            .handle()
            .createQuery(ALL + "l.community = :community AND l.entry = :entry")
            .bind("community", community)
            .bind("entry", entry));
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(next_at) FROM knowledge_ladder")
        .mapTo(Instant.class)
        .findOne();
  }

  /** Returns a question whose next rung is due, the most overdue first. */
  Optional<Climb> due(Transaction transaction, Instant now) {
    return one(
        transaction
            .handle()
            .createQuery(ALL + "l.next_at <= :now ORDER BY l.next_at LIMIT 1")
            .bind("now", now));
  }

  /**
   * Stores that a rung was taken.
   *
   * @return whether nobody else took it meanwhile
   */
  boolean climb(Transaction transaction, Climb from, Ladder.Rung rung, Optional<Instant> next) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE knowledge_ladder SET rung = :rung, next_at = :next WHERE community = :community"
                    + " AND entry = :entry AND climb = :climb AND rung = :before AND next_at IS NOT NULL")
            .bind("rung", rung)
            .bind("next", next)
            .bind("community", from.community())
            .bind("entry", from.entry())
            .bind("climb", from.climb())
            .bind("before", from.rung())
            .execute()
        == 1;
  }

  /** Has every question whose next rung is due climb no further. */
  void stopDue(Transaction transaction, Instant now) {
    transaction
        .handle()
        .createUpdate("UPDATE knowledge_ladder SET next_at = NULL WHERE next_at <= :now")
        .bind("now", now)
        .execute();
  }

  /** Has a question climb no further. */
  void stop(Transaction transaction, CommunityId community, PublicId entry) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_ladder SET next_at = NULL WHERE community = :community AND entry = :entry")
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  /** Stores what the status message is going to say. */
  void says(Transaction transaction, CommunityId community, PublicId entry, Ladder.Said said) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_ladder SET said = :said WHERE community = :community AND entry = :entry")
        .bind("said", said)
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  /** Stores where the status message stands. */
  void stands(Transaction transaction, CommunityId community, PublicId entry, Outcome.Sent sent) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_ladder SET message_channel = :channel, message_id = :message"
                + " WHERE community = :community AND entry = :entry")
        .bind("channel", sent.message().channel().id())
        .bind("message", sent.message().id())
        .bind("community", community)
        .bind("entry", entry)
        .execute();
  }

  private static Optional<Climb> one(Query query) {
    return query.map((row, _) -> climb(row)).findOne();
  }

  private static Climb climb(ResultSet row) throws SQLException {
    Optional<MessageRef> message = SqlEntries.message(row, new SpaceId(row.getString("space")));
    return new Climb(
        new CommunityId(row.getString("community")),
        new PublicId(row.getString("entry")),
        row.getInt("climb"),
        Ladder.Rung.valueOf(row.getString("rung")),
        SqlEntries.moment(row, "started_at").orElseThrow(),
        SqlEntries.moment(row, "next_at"),
        Optional.ofNullable(row.getString("said")).map(Ladder.Said::valueOf),
        message);
  }
}
