package dev.acquaint.features.intros;

import dev.acquaint.id.Ids;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the rounds of a programme and their steps into the ledger. */
final class RoundPlanner {
  private static final Duration HEADS_UP_BEFORE = Duration.ofHours(24);
  private static final Duration NUDGE_AFTER = Duration.ofHours(24);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime BEFORE_THE_NUDGE = LocalTime.of(9, 0);
  private static final LocalTime BEFORE_THE_NEXT_HEADS_UP = LocalTime.of(6, 0);
  private static final int RESCUE_AFTER_DAYS = 2;
  private static final int CHECK_IN_AFTER_DAYS = 3;
  private static final int ASK_AGAIN_AFTER_DAYS = 5;
  private static final int CLOSE_AFTER_DAYS = 6;
  private static final Duration WELCOME_WITHIN = Duration.ofDays(2);
  private static final Duration WELCOME_NOT_BEFORE = Duration.ofHours(1);

  private static final int SLOT_SUFFIX = 5;

  private final SqlProgrammes programmes;
  private final SqlRounds rounds;
  private final Ids ids;

  RoundPlanner(Store store, Ids ids) {
    this.programmes = store.programmes();
    this.rounds = store.rounds();
    this.ids = ids;
  }

  /** Returns the regular round that comes next, planned now when it was not yet. */
  Round next(Transaction transaction, Programme programme, Instant now) {
    Optional<Round> planned = rounds.planned(transaction, programme);
    if (planned.isPresent()) {
      return planned.get();
    }
    Slots.Slot slot =
        Slots.next(
            programme,
            now,
            rounds.last(transaction, programme).map(Round::day),
            programmes.blackouts(transaction, programme));
    Round round = round(programme, Round.Kind.REGULAR, slot.day(), slot.at());
    rounds.plan(transaction, round, regularSteps(programme, round, slot.at()));
    return rounds.planned(transaction, programme).orElseThrow();
  }

  private Round round(Programme programme, Round.Kind kind, LocalDate day, Instant at) {
    return new Round(
        programme.community(),
        ids.nextPublicId(),
        programme.id(),
        kind,
        kind.slotKey(day),
        at,
        Round.State.PLANNED,
        Optional.empty(),
        at.getEpochSecond());
  }

  private static List<Round.Due> regularSteps(Programme programme, Round round, Instant at) {
    List<Round.Due> steps = new ArrayList<>();
    steps.add(due(round, Round.Step.HEADS_UP, at.minus(HEADS_UP_BEFORE)));
    steps.add(due(round, Round.Step.RUN, at));
    steps.add(due(round, Round.Step.NUDGE, at.plus(NUDGE_AFTER)));
    steps.add(due(round, Round.Step.CHECK_IN, later(programme, at, CHECK_IN_AFTER_DAYS, TEN)));
    steps.add(due(round, Round.Step.ASK_AGAIN, later(programme, at, ASK_AGAIN_AFTER_DAYS, TEN)));
    steps.add(due(round, Round.Step.CLOSE, closes(programme, at)));
    return steps;
  }

  private static Instant closes(Programme programme, Instant at) {
    return later(programme, at, CLOSE_AFTER_DAYS, BEFORE_THE_NEXT_HEADS_UP);
  }

  private static Instant later(Programme programme, Instant at, int days, LocalTime time) {
    LocalDate day = at.atZone(programme.zone()).toLocalDate();
    return Slots.at(day.plusDays(days), time, programme.zone());
  }

  private static Round.Due due(Round round, Round.Step step, Instant at) {
    return new Round.Due(round.community(), round.id(), step, at);
  }

  /** Returns when people whose group fell apart are introduced to somebody else. */
  Instant rescueAt(Programme programme, Round regular) {
    return later(programme, regular.dueAt(), RESCUE_AFTER_DAYS, TEN);
  }

  /** Plans the rescue of a regular round; returns when it comes, or nothing when it is too late. */
  Optional<Instant> rescue(
      Transaction transaction, Programme programme, Round regular, Instant now) {
    Instant at = rescueAt(programme, regular);
    if (regular.kind() != Round.Kind.REGULAR || !now.isBefore(at)) {
      return Optional.empty();
    }
    Round round = round(programme, Round.Kind.RESCUE, regular.day(), at);
    rounds.plan(
        transaction,
        round,
        List.of(
            due(round, Round.Step.RUN, at),
            due(round, Round.Step.CHECK_IN, later(programme, at, 2, TEN)),
            due(round, Round.Step.CLOSE, closes(programme, regular.dueAt()))));
    return Optional.of(at);
  }

  /**
   * Plans a welcome for somebody who has just joined, unless the next regular round introduces them
   * within 48 hours anyway or none has run yet; returns when it comes.
   */
  Optional<Instant> welcome(Transaction transaction, Programme programme, Instant now) {
    boolean ranBefore = rounds.last(transaction, programme).isPresent();
    Instant next = next(transaction, programme, now).dueAt();
    if (!ranBefore || !next.isAfter(now.plus(WELCOME_WITHIN))) {
      return Optional.empty();
    }
    Instant soonest = now.plus(WELCOME_NOT_BEFORE);
    LocalDate day = soonest.atZone(programme.zone()).toLocalDate();
    Instant sameDay = Slots.at(day, BEFORE_THE_NUDGE, programme.zone());
    LocalDate on = sameDay.isBefore(soonest) ? day.plusDays(1) : day;
    Instant at = Slots.at(on, BEFORE_THE_NUDGE, programme.zone());
    Round round = round(programme, Round.Kind.WELCOME, on, at);
    rounds.plan(
        transaction,
        round,
        List.of(
            due(round, Round.Step.RUN, at),
            due(round, Round.Step.CHECK_IN, later(programme, at, 3, TEN)),
            due(round, Round.Step.CLOSE, later(programme, at, 5, TEN))));
    return Optional.of(at);
  }

  /**
   * Plans one more round for everybody, due at once; the next regular one stays. Returns nothing
   * when an extra round was started on the same day.
   */
  Optional<Round> extra(Transaction transaction, Programme programme, Instant now) {
    LocalDate today = now.atZone(programme.zone()).toLocalDate();
    Round round = round(programme, Round.Kind.EXTRA, today, now);
    List<Round.Due> steps = new ArrayList<>(regularSteps(programme, round, now));
    steps.removeIf(step -> step.step() == Round.Step.HEADS_UP);
    return rounds.plan(transaction, round, steps) ? Optional.of(round) : Optional.empty();
  }

  /** Begins a round of two people who agreed to meet; it runs at once. */
  Round atOnce(Transaction transaction, Programme programme, Instant now) {
    LocalDate today = now.atZone(programme.zone()).toLocalDate();
    PublicId id = ids.nextPublicId();
    Round round =
        new Round(
            programme.community(),
            id,
            programme.id(),
            Round.Kind.REQUEST,
            Round.Kind.REQUEST.slotKey(today) + id.value().substring(0, SLOT_SUFFIX),
            now,
            Round.State.RUN,
            Optional.empty(),
            now.getEpochSecond());
    rounds.plan(
        transaction,
        round,
        List.of(
            due(round, Round.Step.CHECK_IN, later(programme, now, 3, TEN)),
            due(round, Round.Step.CLOSE, later(programme, now, 7, TEN))));
    return round;
  }

  /** Moves a round that has not begun, and what follows from it; returns false when it has. */
  boolean move(Transaction transaction, Programme programme, Round round, Instant to) {
    return rounds.move(transaction, round, to, regularSteps(programme, round, to));
  }

  /** Takes a planned round out of the ledger's future, so that it can be planned anew. */
  void unplan(Transaction transaction, Programme programme) {
    rounds
        .planned(transaction, programme)
        .ifPresent(round -> {
          rounds.endSteps(transaction, round);
          rounds.forget(transaction, round);
        });
  }
}
