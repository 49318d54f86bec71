package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.Scores;
import java.util.Arrays;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** The best pairs by JGraphT, over every pair that may meet. */
final class Complete {
  private Complete() {}

  /** Returns partners by number; all must be able to meet somebody, and their number be even. */
  static int[] best(Scores scores) {
    int n = scores.size();
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(null, SupplierUtil.createDefaultWeightedEdgeSupplier());
    for (int v = 0; v < n; v++) {
      graph.addVertex(v);
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (scores.mayMeet(a, b)) {
          graph.setEdgeWeight(graph.addEdge(a, b), scores.points(a, b));
        }
      }
    }
    Matching<Integer, DefaultWeightedEdge> best =
        new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching();
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    for (DefaultWeightedEdge edge : best) {
      partner[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge);
      partner[graph.getEdgeTarget(edge)] = graph.getEdgeSource(edge);
    }
    return partner;
  }
}
