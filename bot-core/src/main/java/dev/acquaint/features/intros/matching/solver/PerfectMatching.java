package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a cheapest perfect matching: greedy duals, then {@link FractionalMatching}, then {@link
 * BlossomSearch} for the few vertices left, then {@link Certificate}. It is deterministic and never
 * recurses.
 */
public final class PerfectMatching {
  private PerfectMatching() {}

  /**
   * Solves a graph.
   *
   * @return empty when it has no perfect matching
   * @throws ArithmeticException when costs are too large for exact arithmetic
   */
  public static Optional<Solution> solve(SparseGraph graph) {
    int n = graph.vertices();
    long[] dual = new long[n];
    int[] mate = new int[n];
    Arrays.fill(mate, FractionalMatching.EXPOSED);
    Arrays.fill(dual, Long.MAX_VALUE);
    for (int u = 0; u < n; u++) {
      for (int arc = graph.firstArc(u); arc < graph.firstArc(u + 1); arc++) {
        dual[u] = Math.min(dual[u], graph.cost(arc) >> 1);
      }
      if (dual[u] == Long.MAX_VALUE) {
        return Optional.empty();
      }
    }
    return finish(graph, dual, mate, new boolean[n]);
  }

  /**
   * Solves a graph that is like an earlier one, with edges added or vertices taken away, from where
   * the earlier solution stands.
   *
   * @param earlier a solution of a graph with the same vertices
   * @param without vertices that do not take part
   */
  public static Optional<Solution> resume(SparseGraph graph, Solution earlier, int... without) {
    int n = graph.vertices();
    boolean[] gone = new boolean[n];
    for (int v : without) {
      gone[v] = true;
    }
    long[] dual = new long[n];
    for (int v = 0; v < n; v++) {
      dual[v] = earlier.dual(v);
    }
    // Without their blossoms all edges still cost enough, for duals of blossoms only take away.
    lowerWhereTooHigh(graph, dual, gone);
    int[] mate = new int[n];
    Arrays.fill(mate, FractionalMatching.EXPOSED);
    for (int u = 0; u < n; u++) {
      int v = earlier.partner(u);
      if (v > u && !gone[u] && !gone[v] && isTight(graph, dual, u, v)) {
        mate[u] = v;
        mate[v] = u;
      }
    }
    return finish(graph, dual, mate, gone);
  }

  private static void lowerWhereTooHigh(SparseGraph graph, long[] dual, boolean[] gone) {
    for (int u = 0; u < dual.length; u++) {
      if (!gone[u]) {
        dual[u] += Math.min(0, leastSlack(graph, dual, gone, u));
      }
    }
  }

  private static long leastSlack(SparseGraph graph, long[] dual, boolean[] gone, int u) {
    long least = Long.MAX_VALUE;
    for (int arc = graph.firstArc(u); arc < graph.firstArc(u + 1); arc++) {
      int v = graph.head(arc);
      if (!gone[v]) {
        least = Math.min(least, graph.cost(arc) - dual[u] - dual[v]);
      }
    }
    return least;
  }

  private static boolean isTight(SparseGraph graph, long[] dual, int u, int v) {
    for (int arc = graph.firstArc(u); arc < graph.firstArc(u + 1); arc++) {
      if (graph.head(arc) == v && graph.cost(arc) == dual[u] + dual[v]) {
        return true;
      }
    }
    return false;
  }

  /** Raises each exposed vertex until an edge is tight, and takes that edge when it can. */
  private static boolean raised(SparseGraph graph, long[] dual, int[] mate, boolean[] gone) {
    for (int u = 0; u < dual.length; u++) {
      if (gone[u] || mate[u] != FractionalMatching.EXPOSED) {
        continue;
      }
      long least = leastSlack(graph, dual, gone, u);
      if (least == Long.MAX_VALUE) {
        return false;
      }
      dual[u] += least;
      for (int arc = graph.firstArc(u); arc < graph.firstArc(u + 1); arc++) {
        int v = graph.head(arc);
        if (!gone[v]
            && mate[v] == FractionalMatching.EXPOSED
            && graph.cost(arc) == dual[u] + dual[v]) {
          mate[u] = v;
          mate[v] = u;
          break;
        }
      }
    }
    return true;
  }

  private static Optional<Solution> finish(
      SparseGraph graph, long[] dual, int[] mate, boolean[] gone) {
    if (!raised(graph, dual, mate, gone)
        || !new FractionalMatching(graph, dual, mate, gone).solves()) {
      return Optional.empty();
    }
    BlossomForest forest = new BlossomForest(dual, mate);
    BlossomSearch search = new BlossomSearch(graph, forest, gone);
    for (int v = 0; v < mate.length; v++) {
      if (!gone[v]
          && forest.mateOutside[forest.top(v)] == BlossomForest.NONE
          && !search.matchedFrom(v)) {
        return Optional.empty();
      }
    }
    Solution solution = new Solution(forest.partners(), forest.dual, forest.parent, gone);
    Certificate.check(graph, solution);
    return Optional.of(solution);
  }
}
