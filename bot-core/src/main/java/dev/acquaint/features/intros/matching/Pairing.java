package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.ArrayList;
import java.util.List;

/** A cheapest pairing of some people, and its proof. */
final class Pairing {
  private final Round round;
  private final int[] members;
  private final SparseGraph graph;
  private final Solution solution;
  private final long gap;

  /**
   * Keeps a pairing.
   *
   * @param members who is paired: vertex i of the graph is person {@code members[i]}; a vertex
   *     beyond them is the ghost, whose partner is in no pair
   * @param graph the edges that were looked at
   * @param solution partners and duals
   * @param gap by how much another pairing could be cheaper at most; 0 when this is proven best
   */
  Pairing(Round round, int[] members, SparseGraph graph, Solution solution, long gap) {
    this.round = round;
    this.members = members;
    this.graph = graph;
    this.solution = solution;
    this.gap = gap;
  }

  boolean isProven() {
    return gap == 0;
  }

  long gap() {
    return gap;
  }

  int size() {
    return members.length;
  }

  int[] members() {
    return members.clone();
  }

  int person(int vertex) {
    return members[vertex];
  }

  SparseGraph graph() {
    return graph;
  }

  Solution solution() {
    return solution;
  }

  boolean hasGhost() {
    return solution.vertices() > members.length;
  }

  /** Returns who really meets: pairs without the ghost and without those who may not meet. */
  List<int[]> pairs(Solution of) {
    List<int[]> pairs = new ArrayList<>();
    for (int v = 0; v < members.length; v++) {
      int w = of.partner(v);
      if (w > v && w < members.length && round.compatibility().allows(members[v], members[w])) {
        pairs.add(new int[] {members[v], members[w]});
      }
    }
    return pairs;
  }
}
