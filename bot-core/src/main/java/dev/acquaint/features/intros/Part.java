package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's part in a programme.
 *
 * @param member who
 * @param state whether they are in
 * @param pausedUntil when a pause ends by itself
 * @param skips the key of the one slot they skip
 * @param silentRounds rounds in a row without a word from them
 * @param leftOut rounds in a row in which they were left out
 * @param rounds in how many they were introduced
 * @param awaitsWelcome whether they joined after a round and are to be welcomed before the next
 */
record Part(
    MemberId member,
    State state,
    Optional<Instant> pausedUntil,
    Optional<String> skips,
    int silentRounds,
    int leftOut,
    int rounds,
    boolean awaitsWelcome) {

  /** Whether and how somebody takes part. */
  enum State {
    /** Introduced in every round. */
    IN,
    /** Not until they come back, or until a moment. */
    PAUSED,
    /** No longer. */
    OUT
  }

  static Part none(MemberId member) {
    return new Part(member, State.OUT, Optional.empty(), Optional.empty(), 0, 0, 0, false);
  }

  boolean isIn(Instant now) {
    return state == State.IN
        || (state == State.PAUSED && pausedUntil.filter(until -> !until.isAfter(now)).isPresent());
  }

  boolean skips(Round round) {
    return skips.filter(round.slotKey()::equals).isPresent();
  }

  /** Returns this part after the member decided something; silence is forgotten. */
  Part decided(State next, Optional<Instant> until, Optional<String> skip) {
    return new Part(member, next, until, skip, 0, leftOut, rounds, awaitsWelcome);
  }

  /** Returns this part with or without a welcome to come. */
  Part awaitingWelcome(boolean awaits) {
    return new Part(member, state, pausedUntil, skips, silentRounds, leftOut, rounds, awaits);
  }

  /** Returns this part after an introduction; a pause that is over ends with it. */
  Part introduced(Instant now) {
    boolean in = isIn(now);
    return new Part(
        member,
        in ? State.IN : state,
        in ? Optional.empty() : pausedUntil,
        skips,
        silentRounds,
        0,
        rounds + 1,
        false);
  }

  /** Returns this part after a round that brought nobody; they come first next time. */
  Part leftOutOnce() {
    return new Part(member, state, pausedUntil, skips, silentRounds, leftOut + 1, rounds, false);
  }

  /** Returns this part of somebody who is to come first in the next round. */
  Part comesFirst() {
    return new Part(
        member, state, pausedUntil, skips, silentRounds, leftOut + 1, rounds, awaitsWelcome);
  }

  /** Returns this part after an introduction that reached nobody. */
  Part notIntroducedAfterAll() {
    return new Part(
        member,
        state,
        pausedUntil,
        skips,
        silentRounds,
        leftOut + 1,
        Math.max(0, rounds - 1),
        awaitsWelcome);
  }

  /** Returns this part after so many silent rounds in a row, paused or not. */
  Part silent(int inARow, boolean pause) {
    return new Part(
        member,
        pause ? State.PAUSED : state,
        pause ? Optional.empty() : pausedUntil,
        skips,
        pause ? 0 : inARow,
        leftOut,
        rounds,
        awaitsWelcome);
  }
}
