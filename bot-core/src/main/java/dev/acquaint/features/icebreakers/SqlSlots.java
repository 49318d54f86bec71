package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ledger of slots: at most one planned for each schedule, and each day once. */
final class SqlSlots {
  private static final String SELECT =
      "SELECT community, schedule, slot_key, due_at, wake_at, state, reason FROM icebreaker_slot";

  /** What became of a slot. */
  enum State {
    /** Still to come. */
    PLANNED,
    /** A prompt was posted. */
    POSTED,
    /** Nothing was posted, for a reason. */
    SKIPPED
  }

  /**
   * One slot.
   *
   * @param community the tenant
   * @param schedule of which schedule
   * @param slotKey its local day
   * @param dueAt when it was planned
   * @param wakeAt when it is looked at next; later than planned when it was put off
   * @param state what became of it
   * @param reason why nothing was posted
   */
  record Slot(
      CommunityId community,
      PublicId schedule,
      String slotKey,
      Instant dueAt,
      Instant wakeAt,
      State state,
      Optional<String> reason) {}

  /** Plans a slot; one of the same day that stands already, whatever became of it, stays. */
  void plan(Transaction transaction, Schedule schedule, PromptSlots.Moment moment) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO icebreaker_slot (community, schedule, slot_key, due_at, wake_at, state)"
                + " VALUES (:community, :schedule, :key, :at, :at, 'PLANNED') ON DUPLICATE KEY UPDATE slot_key = slot_key")
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .bind("key", moment.key())
        .bind("at", moment.at())
        .execute();
  }

  /** Returns the days near a moment that are used already: something was posted, or left out. */
  Set<LocalDate> used(Transaction transaction, Schedule schedule, Instant around) {
    return transaction
        .handle()
        .createQuery(
            "SELECT slot_key FROM icebreaker_slot WHERE community = :community AND schedule = :schedule"
                + " AND state <> 'PLANNED' AND due_at > :after")
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .bind("after", around.minus(Duration.ofDays(3)))
        .mapTo(String.class)
        .map(LocalDate::parse)
        .set();
  }

  /** Takes planned slots out, so that they can be planned anew. */
  void unplan(Transaction transaction, Schedule schedule) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM icebreaker_slot WHERE community = :community AND schedule = :schedule AND state = 'PLANNED'")
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .execute();
  }

  Optional<Slot> planned(Transaction transaction, Schedule schedule) {
    return of(transaction, schedule, 1).stream()
        .filter(slot -> slot.state() == State.PLANNED)
        .findFirst();
  }

  /** Returns the last slots of a schedule, the newest first. */
  List<Slot> of(Transaction transaction, Schedule schedule, int most) {
    return transaction
        .handle()
        .createQuery(
            SELECT
                + " WHERE community = :community AND schedule = :schedule ORDER BY due_at DESC LIMIT "
                + most)
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .mapTo(Slot.class)
        .list();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(wake_at) FROM icebreaker_slot WHERE state = 'PLANNED'")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Slot> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            SELECT
                + " WHERE state = 'PLANNED' AND wake_at <= :now ORDER BY wake_at, community, schedule LIMIT 1")
        .bind("now", now)
        .mapTo(Slot.class)
        .findOne();
  }

  /** Ends a planned slot; returns false when somebody else did or put it off. */
  boolean end(Transaction transaction, Slot slot, State state, Optional<String> reason) {
    return change(transaction, slot, state, reason, slot.wakeAt());
  }

  /** Looks at a planned slot again later; returns false when somebody else changed it. */
  boolean putOff(Transaction transaction, Slot slot, Instant until) {
    return change(transaction, slot, State.PLANNED, Optional.empty(), until);
  }

  private static boolean change(
      Transaction transaction, Slot slot, State state, Optional<String> reason, Instant wake) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE icebreaker_slot SET state = :state, reason = :reason, wake_at = :wake"
                    + " WHERE community = :community AND schedule = :schedule AND slot_key = :key"
                    + " AND state = 'PLANNED' AND wake_at = :before")
            .bind("state", state)
            .bind("reason", reason.orElse(null))
            .bind("wake", wake)
            .bind("community", slot.community())
            .bind("schedule", slot.schedule())
            .bind("key", slot.slotKey())
            .bind("before", slot.wakeAt())
            .execute()
        == 1;
  }
}
