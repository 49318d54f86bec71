package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Who takes part in which programme. */
final class SqlParts {
  private static final String COLUMNS =
      "SELECT member, state, paused_until, skips, silent_rounds, left_out, rounds, awaits_welcome";
  private static final String SELECT =
      COLUMNS + " FROM participation WHERE community = :community AND programme = :programme";

  List<Part> all(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(SELECT + " ORDER BY member")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Part.class)
        .list();
  }

  Optional<Part> find(Transaction transaction, Programme programme, MemberId member) {
    return transaction
        .handle()
        .createQuery(SELECT + " AND member = :member")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("member", member)
        .mapTo(Part.class)
        .findOne();
  }

  Part get(Transaction transaction, Programme programme, MemberId member) {
    return find(transaction, programme, member).orElseGet(() -> Part.none(member));
  }

  /**
   * A programme, and somebody's part in it.
   *
   * @param part nothing when they never joined, or left
   */
  record Taking(Programme programme, Optional<Part> part) {}

  /** Returns all programmes of a community with somebody's part in each, by their names. */
  List<Taking> of(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            SqlProgrammes.SELECT.replace("SELECT ", COLUMNS + ", ")
                + " LEFT JOIN (SELECT programme AS taken, member, state, paused_until, skips, silent_rounds,"
                + " left_out, rounds, awaits_welcome FROM participation WHERE community = :community"
                + " AND member = :member AND state <> 'OUT') part ON taken = id"
                + " WHERE community = :community ORDER BY id")
        .bind("community", community)
        .bind("member", member)
        .map(SqlParts::taking)
        .list();
  }

  private static Taking taking(ResultSet row, StatementContext what) throws SQLException {
    Programme programme =
        what.findRowMapperFor(SqlProgrammes.Row.class).orElseThrow().map(row, what).programme();
    return row.getString("member") == null
        ? new Taking(programme, Optional.empty())
        : new Taking(
            programme, Optional.of(what.findRowMapperFor(Part.class).orElseThrow().map(row, what)));
  }

  /**
   * Forgets the silence of somebody who spoke, in the programme of the group of which they spoke.
   */
  void heard(Transaction transaction, CommunityId community, MemberId member, PublicId group) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE participation p
            JOIN intro_group g ON g.community = p.community AND g.id = :group
            JOIN round r ON r.community = g.community AND r.id = g.round AND r.programme = p.programme
            SET p.silent_rounds = 0 WHERE p.community = :community AND p.member = :member
            """)
        .bind("group", group)
        .bind("community", community)
        .bind("member", member)
        .execute();
  }

  void save(Transaction transaction, Programme programme, Part part, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO participation (community, programme, member, state, paused_until, skips, silent_rounds,
              left_out, rounds, awaits_welcome, since)
            VALUES (:community, :programme, :member, :state, :until, :skips, :silent, :leftOut, :rounds, :welcome, :now)
            ON DUPLICATE KEY UPDATE state = VALUES(state), paused_until = VALUES(paused_until), skips = VALUES(skips),
              silent_rounds = VALUES(silent_rounds), left_out = VALUES(left_out), rounds = VALUES(rounds),
              awaits_welcome = VALUES(awaits_welcome)
            """)
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("member", part.member())
        .bind("state", part.state())
        .bind("until", part.pausedUntil().orElse(null))
        .bind("skips", part.skips().orElse(null))
        .bind("silent", part.silentRounds())
        .bind("leftOut", part.leftOut())
        .bind("rounds", part.rounds())
        .bind("welcome", part.awaitsWelcome())
        .bind("now", now)
        .execute();
  }
}
