package dev.acquaint.features.icebreakers;

import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Puts the next slot of a schedule into the ledger. */
final class Planner {
  private final Store store;

  Planner(Store store) {
    this.store = store;
  }

  /** Plans the first slot after a moment on a day that is neither blacked out nor used. */
  Instant plan(Transaction transaction, Schedule schedule, Instant after) {
    Set<LocalDate> without = new HashSet<>(store.schedules().blackouts(transaction, schedule));
    without.addAll(store.slots().used(transaction, schedule, after));
    PromptSlots.Moment next = PromptSlots.next(schedule.rhythm(), after, without);
    store.slots().plan(transaction, schedule, next);
    return next.at();
  }

  /** Plans the next slot anew, because the schedule changed. */
  Instant replan(Transaction transaction, Schedule schedule, Instant now) {
    store.slots().unplan(transaction, schedule);
    return plan(transaction, schedule, now);
  }
}
