package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ledger of rounds and their steps. */
final class SqlRounds {
  private static final String ROUND =
      "SELECT community, id, programme, kind, slot_key, due_at, state, reason, seed FROM round";

  /**
   * More rounds for everybody than begin in two weeks: a regular one, and an extra one each day.
   */
  static final int RECENT = 20;

  /** Kinds of rounds in which everybody takes part who is in. */
  static final List<Round.Kind> FOR_EVERYBODY =
      Arrays.stream(Round.Kind.values()).filter(Round.Kind::isForEverybody).toList();

  /** Plans a round with its steps; returns false when its slot is in the ledger already. */
  boolean plan(Transaction transaction, Round round, List<Round.Due> steps) {
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO round (community, id, programme, kind, slot_key, due_at, state, seed)"
                  + " VALUES (:community, :id, :programme, :kind, :slotKey, :dueAt, :state, :seed)")
          .bind("community", round.community())
          .bind("id", round.id())
          .bind("programme", round.programme())
          .bind("kind", round.kind())
          .bind("slotKey", round.slotKey())
          .bind("dueAt", round.dueAt())
          .bind("state", round.state())
          .bind("seed", round.seed())
          .execute();
    } catch (DuplicateKey plannedBefore) {
      return false;
    }
    steps.forEach(step -> putStep(transaction, step));
    return true;
  }

  /** Writes a step, or gives one that is not done yet another time. */
  private static void putStep(Transaction transaction, Round.Due step) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO round_step (community, round, step, due_at, done) VALUES (:community, :round, :step, :dueAt, FALSE)"
                + " ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)")
        .bind("community", step.community())
        .bind("round", step.round())
        .bind("step", step.step())
        .bind("dueAt", step.dueAt())
        .execute();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(due_at) FROM round_step WHERE NOT done")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Round.Due> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT community, round, step, due_at FROM round_step WHERE NOT done AND due_at <= :now"
                + " ORDER BY due_at, community, round, step LIMIT 1")
        .bind("now", now)
        .mapTo(Round.Due.class)
        .findOne();
  }

  /** Takes a step; returns false when somebody else did it or moved it. */
  boolean take(Transaction transaction, Round.Due due) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE round_step SET done = TRUE WHERE community = :community AND round = :round AND step = :step"
                    + " AND due_at = :dueAt AND NOT done")
            .bind("community", due.community())
            .bind("round", due.round())
            .bind("step", due.step())
            .bind("dueAt", due.dueAt())
            .execute()
        == 1;
  }

  /** Puts a step off that stands as it was read. */
  void putOff(Transaction transaction, Round.Due due, Instant to) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round_step SET due_at = :to WHERE community = :community AND round = :round AND step = :step"
                + " AND due_at = :dueAt AND NOT done")
        .bind("to", to)
        .bind("community", due.community())
        .bind("round", due.round())
        .bind("step", due.step())
        .bind("dueAt", due.dueAt())
        .execute();
  }

  /** Moves a round that has not begun; returns false when it has, or when somebody moved it. */
  boolean move(Transaction transaction, Round round, Instant to, List<Round.Due> steps) {
    boolean moved =
        transaction
                .handle()
                .createUpdate(
                    "UPDATE round SET due_at = :to WHERE community = :community AND id = :id"
                        + " AND state = 'PLANNED' AND due_at = :dueAt")
                .bind("to", to)
                .bind("community", round.community())
                .bind("id", round.id())
                .bind("dueAt", round.dueAt())
                .execute()
            == 1;
    if (moved) {
      steps.forEach(step -> putStep(transaction, step));
    }
    return moved;
  }

  void endSteps(Transaction transaction, Round round) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round_step SET done = TRUE WHERE community = :community AND round = :round")
        .bind("community", round.community())
        .bind("round", round.id())
        .execute();
  }

  Round get(Transaction transaction, CommunityId community, PublicId id) {
    return find(transaction, community, id).orElseThrow();
  }

  Optional<Round> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(ROUND + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Round.class)
        .findOne();
  }

  Optional<Round> find(Transaction transaction, Programme programme, String slotKey) {
    return transaction
        .handle()
        .createQuery(
            ROUND
                + " WHERE community = :community AND programme = :programme AND slot_key = :slotKey")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("slotKey", slotKey)
        .mapTo(Round.class)
        .findOne();
  }

  /** Returns a programme's rounds of every kind, the newest first. */
  List<Round> of(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            ROUND
                + " WHERE community = :community AND programme = :programme ORDER BY due_at DESC, id")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Round.class)
        .list();
  }

  /** Returns the regular round that is planned; the earliest, should there be several. */
  Optional<Round> planned(Transaction transaction, Programme programme) {
    return first(transaction, programme, "kind = 'REGULAR' AND state = 'PLANNED' ORDER BY due_at");
  }

  /** Returns the newest regular round that is not to come any more. */
  Optional<Round> last(Transaction transaction, Programme programme) {
    return first(
        transaction, programme, "kind = 'REGULAR' AND state <> 'PLANNED' ORDER BY due_at DESC");
  }

  private static Optional<Round> first(
      Transaction transaction, Programme programme, String condition) {
    return transaction
        .handle()
        .createQuery(
            ROUND
                + " WHERE community = :community AND programme = :programme AND "
                + condition
                + ", id LIMIT 1")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Round.class)
        .findOne();
  }

  /**
   * Returns a programme's rounds for everybody, regular and extra ones, that are not to come any
   * more, the newest first.
   *
   * @param most how many at most
   */
  List<Round> past(Transaction transaction, Programme programme, int most) {
    return transaction
        .handle()
        .createQuery(
            ROUND
                + " WHERE community = :community AND programme = :programme AND kind IN (<kinds>)"
                + " AND state <> 'PLANNED' ORDER BY due_at DESC, id LIMIT :most")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bindList("kinds", FOR_EVERYBODY)
        .bind("most", most)
        .mapTo(Round.class)
        .list();
  }

  /** Calls a round off that has not begun; returns false when it has, or when somebody moved it. */
  boolean cancel(Transaction transaction, Round round, String why) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE round SET state = 'SKIPPED', reason = :why WHERE community = :community"
                    + " AND id = :id AND state = 'PLANNED' AND due_at = :dueAt")
            .bind("why", why)
            .bind("community", round.community())
            .bind("id", round.id())
            .bind("dueAt", round.dueAt())
            .execute()
        == 1;
  }

  void state(Transaction transaction, Round round, Round.State state, Optional<String> reason) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round SET state = :state, reason = :reason WHERE community = :community AND id = :id")
        .bind("state", state)
        .bind("reason", reason.orElse(null))
        .bind("community", round.community())
        .bind("id", round.id())
        .execute();
  }

  /** Removes a round that has not begun. */
  void forget(Transaction transaction, Round round) {
    for (String table : List.of("round_step WHERE round", "round WHERE id")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + table + " = :id AND community = :community")
          .bind("id", round.id())
          .bind("community", round.community())
          .execute();
    }
  }
}
