package dev.acquaint.features.privacy;

import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one section holds, at a glance.
 *
 * @param entries how many things are stored
 * @param words the ones that can be read as they are
 */
record Glance(int entries, String words) {
  private static final int LONGEST = 220;

  static Glance at(Map<String, Object> stored) {
    List<String> readable = new ArrayList<>();
    int entries = 0;
    for (Map.Entry<String, Object> one : stored.entrySet()) {
      entries += count(one.getValue());
      if (!one.getKey().equals("id")) {
        read(one.getValue(), readable);
      }
    }
    return new Glance(entries, TypedWords.shorten(String.join(" · ", readable), LONGEST));
  }

  private static int count(Object value) {
    return switch (value) {
      case Collection<?> many -> many.size();
      case Map<?, ?> map -> map.size();
      case Boolean truth -> truth ? 1 : 0;
      default -> String.valueOf(value).isBlank() ? 0 : 1;
    };
  }

  /** Rows and ids say nothing to a person; words and lists of words do. */
  private static void read(Object value, List<String> readable) {
    switch (value) {
      case String words when !words.isBlank() -> readable.add(words);
      case Collection<?> many when many.stream().allMatch(String.class::isInstance) ->
          many.forEach(one -> readable.add((String) one));
      default -> {
        // Counted, and written out in the export.
      }
    }
  }
}
