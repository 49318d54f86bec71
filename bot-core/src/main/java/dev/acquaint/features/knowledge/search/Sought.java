package dev.acquaint.features.knowledge.search;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for in the index.
 *
 * @param tokens words, as {@link Tokens#ofSearch} cuts them; the first {@value #MOST} count
 * @param must topics and people that an entry has to have, as {@link IndexWord} writes them; the
 *     first {@value #MOST_MUST} count
 * @param settled whether only what is settled counts, or only what is not; both when absent
 */
public record Sought(List<String> tokens, List<String> must, Optional<Boolean> settled) {
  private static final int MOST = 16;
  private static final int MOST_MUST = 8;

  /** Copies both and leaves out what is too much. */
  public Sought {
    tokens = tokens.stream().limit(MOST).toList();
    must = must.stream().distinct().limit(MOST_MUST).toList();
  }

  /** Whether nothing is asked of the index. */
  public boolean isEmpty() {
    return tokens.isEmpty() && must.isEmpty();
  }
}
