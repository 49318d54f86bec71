package dev.acquaint.features.icebreakers;

import dev.acquaint.id.MemberId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something to talk about.
 *
 * @param key its name in the community: that of its line in the bank, or {@code own-} and a number
 * @param pack its theme
 * @param depth how much it asks
 * @param topics what it is about, as topics are written
 * @param words what it says, by language; at least one
 * @param credit who is named when it is posted
 */
record Prompt(
    String key,
    Pack pack,
    Depth depth,
    Set<String> topics,
    Map<Locale, String> words,
    Optional<MemberId> credit) {
  /** The longest a prompt may be, in code points. */
  static final int LONGEST = 300;

  /** The shortest a prompt may be, in code points. */
  static final int SHORTEST = 10;

  /** The most topics of one prompt. */
  static final int MOST_TOPICS = 5;

  Prompt {
    topics = java.util.Collections.unmodifiableSet(new TreeSet<>(topics));
    words = Map.copyOf(words);
  }

  /** Returns what it says in a language, or else in English, or else in the language it has. */
  String in(Locale locale) {
    Locale language = Locale.of(locale.getLanguage());
    return Optional.ofNullable(words.get(language))
        .or(() -> Optional.ofNullable(words.get(Locale.ENGLISH)))
        .orElseGet(() -> words.values().iterator().next());
  }

  /** Whether it can be said in a language. */
  boolean speaks(Locale locale) {
    return words.containsKey(Locale.of(locale.getLanguage()));
  }

  /** Whether it was written in this community. */
  boolean isOwn() {
    return key.startsWith(OwnPrompt.PREFIX);
  }
}
