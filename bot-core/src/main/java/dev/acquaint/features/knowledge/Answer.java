package dev.acquaint.features.knowledge;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer to a question.
 *
 * @param id its name in buttons
 * @param entry the question
 * @param author who gave it; nothing when they do not want to be named, or were erased
 * @param words what it says; empty when its author did not agree to its being kept
 * @param consent whether its author agreed
 * @param accepted whether it was marked as the answer
 * @param isPosted whether the bot posted it, and not its author themselves
 * @param message where it stands
 * @param createdAt when it was given or marked
 */
record Answer(
    PublicId id,
    PublicId entry,
    Optional<MemberId> author,
    String words,
    Consent consent,
    boolean accepted,
    boolean isPosted,
    Optional<MessageRef> message,
    Instant createdAt) {

  /** Whether words may be kept in the library. */
  enum Consent {
    /** Its author was asked and has not answered; nobody else is shown the words. */
    ASKED,
    /** Its author agreed, or wrote it for the library. */
    GIVEN,
    /** Its author said no, or nothing for a week: the words are gone. */
    REFUSED
  }
}
