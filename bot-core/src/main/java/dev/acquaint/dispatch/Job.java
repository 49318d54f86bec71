package dev.acquaint.dispatch;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Origin;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing to run.
 *
 * @param origin who and where
 * @param needed the rank it takes
 * @param firstAnswer how the first answer arrives
 * @param what a name for log and audit
 * @param deliberate whether somebody did it on their own accord, and not by using an old card
 * @param detail chosen values for the audit
 * @param about to whom it is done, for the audit
 */
record Job(
    Origin origin,
    Rank needed,
    FirstAnswer firstAnswer,
    String what,
    boolean deliberate,
    String detail,
    Function<Caller, Optional<MemberId>> about) {

  /** Returns something that needs no rank and is about nobody. */
  static Job plain(Origin origin, String what, boolean deliberate) {
    return new Job(
        origin, Rank.MEMBER, FirstAnswer.PRIVATE, what, deliberate, "", _ -> Optional.empty());
  }
}
