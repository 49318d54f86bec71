package dev.acquaint.features.people;

import dev.acquaint.features.profiles.Portraits;
import java.util.List;

/**
 * Somebody who fits a search.
 *
 * @param sight who, as the searcher may see them
 * @param matched how many words of the search they match
 * @param score how well, higher is better
 * @param why where the words were found, best first
 */
record Hit(Portraits.Sight sight, int matched, int score, List<Why> why) {
  Hit {
    why = List.copyOf(why);
  }

  /** Where words of a search can be found. */
  enum Where {
    NAME(8),
    OFFERS(6),
    INTERESTS(4),
    HEADLINE(4),
    WANTS(3);

    private final int weight;

    Where(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  /**
   * One reason.
   *
   * @param where words were found
   * @param topics the topics in which they were found; empty for names and headlines
   */
  record Why(Where where, List<String> topics) {
    Why {
      topics = List.copyOf(topics);
    }
  }
}
