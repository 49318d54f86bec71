package dev.acquaint.outbox;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away extra copies. Where a platform knows no key that makes a repeated message harmless, a
 * message that was sent again after a doubt may stand twice, because the first try shows up late.
 * Only messages that were once in doubt are looked at: ten minutes after their last try, and once
 * more an hour after it.
 */
public final class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration LAST_LOOK = Duration.ofHours(1);
  private static final Duration GIVES_UP = Duration.ofDays(7);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final Function<SpaceId, Optional<Chat>> chats;
  private final InstantSource clock;
  private final SqlCopies copies = new SqlCopies();
  private final DeliveryJson json = new DeliveryJson();
  private final LongAdder removed = new LongAdder();

  /**
   * Makes a sweeper.
   *
   * @param transactions the database
   * @param chats the platform behind a space, if it is connected here
   * @param clock the present moment
   */
  public Sweeper(
      Transactions transactions, Function<SpaceId, Optional<Chat>> chats, InstantSource clock) {
    this.transactions = transactions;
    this.chats = chats;
    this.clock = clock;
  }

  /** Returns how many copies were taken away since the start of the program. */
  public long removed() {
    return removed.sum();
  }

  /**
   * Looks at everything that is due, up to a hundred messages in each space.
   *
   * @return how many messages were looked at
   */
  public int sweep() {
    return sweep(() -> true);
  }

  /**
   * Looks at what is due as long as it may go on.
   *
   * @param goesOn asked before each message
   * @return how many messages were looked at
   */
  int sweep(BooleanSupplier goesOn) {
    Instant now = clock.instant();
    List<SpaceId> spaces =
        transactions.inTransaction(transaction -> {
          copies.forget(transaction, now, now.minus(GIVES_UP));
          return copies.dueSpaces(transaction, now);
        });
    int looked = 0;
    for (SpaceId space : spaces) {
      Optional<Chat> chat = chats.apply(space);
      if (chat.isPresent()) {
        looked += sweep(space, chat.get(), now, goesOn);
      }
    }
    return looked;
  }

  private int sweep(SpaceId space, Chat chat, Instant now, BooleanSupplier goesOn) {
    int looked = 0;
    for (SqlCopies.Row row :
        transactions.inTransaction(transaction -> copies.due(transaction, space, now, AT_ONCE))) {
      if (goesOn.getAsBoolean()
          && transactions.inTransaction(transaction -> copies.claim(transaction, row, now))) {
        Optional<Instant> next = next(row, look(row, chat), now);
        transactions.run(transaction -> copies.plan(transaction, row, next));
        looked++;
      }
    }
    return looked;
  }

  private Swept look(SqlCopies.Row row, Chat chat) {
    try {
      return json.read(row.body()).target() instanceof Delivery.Target.NewMessage
          ? chat.sweep(new DeliveryKey(row.deliveryKey()), row.recorded(), row.dispatchedAt())
          : new Swept.Needless();
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException broken) {
      LOG.error("Looking for copies of {} broke", row.deliveryKey(), broken);
      return new Swept.NotYet(0, A_MINUTE);
    }
  }

  /** What could not be done is tried again ever more rarely, the older the message is. */
  private Optional<Instant> next(SqlCopies.Row row, Swept swept, Instant now) {
    return switch (swept) {
      case Swept.Needless _ -> Optional.empty();
      case Swept.Done(int gone) -> {
        count(row, gone);
        yield Optional.of(row.markedAt().plus(LAST_LOOK)).filter(now::isBefore);
      }
      case Swept.NotYet(int gone, Duration after) -> {
        count(row, gone);
        Duration pause = Duration.between(row.markedAt(), now).dividedBy(2);
        yield Optional.of(now.plus(pause.compareTo(after) > 0 ? pause : after))
            .filter(row.markedAt().plus(GIVES_UP)::isAfter);
      }
    };
  }

  private void count(SqlCopies.Row row, int gone) {
    if (gone > 0) {
      removed.add(gone);
      LOG.info("{} copies too many of message {} were taken away", gone, row.deliveryKey());
    }
  }
}
