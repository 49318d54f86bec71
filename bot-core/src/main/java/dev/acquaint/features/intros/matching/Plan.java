package dev.acquaint.features.intros.matching;

import java.util.List;

/**
 * The outcome of matching: everybody of the request is in exactly one group or unmatched.
 *
 * @param groups who meets whom
 * @param unmatched who meets nobody, and why
 * @param repeats how many pairs met before
 * @param score points of all groups
 * @param provenBest whether the pairs are proven to be the best there are
 */
public record Plan(
    List<MatchedGroup> groups,
    List<Unmatched> unmatched,
    int repeats,
    long score,
    boolean provenBest) {
  /** Copies the lists. */
  public Plan {
    groups = List.copyOf(groups);
    unmatched = List.copyOf(unmatched);
  }
}
