package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/**
 * An undirected graph with a whole, even cost at each edge, stored as rows of arcs. Costs are even
 * so that every dual stays a whole number.
 */
public final class SparseGraph {
  /** No cost may be larger than this, nor smaller than its negative. */
  public static final long LARGEST_COST = 1L << 60;

  private final int[] start;
  private final int[] to;
  private final long[] cost;

  private SparseGraph(int[] start, int[] to, long[] cost) {
    this.start = start;
    this.to = to;
    this.cost = cost;
  }

  /** Returns how many vertices there are; they count from 0. */
  public int vertices() {
    return start.length - 1;
  }

  /** Returns how many edges there are. */
  public int edges() {
    return to.length / 2;
  }

  /** Returns the number of the first arc that leaves a vertex; its last comes before the next's. */
  public int firstArc(int vertex) {
    return start[vertex];
  }

  /** Returns where an arc leads. */
  public int head(int arc) {
    return to[arc];
  }

  /** Returns what an arc costs, even. */
  public long cost(int arc) {
    return cost[arc];
  }

  /** Returns the arc between two vertices, or -1; takes as long as the first has arcs. */
  public int find(int from, int head) {
    for (int arc = start[from]; arc < start[from + 1]; arc++) {
      if (to[arc] == head) {
        return arc;
      }
    }
    return -1;
  }

  /** Collects edges. */
  public static final class Builder {
    private final int vertices;
    private int[] one;
    private int[] other;
    private long[] cost;
    private int size;

    /**
     * Starts without edges.
     *
     * @param vertices how many vertices
     * @param edges about how many edges will come
     */
    public Builder(int vertices, int edges) {
      this.vertices = vertices;
      this.one = new int[Math.max(4, edges)];
      this.other = new int[one.length];
      this.cost = new long[one.length];
    }

    /**
     * Adds an edge; throws {@link IllegalArgumentException} for a loop, an odd cost, or one beyond
     * {@link #LARGEST_COST}.
     */
    public void add(int u, int v, long atCost) {
      if (u == v || (atCost & 1) != 0 || atCost > LARGEST_COST || atCost < -LARGEST_COST) {
        throw new IllegalArgumentException("no edge " + u + "-" + v + " can cost " + atCost);
      }
      if (size == one.length) {
        int more = size + (size >> 1);
        one = Arrays.copyOf(one, more);
        other = Arrays.copyOf(other, more);
        cost = Arrays.copyOf(cost, more);
      }
      one[size] = u;
      other[size] = v;
      cost[size++] = atCost;
    }

    /** Returns how many edges were added. */
    public int size() {
      return size;
    }

    /** Returns the graph of the edges added so far; more may be added for a later one. */
    public SparseGraph build() {
      int[] start = new int[vertices + 1];
      for (int e = 0; e < size; e++) {
        start[one[e]]++;
        start[other[e]]++;
      }
      int sum = 0;
      for (int v = 0; v <= vertices; v++) {
        sum += start[v];
        start[v] = sum;
      }
      int[] to = new int[2 * size];
      long[] costs = new long[2 * size];
      for (int e = size - 1; e >= 0; e--) {
        int a = --start[one[e]];
        to[a] = other[e];
        costs[a] = cost[e];
        int b = --start[other[e]];
        to[b] = one[e];
        costs[b] = cost[e];
      }
      return new SparseGraph(start, to, costs);
    }
  }
}
