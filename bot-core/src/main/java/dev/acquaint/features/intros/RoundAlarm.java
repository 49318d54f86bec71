package dev.acquaint.features.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Takes the steps of rounds that are due, the oldest first, each in a transaction of its own. */
final class RoundAlarm implements Alarm {
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
    while (transactions.inTransaction(
        transaction -> {
          Optional<SqlRounds.Due> due = rounds.due(transaction, now);
          due.ifPresent(step -> steps.perform(transaction, step, now));
          return due.isPresent();
        })) {
      // each turn is one step of one round
    }
  }
}
