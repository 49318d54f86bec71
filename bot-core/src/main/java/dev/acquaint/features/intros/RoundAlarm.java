package dev.acquaint.features.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the steps of rounds that are due, the oldest first, each in a transaction of its own. */
final class RoundAlarm implements Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(RoundAlarm.class);
  private static final Duration NEXT_TRY = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final SqlRounds rounds;
  private final RoundSteps steps;

  RoundAlarm(Transactions transactions, SqlRounds rounds, RoundSteps steps) {
    this.transactions = transactions;
    this.rounds = rounds;
    this.steps = steps;
  }

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(rounds::nextDue);
  }

  @Override
  public void ring(Instant now) {
    takeAll(now, steps::perform);
  }

  @Override
  public void forgo(Instant now) {
    takeAll(now, steps::forgo);
  }

  private void takeAll(Instant now, Taking taking) {
    while (true) {
      Optional<Round.Due> due =
          transactions.inTransaction(transaction -> rounds.due(transaction, now));
      if (due.isEmpty()) {
        return;
      }
      take(due.get(), now, taking);
    }
  }

  private interface Taking {
    void take(Transaction transaction, Round.Due due, Instant now);
  }

  /** One round that breaks the program must not keep those of other communities waiting. */
  private void take(Round.Due due, Instant now, Taking taking) {
    try {
      transactions.run(transaction -> taking.take(transaction, due, now));
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException broken) {
      LOG.error("Step {} of round {} broke and is put off", due.step(), due.round(), broken);
      transactions.run(transaction -> rounds.putOff(transaction, due, now.plus(NEXT_TRY)));
    }
  }
}
