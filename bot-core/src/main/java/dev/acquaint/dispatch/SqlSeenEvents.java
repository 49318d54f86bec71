package dev.acquaint.dispatch;

import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

/** Which events were handled already; told apart by identity, never by a retry number. */
final class SqlSeenEvents {

  /** Returns whether the event is seen for the first time, and remembers it. */
  boolean isFirst(Transaction transaction, SpaceId space, String key, Instant now) {
    try {
      transaction
          .handle()
          .createUpdate("INSERT INTO seen_event (space, event_key, at) VALUES (:space, :key, :now)")
          .bind("space", space)
          .bind("key", key)
          .bind("now", now)
          .execute();
      return true;
    } catch (DuplicateKey seenBefore) {
      return false;
    }
  }

  /** Forgets what was seen before a moment. */
  void forget(Transaction transaction, Instant before) {
    transaction
        .handle()
        .createUpdate("DELETE FROM seen_event WHERE at < :before")
        .bind("before", before)
        .execute();
  }
}
