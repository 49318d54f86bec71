package dev.acquaint.features.intros.matching.solver;

import org.jspecify.annotations.Nullable;

/**
 * A cheapest perfect matching and the duals that prove it: one for each vertex, one that is not
 * negative for each blossom (an odd group of vertices, in a forest).
 */
public final class Solution {
  /** No partner, no blossom around. */
  public static final int NONE = -1;

  private final int[] partner;
  private final long[] dual;
  private final int[] parent;
  private final boolean[] gone;
  private @Nullable Ancestors ancestors;

  Solution(int[] partner, long[] dual, int[] parent, boolean[] gone) {
    this.partner = partner;
    this.dual = dual;
    this.parent = parent;
    this.gone = gone;
  }

  /** Returns how many vertices the graph has. */
  public int vertices() {
    return partner.length;
  }

  /** Returns a vertex's partner; {@link #NONE} when it did not take part. */
  public int partner(int vertex) {
    return partner[vertex];
  }

  /** Returns whether a vertex did not take part. */
  public boolean isGone(int vertex) {
    return gone[vertex];
  }

  /**
   * Returns the duals around a vertex together: what it pays. Two vertices in no common blossom are
   * worth matching otherwise only when their edge costs less than both pay.
   */
  public long price(int vertex) {
    return ancestors().sum(vertex);
  }

  /**
   * Returns by how much a matching with this edge costs more at least, 0 or more for each edge of
   * the graph.
   *
   * @param cost what the edge costs
   */
  public long reducedCost(int u, int v, long cost) {
    return cost - ancestors().around(u, v);
  }

  /** Returns whether a vertex lies in a blossom. */
  public boolean isInBlossom(int vertex) {
    return parent[vertex] != NONE;
  }

  /** Returns the blossom directly around a node, or {@link #NONE}. */
  int parent(int node) {
    return parent[node];
  }

  /** Returns the dual of a node itself. */
  long dual(int node) {
    return dual[node];
  }

  int nodes() {
    return dual.length;
  }

  /** Returns the forest of blossoms, prepared for questions on first use. */
  Ancestors ancestors() {
    if (ancestors == null) {
      ancestors = new Ancestors(parent, dual, partner.length);
    }
    return ancestors;
  }
}
