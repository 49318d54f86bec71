package dev.acquaint.app.run;

import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the database, twice a minute, that a bot is running on it. A start that finds the note
 * old cannot tell an outage from a restored back-up: what waits to be sent may stand in the
 * channels already, so it is looked for first.
 */
final class SqlPulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlPulse.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  /** Longer than this, and messages may have left that the database does not know of. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Semaphore stop = new Semaphore(0);
  private final Thread thread;

  SqlPulse(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("pulse").unstarted(this::loop);
  }

  /**
   * Begins, before anything is sent.
   *
   * @param outbox whose messages may be doubted
   * @param restored whether this is known to be a back-up, however young
   * @return how many messages are doubted
   */
  int begin(SqlOutbox outbox, boolean restored) {
    int doubted =
        transactions.inTransaction(transaction -> {
          Instant now = clock.instant();
          Optional<Instant> last = last(transaction);
          beat(transaction, now);
          return last.filter(moment -> restored || moment.plus(LONGEST_SILENCE).isBefore(now))
              .map(moment -> outbox.doubt(transaction, moment, now))
              .orElse(0);
        });
    thread.start();
    return doubted;
  }

  private static Optional<Instant> last(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT beaten_at FROM pulse WHERE id = 1")
        .mapTo(Instant.class)
        .findOne();
  }

  private static void beat(Transaction transaction, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO pulse (id, beaten_at) VALUES (1, :now) ON DUPLICATE KEY UPDATE beaten_at = :now")
        .bind("now", now)
        .execute();
  }

  private void loop() {
    try {
      while (!stop.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          transactions.run(transaction -> beat(transaction, clock.instant()));
        } catch (StorageFailure away) {
          LOG.debug("No pulse while the database is away", away);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop.release();
    try {
      if (thread.isAlive()) {
        thread.join(LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
