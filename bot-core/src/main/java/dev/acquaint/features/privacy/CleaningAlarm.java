package dev.acquaint.features.privacy;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.community.Communities;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Removes every night at 03:00 UTC what is older than it is kept, community by community. Several
 * copies of the bot may do it at once; the second finds nothing.
 */
final class CleaningAlarm implements Alarm {
  private static final LocalTime AT = LocalTime.of(3, 0);

  private final Transactions transactions;
  private final Communities communities;
  private final Sections sections;
  private final AtomicReference<Instant> next;

  CleaningAlarm(
      Transactions transactions, Communities communities, Sections sections, InstantSource clock) {
    this.transactions = transactions;
    this.communities = communities;
    this.sections = sections;
    this.next = new AtomicReference<>(nightAfter(clock.instant()));
  }

  private static Instant nightAfter(Instant moment) {
    ZonedDateTime at = moment.atZone(ZoneOffset.UTC).with(AT);
    return (at.toInstant().isAfter(moment) ? at : at.plusDays(1)).toInstant();
  }

  @Override
  public String name() {
    return "cleaning";
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(next.get());
  }

  @Override
  public void ring(Instant now) {
    Instant due = next.get();
    if (due.isAfter(now) || !next.compareAndSet(due, nightAfter(now))) {
      return;
    }
    transactions
        .inTransaction(communities::all)
        .forEach(community ->
            transactions.run(transaction -> sections.tidy(transaction, community.id(), now)));
  }
}
