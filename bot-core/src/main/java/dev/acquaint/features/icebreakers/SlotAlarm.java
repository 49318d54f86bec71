package dev.acquaint.features.icebreakers;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.alarm.CatchUp;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts what is due by the ledger of slots, the oldest first, each in a transaction of its own. */
final class SlotAlarm implements Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(SlotAlarm.class);
  private static final Duration NEXT_TRY = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofHours(3);
  private static final int FEW = 10;

  private final Transactions transactions;
  private final Store store;
  private final Planner planner;
  private final Posting posting;
  private final Notices notices;

  SlotAlarm(Desk desk) {
    this.transactions = desk.transactions();
    this.store = desk.store();
    this.planner = desk.planner();
    this.posting = desk.posting();
    this.notices = desk.notices();
  }

  @Override
  public String name() {
    return "icebreakers";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(store.slots()::nextDue);
  }

  @Override
  public void ring(Instant now) {
    takeAll(now, false);
  }

  @Override
  public void forgo(Instant now) {
    takeAll(now, true);
  }

  private void takeAll(Instant now, boolean restored) {
    while (true) {
      Optional<SqlSlots.Slot> due =
          transactions.inTransaction(transaction -> store.slots().due(transaction, now));
      if (due.isEmpty()) {
        return;
      }
      take(due.get(), now, restored);
    }
  }

  /** One slot that breaks the program must not keep those of other communities waiting. */
  private void take(SqlSlots.Slot slot, Instant now, boolean restored) {
    try {
      transactions.run(transaction -> perform(transaction, slot, now, restored));
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException broken) {
      LOG.error(
          "Icebreaker {} of {} broke and is put off", slot.slotKey(), slot.schedule(), broken);
      transactions.run(transaction -> store.slots().putOff(transaction, slot, now.plus(NEXT_TRY)));
    }
  }

  private void perform(Transaction transaction, SqlSlots.Slot slot, Instant now, boolean restored) {
    Optional<Schedule> schedule =
        store
            .schedules()
            .find(transaction, slot.community(), slot.schedule())
            .filter(Schedule::running);
    if (schedule.isEmpty()) {
      skip(transaction, slot, "stopped");
    } else if (restored || CatchUp.isMissed(slot.dueAt(), now)) {
      if (skip(transaction, slot, restored ? "restored" : "missed")) {
        planner.plan(transaction, schedule.get(), slot.dueAt());
      }
    } else {
      postOrWait(transaction, slot, schedule.get(), now);
    }
  }

  private boolean skip(Transaction transaction, SqlSlots.Slot slot, String why) {
    return store.slots().end(transaction, slot, SqlSlots.State.SKIPPED, Optional.of(why));
  }

  private void postOrWait(
      Transaction transaction, SqlSlots.Slot slot, Schedule schedule, Instant now) {
    Optional<Instant> later = CatchUp.untilWaking(slot.dueAt(), schedule.rhythm().zone(), now);
    if (later.isPresent()) {
      store.slots().putOff(transaction, slot, later.get());
    } else if (!store.answers().isLively(transaction, schedule.channel(), now)) {
      post(transaction, slot, schedule, now);
    } else if (now.isBefore(slot.dueAt().plus(LONGEST_WAIT))) {
      store.slots().putOff(transaction, slot, now.plus(NEXT_TRY));
    } else if (skip(transaction, slot, "lively")) {
      planner.plan(transaction, schedule, slot.dueAt());
    }
  }

  private void post(Transaction transaction, SqlSlots.Slot slot, Schedule schedule, Instant now) {
    if (!store.slots().end(transaction, slot, SqlSlots.State.POSTED, Optional.empty())) {
      return;
    }
    Posting.Occasion occasion = Posting.Occasion.of(schedule, now);
    posting
        .take(transaction, occasion)
        .ifPresent(taken -> {
          posting.post(transaction, occasion, taken, slot.slotKey());
          warn(transaction, schedule, taken, now);
        });
    planner.plan(transaction, schedule, slot.dueAt());
  }

  /** Tells whoever set the schedule up, once in each turn through the bank, that it runs low. */
  private void warn(Transaction transaction, Schedule schedule, Posting.Taken taken, Instant now) {
    if (taken.left() < FEW && store.turns().warn(transaction, schedule.community(), taken.turn())) {
      notices.tell(
          transaction,
          schedule.organiser(),
          new Notices.Notice(
              schedule.community(),
              schedule.id(),
              "low-" + taken.turn(),
              schedule.channel(),
              IcebreakerWords.low(schedule.channel(), taken.left())),
          now);
    }
  }
}
