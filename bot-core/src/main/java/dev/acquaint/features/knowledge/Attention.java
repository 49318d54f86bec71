package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;

/**
 * Everybody's attention budget: at most three messages a week that they did not ask for. The next
 * introduction of those who take part keeps its room.
 */
final class Attention {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int BUDGET = 3;

  private final Outbox outbox;
  private final ComingUp coming;

  Attention(Outbox outbox, ComingUp coming) {
    this.outbox = outbox;
    this.coming = coming;
  }

  /** Whether a member may hear one more message this week. */
  boolean allows(Transaction transaction, CommunityId community, MemberId member, Instant now) {
    return heard(transaction, community, member, now) < BUDGET
        && coming
            .introduction(transaction, community, member)
            .filter(next -> next.minus(WEEK).isBefore(now))
            .map(next -> heard(transaction, community, member, next) < BUDGET - 1)
            .orElse(true);
  }

  private int heard(
      Transaction transaction, CommunityId community, MemberId member, Instant until) {
    return outbox.unprompted(transaction, community, member, until.minus(WEEK));
  }
}
