package dev.acquaint.features.profiles;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** Members' goals in MariaDB, with the ledger of when each is asked about. */
final class SqlGoals {
  /**
   * A declaration of goals.
   *
   * @param community the tenant
   * @param member who declared them
   * @param id the declaration's name
   * @param goals which
   * @param where the channel in which it was made
   * @param askAt when to ask whether they still hold
   */
  record Declared(
      CommunityId community,
      MemberId member,
      PublicId id,
      Goals goals,
      ChannelRef where,
      Instant askAt) {}

  private static final String COLUMNS =
      "SELECT community, member, id, goals, learn, space, channel, ask_at FROM profile_goals";

  Optional<Declared> find(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(COLUMNS + " WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) -> declared(row))
        .findOne();
  }

  private static Declared declared(ResultSet row) throws SQLException {
    return new Declared(
        new CommunityId(row.getString("community")),
        new MemberId(row.getString("member")),
        new PublicId(row.getString("id")),
        Goals.of(
            Arrays.stream(row.getString("goals").split(" "))
                .flatMap(word -> Goal.of(word).stream())
                .toList(),
            row.getString("learn")),
        new ChannelRef(new SpaceId(row.getString("space")), row.getString("channel")),
        row.getObject("ask_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  /** Stores a declaration instead of the one before. */
  void declare(Transaction transaction, Declared declared) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO profile_goals (community, member, id, goals, learn, space, channel, ask_at, asked)"
                + " VALUES (:community, :member, :id, :goals, :learn, :space, :channel, :askAt, FALSE)"
                + " ON DUPLICATE KEY UPDATE id = VALUES(id), goals = VALUES(goals), learn = VALUES(learn),"
                + " space = VALUES(space), channel = VALUES(channel), ask_at = VALUES(ask_at), asked = FALSE")
        .bind("community", declared.community())
        .bind("member", declared.member())
        .bind("id", declared.id())
        .bind(
            "goals",
            declared.goals().chosen().stream().map(Goal::word).collect(Collectors.joining(" ")))
        .bind("learn", declared.goals().learn())
        .bind("space", declared.where().space())
        .bind("channel", declared.where().id())
        .bind("askAt", declared.askAt())
        .execute();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(ask_at) FROM profile_goals WHERE NOT asked")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Declared> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            COLUMNS
                + " WHERE NOT asked AND ask_at <= :now ORDER BY ask_at, community, member LIMIT 1")
        .bind("now", now)
        .map((row, _) -> declared(row))
        .findOne();
  }

  /** Marks a declaration as asked about; returns false when somebody else did or it changed. */
  boolean take(Transaction transaction, Declared declared) {
    return stillDue(transaction, declared, "asked = TRUE").execute() == 1;
  }

  /** Moves the question to a later moment, unless it was asked already or the goals changed. */
  void postpone(Transaction transaction, Declared declared, Instant until) {
    stillDue(transaction, declared, "ask_at = :to").bind("to", until).execute();
  }

  private static Update stillDue(Transaction transaction, Declared declared, String change) {
    return transaction
        .handle()
        .createUpdate(
            "UPDATE profile_goals SET "
                + change
                + " WHERE community = :community AND member = :member AND id = :id AND ask_at = :askAt AND NOT asked")
        .bind("community", declared.community())
        .bind("member", declared.member())
        .bind("id", declared.id())
        .bind("askAt", declared.askAt());
  }

  void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM profile_goals WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
