package dev.acquaint.features.intros;

import dev.acquaint.feature.Period;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what introductions brought. */
public final class SqlIntrosFigures {
  private static final int MOST_ROUNDS = 26;
  private static final Duration NEWCOMERS = Duration.ofDays(84);
  private static final String MET =
      " LEFT JOIN (SELECT DISTINCT community, intro_group FROM round_member WHERE answer = 'MET') g"
          + " ON g.community = m.community AND g.intro_group = m.intro_group";

  private record Reason(String reason, int people) {}

  /** Makes the reader. */
  public SqlIntrosFigures() {}

  /**
   * Counts.
   *
   * @param transaction the database
   * @param community whose
   * @param period the time
   */
  public IntrosFigures read(Transaction transaction, CommunityId community, Period period) {
    return new IntrosFigures(
        rounds(transaction, community, period.until()),
        taking(transaction, community, period.until()),
        ties(transaction, community),
        joined(transaction, community, period),
        newcomers(transaction, community, period.until()),
        leftOut(transaction, community, period));
  }

  private static List<IntrosFigures.OneRound> rounds(
      Transaction transaction, CommunityId community, Instant until) {
    return transaction
        .handle()
        .createQuery(
            "SELECT r.slot_key, COUNT(*) AS due, SUM(m.intro_group IS NOT NULL) AS introduced,"
                + " SUM(g.intro_group IS NOT NULL) AS met,"
                + " SUM(m.intro_group IS NULL AND m.reason <=> 'SKIPPED') AS skipped"
                + " FROM round r JOIN round_member m ON m.community = r.community AND m.round = r.id"
                + MET
                + " WHERE r.community = :community AND r.kind = 'REGULAR' AND r.state IN ('RUN', 'CLOSED')"
                + " AND r.due_at < :until GROUP BY r.id, r.slot_key, r.due_at ORDER BY r.due_at DESC LIMIT :most")
        .bind("community", community)
        .bind("until", until)
        .bind("most", MOST_ROUNDS)
        .map((row, _) ->
            new IntrosFigures.OneRound(
                LocalDate.parse(row.getString("slot_key").substring(0, 10)),
                row.getInt("due"),
                row.getInt("introduced"),
                row.getInt("met"),
                row.getInt("skipped")))
        .list()
        .reversed();
  }

  private static Set<MemberId> taking(Transaction transaction, CommunityId community, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT DISTINCT p.member FROM participation p"
                + " WHERE p.community = :community AND (p.state = 'IN' OR (p.state = 'PAUSED' AND p.paused_until <= :now))"
                + " AND EXISTS (SELECT 1 FROM account a WHERE a.community = p.community AND a.member = p.member AND a.present)")
        .bind("community", community)
        .bind("now", now)
        .mapTo(MemberId.class)
        .set();
  }

  private static List<IntrosFigures.Tie> ties(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT m.member AS one, b.member AS other, MAX(g.intro_group IS NOT NULL) AS met FROM round_member m"
                + " JOIN round_member b ON b.community = m.community AND b.intro_group = m.intro_group"
                + " AND b.member > m.member"
                + MET
                + " WHERE m.community = :community GROUP BY m.member, b.member ORDER BY m.member, b.member")
        .bind("community", community)
        .map((row, _) ->
            new IntrosFigures.Tie(
                new MemberId(row.getString("one")),
                new MemberId(row.getString("other")),
                row.getBoolean("met")))
        .list();
  }

  private static int joined(Transaction transaction, CommunityId community, Period period) {
    return transaction
        .handle()
        .createQuery(
            "SELECT COUNT(DISTINCT member) FROM participation"
                + " WHERE community = :community AND since >= :from AND since < :until")
        .bind("community", community)
        .bind("from", period.from())
        .bind("until", period.until())
        .mapTo(Integer.class)
        .one();
  }

  private static List<Duration> newcomers(
      Transaction transaction, CommunityId community, Instant until) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT TIMESTAMPDIFF(SECOND, p.began, f.first_at) AS waited
            FROM (SELECT member, MIN(since) AS began FROM participation WHERE community = :community GROUP BY member) p
            JOIN (SELECT m.member, MIN(r.due_at) AS first_at FROM round_member m
                  JOIN round r ON r.community = m.community AND r.id = m.round
                  WHERE m.community = :community AND m.intro_group IS NOT NULL GROUP BY m.member) f
              ON f.member = p.member
            WHERE p.began >= :from AND p.began < :until
            """)
        .bind("community", community)
        .bind("from", until.minus(NEWCOMERS))
        .bind("until", until)
        .map((row, _) -> Duration.ofSeconds(Math.max(0, row.getLong("waited"))))
        .list();
  }

  private static Map<String, Integer> leftOut(
      Transaction transaction, CommunityId community, Period period) {
    Map<String, Integer> reasons = new HashMap<>();
    transaction
        .handle()
        .createQuery(
            """
            SELECT m.reason, COUNT(*) AS people FROM round_member m
            JOIN round r ON r.community = m.community AND r.id = m.round
            WHERE m.community = :community AND m.intro_group IS NULL AND m.reason IS NOT NULL
              AND m.reason <> 'SKIPPED' AND r.due_at >= :from AND r.due_at < :until
            GROUP BY m.reason
            """)
        .bind("community", community)
        .bind("from", period.from())
        .bind("until", period.until())
        .mapTo(Reason.class)
        .forEach(row -> reasons.put(row.reason(), row.people()));
    return reasons;
  }
}
