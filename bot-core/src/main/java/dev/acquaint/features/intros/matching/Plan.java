package dev.acquaint.features.intros.matching;

import java.util.List;

/**
 * The outcome of matching: everybody of the request is in exactly one group or unmatched.
 *
 * @param groups who meets whom
 * @param unmatched who meets nobody, and why
 * @param repeats how many pairs met before
 * @param score points of all groups
 * @param provenBest whether it is proven that no round leaves fewer out, or repeats less, or
 *     reaches more points without doing so
 * @param bound points that no round can exceed which leaves as few out and repeats as little; the
 *     score itself when proven
 */
public record Plan(
    List<MatchedGroup> groups,
    List<Unmatched> unmatched,
    int repeats,
    long score,
    boolean provenBest,
    long bound) {
  /** Copies the lists. */
  public Plan {
    groups = List.copyOf(groups);
    unmatched = List.copyOf(unmatched);
  }
}
