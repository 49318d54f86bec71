package dev.acquaint.features.icebreakers;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much alike two prompts are: the share of words that say something and stand in both (the
 * index of Jaccard), from 0 to 1.
 */
final class Likeness {
  /** From here on two prompts are nearly the same. */
  static final double NEAR = 0.7;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "what", "which", "who", "whom", "when", "where", "how", "why", "do", "does", "did", "is",
          "are", "was", "were", "the", "a", "an", "you", "your", "yours", "to", "of", "in", "on",
          "it", "that", "for", "and", "or", "with", "at", "be", "would", "have", "has", "had",
          "one", "ever", "most", "best", "like", "by", "from", "about", "as", "so", "not", "than",
          "up", "wie", "wer", "wo", "wann", "der", "die", "das", "du", "dir", "dich", "dein", "ein",
          "eine", "und", "zu", "mit", "für", "auf", "hast", "hat", "ist", "war", "am");

  private Likeness() {}

  static double of(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    Set<String> any = new HashSet<>(first);
    any.addAll(second);
    return (double) both.size() / any.size();
  }

  /** Words that say nothing but small words are compared as a whole. */
  private static Set<String> words(String prompt) {
    String lower = prompt.toLowerCase(Locale.ROOT);
    Set<String> words =
        Arrays.stream(lower.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .collect(Collectors.toSet());
    return words.isEmpty() ? Set.of(lower.strip()) : words;
  }
}
