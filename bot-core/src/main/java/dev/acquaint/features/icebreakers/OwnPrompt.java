package dev.acquaint.features.icebreakers;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt written in a community.
 *
 * @param community the tenant
 * @param number counts the community's prompts from 1
 * @param state how far it is
 * @param draft what it says
 * @param author who suggested or added it; nothing when it was imported or they were erased
 * @param credited whether the author is named when it is posted
 * @param where in which channel it was suggested, and so under which its author can be told
 * @param reason why it was not taken
 * @param since when it was written
 */
record OwnPrompt(
    CommunityId community,
    int number,
    State state,
    Draft draft,
    Optional<MemberId> author,
    boolean credited,
    ChannelRef where,
    Optional<String> reason,
    Instant since) {
  /** How the keys of a community's own prompts begin. */
  static final String PREFIX = "own-";

  /** How far a prompt is. */
  enum State {
    /** Waits for a moderator. */
    WAITING,
    /** Is in the bank. */
    APPROVED,
    /** Was not taken. */
    DENIED,
    /** Was in the bank once. */
    REMOVED
  }

  /**
   * What a prompt says.
   *
   * @param words the prompt
   * @param topics what it is about
   * @param depth how much it asks
   * @param pack its theme
   */
  record Draft(String words, Set<String> topics, Depth depth, Pack pack) {
    Draft {
      topics = Set.copyOf(topics);
    }
  }

  /** Returns its key. */
  String key() {
    return PREFIX + number;
  }

  /** Returns the prompt that it is in the bank. It is said the same in every language. */
  Prompt prompt(Locale language) {
    return new Prompt(
        key(),
        draft.pack(),
        draft.depth(),
        draft.topics(),
        Map.of(language, draft.words()),
        author.filter(_ -> credited));
  }
}
