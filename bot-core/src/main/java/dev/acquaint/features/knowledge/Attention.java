package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;

/** Everybody's attention budget: at most three messages a week that they did not ask for. */
final class Attention {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int BUDGET = 3;

  private final Outbox outbox;

  Attention(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Whether a member may hear one more message this week. */
  boolean allows(Transaction transaction, CommunityId community, MemberId member, Instant now) {
    return outbox.unprompted(transaction, community, member, now.minus(WEEK)) < BUDGET;
  }
}
