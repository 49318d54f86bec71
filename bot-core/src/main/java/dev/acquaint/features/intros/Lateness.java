package dev.acquaint.features.intros;

import dev.acquaint.alarm.CatchUp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What becomes of a step of a round that could not be taken in time; see {@link CatchUp}. */
final class Lateness {
  private Lateness() {}

  static boolean isMissed(Round.Due due, Instant now) {
    return CatchUp.isMissed(due.dueAt(), now);
  }

  /** Returns the next morning when a late step would otherwise reach people at night. */
  static Optional<Instant> untilWaking(Round.Due due, ZoneId zone, Instant now) {
    return due.step() == Round.Step.CLOSE
        ? Optional.empty()
        : CatchUp.untilWaking(due.dueAt(), zone, now);
  }
}
