package dev.acquaint.outbox;

import dev.acquaint.chat.Chat;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Sends what stands in the outbox; the only one who does. Every space is served by a lane of its
 * own, so that a slow platform or a busy community keeps nobody else waiting; within a lane the
 * order is that of writing.
 */
public final class Courier {
  private final Transactions transactions;
  private final Function<SpaceId, Optional<Chat>> chats;
  private final InstantSource clock;
  private final Delivering delivering;
  private final SqlDeliveries deliveries = new SqlDeliveries();

  /**
   * Makes a courier.
   *
   * @param transactions the database
   * @param chats the platform behind a space, if it is connected here
   * @param kinds the features' care for their messages
   * @param clock the present moment
   * @param chance makes pauses uneven
   * @param killPoint where fault tests end the process
   */
  public Courier(
      Transactions transactions,
      Function<SpaceId, Optional<Chat>> chats,
      List<DeliveryKind> kinds,
      InstantSource clock,
      RandomGenerator chance,
      KillPoint killPoint) {
    this.transactions = transactions;
    this.chats = chats;
    this.clock = clock;
    this.delivering =
        new Delivering(transactions, byName(kinds), clock, chance, killPoint, System::nanoTime);
  }

  private Courier(Courier other, LongSupplier ticks) {
    this.transactions = other.transactions;
    this.chats = other.chats;
    this.clock = other.clock;
    this.delivering = other.delivering.measuredBy(ticks);
  }

  private static Map<String, DeliveryKind> byName(List<DeliveryKind> kinds) {
    Map<String, DeliveryKind> byName = new HashMap<>();
    kinds.forEach(kind -> byName.put(kind.name(), kind));
    return byName;
  }

  /**
   * Returns a courier like this one that measures its own delays differently.
   *
   * @param nanoseconds a count that never goes back, whatever the wall clock does
   */
  public Courier measuredBy(LongSupplier nanoseconds) {
    return new Courier(this, nanoseconds);
  }

  /**
   * Sends everything that is due now and returns when nothing is. Two messages of one subject and
   * step never overtake each other.
   *
   * @return how many messages were handled
   */
  public int drain() {
    return drain(() -> true, new Bell());
  }

  /**
   * Sends what is due as long as it may go on; a message once begun is finished.
   *
   * @param goesOn asked before each message
   * @param bell rung when something new may be due; what rings meanwhile is looked at meanwhile
   * @return how many messages were handled
   */
  synchronized int drain(BooleanSupplier goesOn, Bell bell) {
    try (Lanes lanes = new Lanes(new Round(goesOn), bell)) {
      return lanes.run();
    }
  }

  /** What the lanes of one drain ask for. */
  private final class Round implements Lanes.Work {
    private final BooleanSupplier goesOn;

    Round(BooleanSupplier goesOn) {
      this.goesOn = goesOn;
    }

    @Override
    public List<SpaceId> due() {
      Instant now = clock.instant();
      if (!transactions.inTransaction(transaction -> deliveries.isAnythingToDo(transaction, now))) {
        return List.of();
      }
      transactions.run(deliveries::recover);
      delivering.expire();
      return transactions.inTransaction(
          transaction -> deliveries.dueSpaces(transaction, clock.instant()));
    }

    @Override
    public Optional<Chat> chat(SpaceId space) {
      return chats.apply(space);
    }

    @Override
    public int serve(SpaceId space, Chat chat, int most) {
      List<SqlDeliveries.Row> rows =
          transactions.inTransaction(
              transaction -> deliveries.due(transaction, space, clock.instant(), most));
      int handled = 0;
      for (SqlDeliveries.Row row : rows) {
        if (goesOn()) {
          handled += delivering.deliver(row, chat) ? 1 : 0;
        }
      }
      return handled;
    }

    @Override
    public boolean goesOn() {
      return goesOn.getAsBoolean();
    }
  }
}
