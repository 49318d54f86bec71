package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.function.BooleanSupplier;

/**
 * Column generation (Dantzig and Wolfe 1960; for matchings Applegate and Cook 1993): looks for
 * pairs that are not edges yet and cost less than both their people pay, adds them, and solves on
 * from where the last solution stands. None left means that the pairing is the cheapest of all.
 */
final class Pricing {
  private static final int FEW = 200;

  private final Round round;
  private final Effort effort;
  private final BooleanSupplier isOutOfTime;

  Pricing(Round round, Effort effort, BooleanSupplier isOutOfTime) {
    this.round = round;
    this.effort = effort;
    this.isOutOfTime = isOutOfTime;
  }

  /** Improves a pairing; the edges it was found with grow. */
  Pairing improve(Pairing first, SparseGraph.Builder edges) {
    Pairing now = first;
    PriceScan scan = new PriceScan(round, first);
    int quick = effort.quickRounds();
    long gap = trivialGap(first);
    while (!isOutOfTime.getAsBoolean() && (quick > 0 || effort.proof())) {
      boolean thorough = quick <= 0;
      quick--;
      int found = scan.look(now.solution(), thorough);
      if (thorough) {
        gap = scan.gap();
        if (found == 0) {
          return new Pairing(round, now.members(), now.graph(), now.solution(), 0);
        }
      } else if (found < now.size() / FEW) {
        quick = 0;
      }
      if (found > 0) {
        scan.addTo(edges);
        SparseGraph graph = edges.build();
        Solution solution = PerfectMatching.resume(graph, now.solution()).orElseThrow();
        now = new Pairing(round, now.members(), graph, solution, gap);
      }
    }
    return new Pairing(round, now.members(), now.graph(), now.solution(), Math.max(1, gap));
  }

  /** Returns by how much the cost could fall at most if everybody had a perfect partner. */
  private long trivialGap(Pairing pairing) {
    long gap = 0;
    for (int[] pair : pairing.pairs(pairing.solution())) {
      int most = Math.max(round.traits().most(pair[0]), round.traits().most(pair[1]));
      gap += Math.max(0, round.costs().gap(most, pair[0], pair[1]));
    }
    return gap;
  }
}
