package dev.acquaint.features.intros.matching.solver;

/**
 * Proves a matching best, independently of how it was found. In every perfect matching each vertex
 * has one edge, and at least one edge leaves each odd blossom; so when no edge costs less than the
 * duals around it, no perfect matching costs less than all duals together (Edmonds 1965). This one
 * costs exactly that. Sums are kept in 128 bits.
 */
public final class Certificate {
  private static final long LOW = 0xFFFF_FFFFL;

  private Certificate() {}

  /**
   * Checks a solution.
   *
   * @throws IllegalStateException when it is not a cheapest perfect matching of the graph
   */
  public static void check(SparseGraph graph, Solution solution) {
    int n = graph.vertices();
    long high = 0;
    long low = 0;
    for (int u = 0; u < n; u++) {
      if (solution.isGone(u)) {
        continue;
      }
      int partner = solution.partner(u);
      require(partner >= 0 && solution.partner(partner) == u, "vertex " + u + " has no partner");
      long matched = Long.MAX_VALUE;
      for (int arc = graph.firstArc(u); arc < graph.firstArc(u + 1); arc++) {
        int v = graph.head(arc);
        if (v == partner) {
          matched = Math.min(matched, graph.cost(arc));
        }
        if (u < v && !solution.isGone(v) && solution.reducedCost(u, v, graph.cost(arc)) < 0) {
          throw new IllegalStateException("edge " + u + "-" + v + " would make it cheaper");
        }
      }
      require(matched != Long.MAX_VALUE, "the edge of " + u + " is not in the graph");
      if (u < partner) {
        high += matched >> 32;
        low += matched & LOW;
      }
    }
    int[] size = sizes(solution);
    for (int node = 0; node < solution.nodes(); node++) {
      long dual = node < n && solution.isGone(node) ? 0 : solution.dual(node);
      require(node < n || dual >= 0, "blossom " + node + " has a negative dual");
      require(node < n || dual == 0 || size[node] % 2 == 1, "blossom " + node + " is not odd");
      high -= dual >> 32;
      low -= dual & LOW;
    }
    require(low % (LOW + 1) == 0 && high + low / (LOW + 1) == 0, "primal and dual differ");
  }

  private static int[] sizes(Solution solution) {
    int[] size = new int[solution.nodes()];
    int[] waiting = new int[solution.nodes()];
    for (int node = 0; node < size.length; node++) {
      if (solution.parent(node) != Solution.NONE) {
        waiting[solution.parent(node)]++;
      }
    }
    for (int vertex = 0; vertex < solution.vertices(); vertex++) {
      size[vertex] = solution.isGone(vertex) ? 0 : 1;
      int node = vertex;
      int up = solution.parent(node);
      while (up != Solution.NONE) {
        size[up] += size[node];
        if (--waiting[up] > 0) {
          break;
        }
        node = up;
        up = solution.parent(node);
      }
    }
    return size;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("the matching is not proven best: " + otherwise);
    }
  }
}
