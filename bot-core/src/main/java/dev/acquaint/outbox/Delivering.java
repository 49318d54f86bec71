package dev.acquaint.outbox;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Post;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message's way from being due to its end: claimed, marked, sent, recorded. The mark is
 * committed before anything leaves the house, so a message whose fate is unknown is looked for
 * before it is sent again. Used by many threads.
 */
final class Delivering {
  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
  private static final int MOST_ATTEMPTS = 12;
  private static final int LATE_A_TIME = 500;

  /** A platform may be away for so long before anybody has to decide about its messages. */
  private static final Duration LONGEST_OUTAGE = Duration.ofHours(6);

  /** Whoever slept longer than this after marking may have lost the lease, and sends nothing. */
  private static final Duration LONGEST_DELAY =
      Duration.ofSeconds(SqlDeliveries.LEASE_SECONDS - 10L);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final Map<String, DeliveryKind> kinds;
  private final InstantSource clock;
  private final RandomGenerator chance;
  private final KillPoint killPoint;
  private final LongSupplier ticks;
  private final SqlDeliveries deliveries = new SqlDeliveries();
  private final DeliveryJson json = new DeliveryJson();

  Delivering(
      Transactions transactions,
      Map<String, DeliveryKind> kinds,
      InstantSource clock,
      RandomGenerator chance,
      KillPoint killPoint,
      LongSupplier ticks) {
    this.transactions = transactions;
    this.kinds = Map.copyOf(kinds);
    this.clock = clock;
    this.chance = chance;
    this.killPoint = killPoint;
    this.ticks = ticks;
  }

  Delivering measuredBy(LongSupplier nanoseconds) {
    return new Delivering(transactions, kinds, clock, chance, killPoint, nanoseconds);
  }

  /**
   * Brings one message as far as it gets now. One that breaks the program is set aside, so that it
   * does not keep the others waiting.
   *
   * @return whether it was ours to handle
   */
  boolean deliver(SqlDeliveries.Row row, Chat chat) {
    Instant now = clock.instant();
    if (!transactions.inTransaction(transaction -> deliveries.claim(transaction, row))) {
      return false;
    }
    try {
      return handle(row, chat, now);
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException broken) {
      LOG.error("Delivery {} broke while being handled", row.deliveryKey(), broken);
      Instant next = now.plus(pause(row.attempts()));
      transactions.run(transaction -> deliveries.crashed(transaction, row, next));
      return true;
    }
  }

  /** Ends what was not sent in time and tells the features, so that nobody waits in vain. */
  void expire() {
    Instant now = clock.instant();
    for (SqlDeliveries.Row row :
        transactions.inTransaction(transaction -> deliveries.late(transaction, now, LATE_A_TIME))) {
      try {
        transactions.run(transaction -> {
          if (deliveries.expire(transaction, row, now)) {
            Delivery delivery = json.read(row.body());
            kind(delivery).skipped(transaction, delivery, "too-late", now);
          }
        });
      } catch (StorageFailure failure) {
        throw failure;
      } catch (RuntimeException broken) {
        LOG.error("Delivery {} broke while being given up", row.deliveryKey(), broken);
        transactions.run(transaction -> deliveries.expire(transaction, row, now));
      }
    }
  }

  private boolean handle(SqlDeliveries.Row row, Chat chat, Instant now) {
    killPoint.pass("claimed");
    if (row.attempts() >= MOST_ATTEMPTS && hasWaitedLong(row, now)) {
      settle(row, "PARKED", "too-many-attempts", now);
      return true;
    }
    Delivery delivery = json.read(row.body());
    if (row.state().equals("UNCERTAIN") && reconciled(row, delivery, chat, now)) {
      return true;
    }
    if (skipped(row, delivery, now)) {
      return true;
    }
    long begun = ticks.getAsLong();
    if (!transactions.inTransaction(transaction -> deliveries.mark(transaction, row, now))) {
      return false;
    }
    killPoint.pass("marked");
    if (ticks.getAsLong() - begun > LONGEST_DELAY.toNanos()) {
      LOG.warn("A {} was marked too long ago to be sent; it is handed back", delivery.kind());
      transactions.run(transaction -> deliveries.postpone(transaction, row, "PENDING", now));
      return true;
    }
    Outcome outcome = send(delivery, chat);
    killPoint.pass("sent");
    record(row, delivery, outcome, now);
    killPoint.pass("recorded");
    return true;
  }

  private static boolean hasWaitedLong(SqlDeliveries.Row row, Instant now) {
    return row.dispatchedAt().map(first -> !now.isBefore(first.plus(LONGEST_OUTAGE))).orElse(true);
  }

  private boolean skipped(SqlDeliveries.Row row, Delivery delivery, Instant now) {
    return transactions.inTransaction(transaction -> {
      DeliveryKind.Verdict verdict =
          now.isAfter(row.until())
              ? new DeliveryKind.Verdict.Skip("too-late")
              : kind(delivery).check(transaction, delivery, now);
      if (!(verdict instanceof DeliveryKind.Verdict.Skip(String reason))) {
        return false;
      }
      if (deliveries.settle(transaction, row, "SKIPPED", Optional.of(reason), now)) {
        kind(delivery).skipped(transaction, delivery, reason, now);
      }
      return true;
    });
  }

  private DeliveryKind kind(Delivery delivery) {
    DeliveryKind kind = kinds.get(delivery.kind());
    if (kind == null) {
      throw new IllegalStateException("nobody looks after messages of kind " + delivery.kind());
    }
    return kind;
  }

  private void settle(SqlDeliveries.Row row, String state, String reason, Instant now) {
    transactions.run(
        transaction -> deliveries.settle(transaction, row, state, Optional.of(reason), now));
  }

  private static Outcome send(Delivery delivery, Chat chat) {
    return switch (delivery.target()) {
      case Delivery.Target.NewMessage message -> chat.post(post(delivery, message));
      case Delivery.Target.Edit edit ->
          chat.edit(edit.message(), delivery.view(), delivery.locale());
      case Delivery.Target.Pin(var message, boolean pinned) -> chat.pin(message, pinned);
    };
  }

  private static Post post(Delivery delivery, Delivery.Target.NewMessage message) {
    return new Post(
        delivery.key(),
        message.place(),
        delivery.view(),
        delivery.locale(),
        Set.copyOf(delivery.people()),
        message.thread(),
        message.called(),
        message.topics());
  }

  /** Looks for a message in doubt; returns whether its fate is settled for now. */
  private boolean reconciled(SqlDeliveries.Row row, Delivery delivery, Chat chat, Instant now) {
    if (!(delivery.target() instanceof Delivery.Target.NewMessage message)) {
      return false;
    }
    return switch (chat.find(post(delivery, message), row.doubt(now))) {
      case Found.Standing(var standing, var room) -> {
        record(row, delivery, new Outcome.Sent(standing, room), now);
        yield true;
      }
      case Found.Removed _ -> {
        settle(row, "SENT_REMOVED", "removed", now);
        yield true;
      }
      case Found.CannotTell(Duration after) -> {
        transactions.run(
            transaction -> deliveries.postpone(transaction, row, "UNCERTAIN", now.plus(after)));
        yield true;
      }
      case Found.Absent _ -> false;
    };
  }

  private void record(SqlDeliveries.Row row, Delivery delivery, Outcome outcome, Instant now) {
    transactions.run(transaction -> {
      switch (outcome) {
        case Outcome.Sent sent -> {
          if (deliveries.settle(transaction, row, "SENT", Optional.empty(), now)) {
            deliveries.remember(transaction, row, sent);
            kind(delivery).sent(transaction, delivery, sent, now);
          }
        }
        case Outcome.Refused(Outcome.Reason reason) -> {
          if (deliveries.settle(transaction, row, "FAILED", Optional.of(reason.name()), now)) {
            kind(delivery).failed(transaction, delivery, reason, now);
          }
        }
        case Outcome.TryLater(Duration after) ->
            deliveries.postpone(
                transaction, row, "PENDING", now.plus(longer(after, pause(row.attempts()))));
        case Outcome.Unknown(String what) -> {
          LOG.warn("A {} is in doubt and will be looked for: {}", delivery.kind(), what);
          deliveries.postpone(transaction, row, "UNCERTAIN", now.plus(pause(row.attempts())));
        }
      }
    });
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * Full jitter from a second to a quarter of an hour (Brooker 2015, exponential backoff and
   * jitter).
   */
  private Duration pause(int attempts) {
    long ceiling = Math.min(LONGEST_PAUSE.toMillis(), 1_000L << Math.min(attempts, 20));
    synchronized (chance) {
      return Duration.ofMillis(1 + chance.nextLong(ceiling));
    }
  }
}
