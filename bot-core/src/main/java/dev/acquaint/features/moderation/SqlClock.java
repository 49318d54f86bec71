package dev.acquaint.features.moderation;

import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;

/** The wall clock of the database. */
final class SqlClock {

  /** Returns how far the database's clock is ahead of ours. */
  Duration skew(Transaction transaction, Instant now) {
    Instant there =
        transaction.handle().createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one();
    return Duration.between(now, there);
  }
}
