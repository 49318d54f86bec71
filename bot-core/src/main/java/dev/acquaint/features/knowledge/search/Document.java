package dev.acquaint.features.knowledge.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the index knows of an entry.
 *
 * @param number which entry
 * @param settled whether it has an accepted answer or needs none
 * @param words what is found, as {@link IndexWord} writes it, each with its weight: 1 for a word of
 *     the text, 2 for one of the title or the topics
 */
public record Document(long number, boolean settled, Map<String, Integer> words) {
  /** The weight of a word of the text. */
  public static final int TEXT = 1;

  /** The weight of a word of the title, and of a topic. */
  public static final int TITLE = 2;

  private static final String BETWEEN = "\n";

  /** Copies the words. */
  public Document {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  String written() {
    StringBuilder all = new StringBuilder();
    words.forEach((word, weight) -> all.append(weight).append(word).append(BETWEEN));
    return all.toString();
  }

  static Document read(long number, boolean settled, String written) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (String line : written.split(BETWEEN, -1)) {
      if (!line.isEmpty()) {
        words.put(line.substring(1), line.charAt(0) - '0');
      }
    }
    return new Document(number, settled, words);
  }
}
