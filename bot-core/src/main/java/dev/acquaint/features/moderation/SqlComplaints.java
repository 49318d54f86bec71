package dev.acquaint.features.moderation;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What members told moderators. */
final class SqlComplaints {
  private static final String SELECT =
      "SELECT id, reporter, reported, message_channel, quoted, words, state, at FROM complaint"
          + " WHERE community = :community";

  void add(Transaction transaction, CommunityId community, Complaint complaint) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO complaint (community, id, reporter, reported, message_channel, quoted, words, state, at)"
                + " VALUES (:community, :id, :reporter, :reported, :channel, :quoted, :words, :state, :at)")
        .bind("community", community)
        .bind("id", complaint.id())
        .bind("reporter", complaint.reporter().map(MemberId::value).orElse(null))
        .bind("reported", complaint.reported())
        .bind("channel", complaint.channel().orElse(null))
        .bind("quoted", complaint.quoted())
        .bind("words", complaint.words())
        .bind("state", complaint.state())
        .bind("at", complaint.at())
        .execute();
  }

  Optional<Complaint> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(SELECT + " AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .map((row, _) -> complaint(row))
        .findOne();
  }

  /** Returns what waits, the oldest first, without what is about the reader. */
  List<Complaint> open(Transaction transaction, CommunityId community, MemberId reader, int most) {
    return transaction
        .handle()
        .createQuery(
            SELECT + " AND state = 'OPEN' AND reported <> :reader ORDER BY at, id LIMIT :most")
        .bind("community", community)
        .bind("reader", reader)
        .bind("most", most)
        .map((row, _) -> complaint(row))
        .list();
  }

  /** Counts what waits in all communities. */
  static long waiting(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT COUNT(*) FROM complaint WHERE state = 'OPEN'")
        .mapTo(Long.class)
        .one();
  }

  /** Sends a draft; returns false when it was sent before. */
  boolean send(
      Transaction transaction, CommunityId community, PublicId id, String words, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE complaint SET state = 'OPEN', words = :words, at = :now"
                    + " WHERE community = :community AND id = :id AND state = 'DRAFT'")
            .bind("words", words)
            .bind("now", now)
            .bind("community", community)
            .bind("id", id)
            .execute()
        > 0;
  }

  /** Closes what is open; returns false when another moderator was first. */
  boolean close(
      Transaction transaction,
      CommunityId community,
      PublicId id,
      Complaint.State state,
      MemberId by,
      Instant now) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE complaint SET state = :state, closed_by = :by, closed_at = :now"
                    + " WHERE community = :community AND id = :id AND state = 'OPEN'")
            .bind("state", state)
            .bind("by", by)
            .bind("now", now)
            .bind("community", community)
            .bind("id", id)
            .execute()
        > 0;
  }

  /** Counts what was sent about somebody, whatever came of it. */
  int about(Transaction transaction, CommunityId community, MemberId reported) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(*) FROM complaint"
                + " WHERE community = :community AND reported = :reported AND state <> 'DRAFT'")
        .bind("community", community)
        .bind("reported", reported)
        .mapTo(Integer.class)
        .one();
  }

  private static Complaint complaint(ResultSet row) throws SQLException {
    return new Complaint(
        new PublicId(row.getString("id")),
        Optional.ofNullable(row.getString("reporter")).map(MemberId::new),
        new MemberId(row.getString("reported")),
        Optional.ofNullable(row.getString("message_channel")),
        row.getString("quoted"),
        row.getString("words"),
        Complaint.State.valueOf(row.getString("state")),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
