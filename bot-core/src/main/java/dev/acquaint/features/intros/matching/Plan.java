package dev.acquaint.features.intros.matching;

import java.util.List;

/**
 * The outcome of matching: everybody of the request is in exactly one group or unmatched.
 *
 * @param groups who meets whom
 * @param unmatched who meets nobody, and why
 * @param repeats how many pairs met before
 * @param score points of all groups
 * @param worth what is made as large as possible, in points: those of people whose earlier
 *     introductions brought little are raised by {@link Weights#fairness}, and in a trio all three
 *     pairs count; for groups of three and more the score itself
 * @param provenBest whether it is proven that no other round leaves fewer out, or repeats less, or
 *     has more worth without doing so; one with more points may exist where fairness counts
 * @param bound worth that no round can exceed which leaves as few out and repeats as little; the
 *     worth itself when proven
 */
public record Plan(
    List<MatchedGroup> groups,
    List<Unmatched> unmatched,
    int repeats,
    long score,
    long worth,
    boolean provenBest,
    long bound) {
  /** Copies the lists. */
  public Plan {
    groups = List.copyOf(groups);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * Returns which share of what is possible is certainly reached, in tenths of a hundredth, 0 to
   * 1,000, rounded down: what is said is a promise.
   */
  public int certainShare() {
    return provenBest || bound <= 0 ? 1_000 : (int) Math.max(0, 1_000 * worth / bound);
  }

  /** Returns by how much worth the best could exceed this at most. */
  public long gap() {
    return bound - worth;
  }
}
