package dev.acquaint.outbox;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What went wrong with one community's messages lately, for its moderators. */
public final class SqlOutboxTroubles {
  private record Reason(String reason, long messages) {}

  /**
   * What went wrong.
   *
   * @param parked messages that were given up and wait for somebody to decide
   * @param uncertain messages that are being looked for on the platform
   * @param oldestWaiting how long the oldest message that is due has been due; zero when none is
   * @param refused messages that the platform refused for good, by {@link
   *     dev.acquaint.chat.Outcome.Reason}
   */
  public record Troubles(
      long parked, long uncertain, Duration oldestWaiting, Map<String, Long> refused) {
    /** Copies the map. */
    public Troubles {
      refused = Map.copyOf(refused);
    }
  }

  /** Makes the reader. */
  public SqlOutboxTroubles() {}

  /**
   * Reads what went wrong.
   *
   * @param transaction the database
   * @param community whose messages
   * @param since refused and parked messages that ended before are left out
   * @param now the present moment
   */
  public Troubles read(Transaction transaction, CommunityId community, Instant since, Instant now) {
    return new Troubles(
        count(transaction, community, "state = 'PARKED' AND changed_at >= :since", since),
        count(transaction, community, "state = 'UNCERTAIN' AND changed_at >= :since", since),
        waiting(transaction, community, now),
        refused(transaction, community, since));
  }

  private static long count(
      Transaction transaction, CommunityId community, String which, Instant since) {
    return transaction
        .handle()
        .createQuery("SELECT COUNT(*) FROM delivery WHERE community = :community AND " + which)
        .bind("community", community)
        .bind("since", since)
        .mapTo(Long.class)
        .one();
  }

  private static Duration waiting(Transaction transaction, CommunityId community, Instant now) {
    Optional<Instant> oldest =
        transaction
            .handle()
            .createQuery(
                "SELECT MIN(not_before) FROM delivery WHERE community = :community"
                    + " AND state IN ('PENDING', 'UNCERTAIN') AND not_before <= :now")
            .bind("community", community)
            .bind("now", now)
            .mapTo(Instant.class)
            .findOne();
    return oldest.map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
  }

  private static Map<String, Long> refused(
      Transaction transaction, CommunityId community, Instant since) {
    Map<String, Long> refused = new TreeMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT reason, COUNT(*) AS messages FROM delivery WHERE community = :community"
                + " AND state = 'FAILED' AND reason IS NOT NULL AND changed_at >= :since GROUP BY reason")
        .bind("community", community)
        .bind("since", since)
        .mapTo(Reason.class)
        .forEach(row -> refused.put(row.reason(), row.messages()));
    return refused;
  }
}
