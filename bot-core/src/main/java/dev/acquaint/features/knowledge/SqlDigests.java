package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** When weekly messages come, and who has had which digest, in MariaDB. */
final class SqlDigests {

  /** What comes weekly. */
  enum Kind {
    DIGEST,
    UNANSWERED
  }

  /**
   * Something weekly that is due.
   *
   * @param community the tenant
   * @param kind what
   * @param nextAt since when
   */
  record Due(CommunityId community, Kind kind, Instant nextAt) {}

  /**
   * One member's digest of one week.
   *
   * @param community the tenant
   * @param member whose
   * @param week which, for example {@code 2027-01-08}, the day it was due
   * @param until what happened until then is in it
   * @param nextAt when it is to be tried
   */
  record Turn(CommunityId community, MemberId member, String week, Instant until, Instant nextAt) {}

  void begin(Transaction transaction, CommunityId community, Kind kind, Instant first) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO knowledge_schedule (community, kind, next_at) VALUES (:community, :kind, :first)"
                + " ON DUPLICATE KEY UPDATE kind = kind")
        .bind("community", community)
        .bind("kind", kind)
        .bind("first", first)
        .execute();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery(
            "SELECT LEAST(COALESCE(s, d), COALESCE(d, s)) FROM (SELECT (SELECT MIN(next_at) FROM knowledge_schedule) AS s,"
                + " (SELECT MIN(next_at) FROM knowledge_digest) AS d) due")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Due> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT community, kind, next_at FROM knowledge_schedule WHERE next_at <= :now"
                + " ORDER BY next_at, kind LIMIT 1")
        .bind("now", now)
        .mapTo(Due.class)
        .findOne();
  }

  /**
   * Stores when the next one comes.
   *
   * @return whether nobody else took this turn
   */
  boolean take(Transaction transaction, Due due, Instant next) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE knowledge_schedule SET next_at = :next WHERE community = :community AND kind = :kind"
                    + " AND next_at = :before")
            .bind("next", next)
            .bind("community", due.community())
            .bind("kind", due.kind())
            .bind("before", due.nextAt())
            .execute()
        == 1;
  }

  /** Gives everybody who follows a topic a turn, once per week. */
  void open(Transaction transaction, CommunityId community, String week, Instant until) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO knowledge_digest (community, member, week, state, until, next_at)
            SELECT DISTINCT f.community, f.member, :week, 'DUE', :until, :until FROM knowledge_follow f
            WHERE f.community = :community AND NOT EXISTS (SELECT 1 FROM knowledge_digest d
              WHERE d.community = f.community AND d.member = f.member AND d.week = :week)
            """)
        .bind("week", week)
        .bind("until", until)
        .bind("community", community)
        .execute();
  }

  Optional<Turn> turn(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT community, member, week, until, next_at FROM knowledge_digest WHERE next_at <= :now"
                + " ORDER BY next_at, member LIMIT 1")
        .bind("now", now)
        .mapTo(Turn.class)
        .findOne();
  }

  /**
   * Ends a turn, or has it tried again later.
   *
   * @param state one word for the ledger
   * @param next when it is tried again
   * @return whether nobody else took this turn
   */
  boolean settle(Transaction transaction, Turn turn, String state, Optional<Instant> next) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE knowledge_digest SET state = :state, next_at = :next WHERE community = :community"
                    + " AND member = :member AND week = :week AND next_at = :before")
            .bind("state", state)
            .bind("next", next)
            .bind("community", turn.community())
            .bind("member", turn.member())
            .bind("week", turn.week())
            .bind("before", turn.nextAt())
            .execute()
        == 1;
  }

  /** Ends all turns that are due without a word. */
  void forgo(Transaction transaction, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_digest SET state = 'RESTORED', next_at = NULL WHERE next_at <= :now")
        .bind("now", now)
        .execute();
  }

  /**
   * Returns until when a member was told everything: that of their last digest, even if there was
   * nothing to tell, or the beginning of the first week for which their weeks had no room.
   */
  Optional<Instant> toldUntil(Transaction transaction, Turn turn) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COALESCE(MAX(IF(state IN ('SENT', 'EMPTY'), until, NULL)), MIN(until) - INTERVAL 7 DAY)"
                + " FROM knowledge_digest WHERE community = :community AND member = :member AND week < :week")
        .bind("community", turn.community())
        .bind("member", turn.member())
        .bind("week", turn.week())
        .mapTo(Instant.class)
        .findOne();
  }
}
