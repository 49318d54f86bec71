package dev.acquaint.features.profiles;

import dev.acquaint.text.TypedWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Free words as topics: split at commas, semicolons and lines, lower-cased, one blank between
 * words.
 */
public final class Topics {
  /** The most topics in one field. */
  public static final int MOST = 12;

  /** The longest topic, in code points. */
  public static final int LONGEST = 60;

  private Topics() {}

  /** Returns the topics in what somebody typed, each once. */
  public static Set<String> read(String typed) {
    return Arrays.stream(TypedWords.clean(typed).split("[,;\n]"))
        .map(topic ->
            topic
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[.!?]+$", "")
                .toLowerCase(Locale.ROOT))
        .filter(topic -> !topic.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns topics the way they are typed. */
  public static String write(Set<String> topics) {
    return String.join(", ", new TreeSet<>(topics));
  }
}
