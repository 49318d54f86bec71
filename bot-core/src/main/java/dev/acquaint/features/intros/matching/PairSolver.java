package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/**
 * Finds the cheapest pairs. Of up to {@value #COMPLETE_UP_TO} people every pair is an edge; of more
 * people {@link Candidates} are, and {@link Pricing} adds those that would make it cheaper, until
 * there are none.
 */
final class PairSolver {
  private static final int COMPLETE_UP_TO = 450;

  private final Round round;
  private final Effort effort;
  private final BooleanSupplier isOutOfTime;

  PairSolver(Round round, Effort effort, BooleanSupplier isOutOfTime) {
    this.round = round;
    this.effort = effort;
    this.isOutOfTime = isOutOfTime;
  }

  /** Pairs an even number of people. */
  Pairing pair(int[] members) {
    return solve(members, _ -> 0, false, COMPLETE_UP_TO);
  }

  /** Pairs an even number of people with every pair as an edge, however many. */
  Pairing complete(int[] members) {
    return solve(members, _ -> 0, false, Integer.MAX_VALUE);
  }

  /**
   * Pairs an odd number of people, all but one.
   *
   * @param costAlone what it costs when this one is in no pair
   */
  Pairing pairAllButOne(int[] members, IntToLongFunction costAlone) {
    return solve(members, costAlone, true, COMPLETE_UP_TO);
  }

  private Pairing solve(
      int[] members, IntToLongFunction costAlone, boolean ghost, int completeUpTo) {
    int n = members.length;
    boolean complete = n <= completeUpTo;
    int vertices = n + (ghost ? 1 : 0);
    SparseGraph.Builder edges =
        complete ? complete(members, vertices) : new Candidates(round, members).edges(vertices);
    for (int v = 0; v < n && ghost; v++) {
      edges.add(v, n, costAlone.applyAsLong(members[v]));
    }
    SparseGraph graph = edges.build();
    // Blocked pairs are edges too, so that a perfect matching always exists.
    Pairing first =
        new Pairing(round, members, graph, PerfectMatching.solve(graph).orElseThrow(), 0);
    return complete ? first : new Pricing(round, effort, isOutOfTime).improve(first, edges);
  }

  private SparseGraph.Builder complete(int[] members, int vertices) {
    int n = members.length;
    SparseGraph.Builder edges = new SparseGraph.Builder(vertices, n * (n + 1) / 2);
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        edges.add(a, b, round.pairCost(members[a], members[b]));
      }
    }
    return edges;
  }
}
