package dev.acquaint.features.moderation;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member tells moderators of somebody or of a message.
 *
 * @param id its name
 * @param reporter who tells; nothing when they were erased since
 * @param reported of whom
 * @param channel where the message stands, when it is about one
 * @param quoted what the message says, at most 1,000 code points; empty without a message
 * @param words what the reporter says, at most 1,500 code points; may be empty
 * @param state how far it is
 * @param at when it was sent
 */
record Complaint(
    PublicId id,
    Optional<MemberId> reporter,
    MemberId reported,
    Optional<String> channel,
    String quoted,
    String words,
    State state,
    Instant at) {

  /** How far it is. */
  enum State {
    /** Its form is open before the reporter; moderators do not see it. */
    DRAFT,
    /** It waits for a moderator. */
    OPEN,
    /** A moderator did something about it. */
    DONE,
    /** A moderator found nothing to do. */
    DISMISSED
  }
}
