package dev.acquaint.app.run;

import dev.acquaint.config.DatabaseSettings;
import dev.acquaint.outbox.SqlParked;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The messages that were set aside, for an operator at the command line. */
public final class ParkedMail implements AutoCloseable {
  private final Store store;
  private final InstantSource clock;
  private final SqlParked parked = new SqlParked();

  private ParkedMail(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Opens the database of the configuration, beside a bot that may be running on it.
   *
   * @param settings what the operator decided
   * @param clock the present moment
   * @param report takes one line per step of long work
   * @return the messages
   */
  public static ParkedMail open(
      DatabaseSettings settings, InstantSource clock, Consumer<String> report) {
    return new ParkedMail(Store.open(settings, report), clock);
  }

  private Transactions transactions() {
    return store.database().transactions();
  }

  /** {@return all of them, the oldest first} */
  public List<SqlParked.Parked> list() {
    return transactions().inTransaction(parked::list);
  }

  /**
   * Has messages tried again.
   *
   * @param deliveryKey one, or nothing for all
   * @return how many
   */
  public int retry(Optional<String> deliveryKey) {
    return transactions()
        .inTransaction(transaction -> parked.retry(transaction, deliveryKey, clock.instant()));
  }

  /**
   * Gives messages up.
   *
   * @param deliveryKey one, or nothing for all
   * @return how many
   */
  public int giveUp(Optional<String> deliveryKey) {
    return transactions()
        .inTransaction(transaction -> parked.giveUp(transaction, deliveryKey, clock.instant()));
  }

  @Override
  public void close() {
    store.close();
  }
}
