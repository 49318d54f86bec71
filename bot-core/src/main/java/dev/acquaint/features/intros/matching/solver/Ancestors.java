package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/**
 * Answers in constant time which duals lie around both ends of an edge: lowest common ancestors in
 * the forest of blossoms, as minima over ranges of its leaves (Bender and Farach-Colton 2000).
 */
final class Ancestors {
  private static final int NONE = Solution.NONE;

  private final int[] parent;
  private final long[] sum;
  private final int[] depth;
  private final int[] root;
  private final int[] place;
  private int[][] shallowest = new int[0][];
  private int leaves;

  Ancestors(int[] parent, long[] dual, int vertices) {
    int nodes = parent.length;
    this.parent = parent;
    this.sum = new long[nodes];
    this.depth = new int[nodes];
    this.root = new int[nodes];
    this.place = new int[vertices];
    int[] first = new int[nodes + 1];
    int[] children = childrenOf(first);
    int[] between = new int[vertices];
    int[] open = new int[nodes];
    for (int top = 0; top < nodes; top++) {
      boolean group = first[top] < first[top + 1];
      if (parent[top] == NONE) {
        sum[top] = dual[top];
        root[top] = top;
        depth[top] = 0;
        if (group) {
          walk(top, first, children, between, open, dual);
        }
      }
    }
    prepare(Arrays.copyOf(between, leaves));
  }

  private int[] childrenOf(int[] first) {
    int nodes = parent.length;
    for (int node = 0; node < nodes; node++) {
      if (parent[node] != NONE) {
        first[parent[node]]++;
      }
    }
    int total = 0;
    for (int node = 0; node <= nodes; node++) {
      total += first[node];
      first[node] = total;
    }
    int[] children = new int[total];
    for (int node = nodes - 1; node >= 0; node--) {
      if (parent[node] != NONE) {
        children[--first[parent[node]]] = node;
      }
    }
    return children;
  }

  /**
   * Numbers the leaves of a tree, and notes the lowest common ancestor of each and the one before.
   */
  private void walk(int top, int[] first, int[] children, int[] between, int[] open, long[] dual) {
    int count = 0;
    open[count++] = top;
    int lowest = top;
    while (count > 0) {
      int node = open[--count];
      int up = parent[node];
      if (up != NONE) {
        sum[node] = sum[up] + dual[node];
        depth[node] = depth[up] + 1;
        root[node] = top;
        lowest = depth[up] < depth[lowest] ? up : lowest;
      }
      if (node < place.length) {
        place[node] = leaves;
        between[leaves++] = lowest;
        lowest = node;
      }
      for (int i = first[node]; i < first[node + 1]; i++) {
        open[count++] = children[i];
      }
    }
  }

  private void prepare(int[] between) {
    int levels = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, leaves)));
    shallowest = new int[levels][];
    shallowest[0] = between;
    for (int level = 1; level < levels; level++) {
      int half = 1 << (level - 1);
      int[] before = shallowest[level - 1];
      int[] now = new int[Math.max(0, leaves - 2 * half + 1)];
      for (int i = 0; i < now.length; i++) {
        now[i] = shallower(before[i], before[i + half]);
      }
      shallowest[level] = now;
    }
  }

  private int shallower(int one, int other) {
    return depth[other] < depth[one] ? other : one;
  }

  /** Returns the duals around a vertex, its own included. */
  long sum(int vertex) {
    return sum[vertex];
  }

  /** Returns the duals of all nodes that hold exactly one of two vertices. */
  long around(int u, int v) {
    long both = sum[u] + sum[v];
    if (root[u] != root[v]) {
      return both;
    }
    int from = Math.min(place[u], place[v]) + 1;
    int to = Math.max(place[u], place[v]);
    int level = 31 - Integer.numberOfLeadingZeros(to - from + 1);
    int[] table = shallowest[level];
    return both - 2 * sum[shallower(table[from], table[to - (1 << level) + 1])];
  }
}
