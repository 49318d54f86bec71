package dev.acquaint.features.intros;

import dev.acquaint.id.Ids;
import dev.acquaint.storage.Transaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Puts the next round of a programme and its steps into the ledger. */
final class RoundPlanner {
  private static final Duration HEADS_UP_BEFORE = Duration.ofHours(24);
  private static final Duration NUDGE_AFTER = Duration.ofHours(24);
  private static final LocalTime CHECK_IN_TIME = LocalTime.of(10, 0);
  private static final Duration CLOSE_AFTER_CHECK_IN = Duration.ofHours(24);

  private final SqlProgrammes programmes;
  private final SqlRounds rounds;
  private final Ids ids;

  RoundPlanner(SqlProgrammes programmes, SqlRounds rounds, Ids ids) {
    this.programmes = programmes;
    this.rounds = rounds;
    this.ids = ids;
  }

  /** Returns the round that comes next, planned now when it was not yet. */
  SqlRounds.Round next(Transaction transaction, Programme programme, Instant now) {
    Optional<SqlRounds.Round> planned = planned(transaction, programme);
    if (planned.isPresent()) {
      return planned.get();
    }
    Slots.Slot slot =
        Slots.next(
            programme,
            now,
            rounds.lastSlot(transaction, programme),
            programmes.blackouts(transaction, programme));
    SqlRounds.Round round =
        new SqlRounds.Round(
            programme.community(),
            ids.nextPublicId(),
            programme.id(),
            slot.key(),
            slot.at(),
            "PLANNED",
            slot.at().getEpochSecond());
    rounds.plan(transaction, round, steps(programme, round, slot.day()));
    return planned(transaction, programme).orElseThrow();
  }

  Optional<SqlRounds.Round> planned(Transaction transaction, Programme programme) {
    return rounds.of(transaction, programme).stream()
        .filter(round -> round.state().equals("PLANNED"))
        .findFirst();
  }

  private static List<SqlRounds.Due> steps(
      Programme programme, SqlRounds.Round round, LocalDate day) {
    LocalDate checkInDay = day.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    Instant checkIn = Slots.at(checkInDay, CHECK_IN_TIME, programme.zone());
    return List.of(
        due(round, SqlRounds.Step.HEADS_UP, round.dueAt().minus(HEADS_UP_BEFORE)),
        due(round, SqlRounds.Step.RUN, round.dueAt()),
        due(round, SqlRounds.Step.NUDGE, round.dueAt().plus(NUDGE_AFTER)),
        due(round, SqlRounds.Step.CHECK_IN, checkIn),
        due(round, SqlRounds.Step.CLOSE, checkIn.plus(CLOSE_AFTER_CHECK_IN)));
  }

  private static SqlRounds.Due due(SqlRounds.Round round, SqlRounds.Step step, Instant at) {
    return new SqlRounds.Due(round.community(), round.id(), step, at);
  }

  /** Takes a planned round out of the ledger's future, so that it can be planned anew. */
  void unplan(Transaction transaction, Programme programme) {
    planned(transaction, programme)
        .ifPresent(round -> {
          rounds.endSteps(transaction, round);
          rounds.forget(transaction, round);
        });
  }
}
