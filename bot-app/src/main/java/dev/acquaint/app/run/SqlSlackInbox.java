package dev.acquaint.app.run;

import dev.acquaint.slack.SlackInbox;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack told, kept in the database until it is handled. */
final class SqlSlackInbox implements SlackInbox {
  private static final Logger LOG = LoggerFactory.getLogger(SqlSlackInbox.class);

  /** Whoever works at it still after this is believed dead. */
  private static final Duration LONGEST_WORK = Duration.ofSeconds(20);

  /** Slack takes answers to an interaction for so long; later its person has given it up. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  private static final Duration REMEMBERED = Duration.ofDays(2);
  private static final int MOST_ATTEMPTS = 3;
  private static final int MOST_AT_ONCE = 50;

  private final Transactions transactions;
  private final InstantSource clock;

  SqlSlackInbox(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Arrival store(Received received) {
    try {
      return transactions.inTransaction(transaction -> insert(transaction, received));
    } catch (StorageFailure away) {
      LOG.warn("What Slack told could not be kept: {}", away.getMessage());
      return Arrival.UNKEPT;
    }
  }

  private Arrival insert(Transaction transaction, Received received) {
    try {
      transaction
          .handle()
          .createUpdate(
              """
              INSERT INTO slack_inbox
                (event_key, event, socket, body, received_at, taken_at, attempts)
                VALUES (:key, :event, :socket, :body, :now, :now, 1)
              """)
          .bind("key", received.key())
          .bind("event", received.event())
          .bind("socket", received.socket())
          .bind("body", received.body())
          .bind("now", clock.instant())
          .execute();
      return Arrival.NEW;
    } catch (DuplicateKey known) {
      return Arrival.KNOWN;
    }
  }

  @Override
  public void done(String key) {
    try {
      transactions.run(transaction -> finish(transaction, key));
    } catch (StorageFailure away) {
      // It is handed in again; the dispatcher knows what it has seen.
      LOG.warn("That something of Slack's is handled could not be noted: {}", away.getMessage());
    }
  }

  private static void finish(Transaction transaction, String key) {
    transaction
        .handle()
        .createUpdate("UPDATE slack_inbox SET body = NULL WHERE event_key = :key")
        .bind("key", key)
        .execute();
  }

  @Override
  public List<Received> leftOver() {
    try {
      return transactions.inTransaction(this::take);
    } catch (StorageFailure away) {
      return List.of();
    }
  }

  /** A row as it stands. */
  public record Row(
      String eventKey,
      boolean event,
      boolean socket,
      String body,
      Instant receivedAt,
      int attempts) {}

  private List<Received> take(Transaction transaction) {
    Instant now = clock.instant();
    transaction
        .handle()
        .createUpdate("DELETE FROM slack_inbox WHERE received_at < :before LIMIT 1000")
        .bind("before", now.minus(REMEMBERED))
        .execute();
    return transaction
        .handle()
        .createQuery(
            """
            SELECT event_key, event, socket, body, received_at, attempts FROM slack_inbox
              WHERE body IS NOT NULL AND taken_at < :before AND attempts < :most
              ORDER BY received_at LIMIT :some
            """)
        .bind("before", now.minus(LONGEST_WORK))
        .bind("most", MOST_ATTEMPTS)
        .bind("some", MOST_AT_ONCE)
        .mapTo(Row.class)
        .list()
        .stream()
        .filter(row -> isWanted(transaction, row, now))
        .filter(row -> claim(transaction, row, now))
        .map(row -> new Received(row.eventKey(), row.event(), row.socket(), row.body()))
        .toList();
  }

  private static boolean isWanted(Transaction transaction, Row row, Instant now) {
    boolean wanted = row.event() || now.isBefore(row.receivedAt().plus(LONGEST_WAIT));
    if (!wanted) {
      finish(transaction, row.eventKey());
    }
    return wanted;
  }

  private static boolean claim(Transaction transaction, Row row, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                """
                UPDATE slack_inbox SET attempts = attempts + 1, taken_at = :now
                  WHERE event_key = :key AND attempts = :attempts AND body IS NOT NULL
                """)
            .bind("now", now)
            .bind("key", row.eventKey())
            .bind("attempts", row.attempts())
            .execute()
        == 1;
  }
}
