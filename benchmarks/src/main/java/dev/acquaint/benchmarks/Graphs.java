package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** The same random graphs for both solvers; costs are small, so that both are exact. */
public final class Graphs {
  private static final int LARGEST_COST = 100_000;

  private Graphs() {}

  /** A graph by its edges. */
  static final class Edges {
    private final int vertices;
    private final SparseGraph.Builder ours;
    private final Graph<Integer, DefaultWeightedEdge> theirs;

    Edges(int vertices, int edges) {
      this.vertices = vertices;
      this.ours = new SparseGraph.Builder(vertices, edges);
      this.theirs =
          new SimpleWeightedGraph<>(null, SupplierUtil.createDefaultWeightedEdgeSupplier());
      for (int v = 0; v < vertices; v++) {
        theirs.addVertex(v);
      }
    }

    void add(int a, int b, int cost) {
      DefaultWeightedEdge edge = a == b ? null : theirs.addEdge(a, b);
      if (edge != null) {
        theirs.setEdgeWeight(edge, cost);
        ours.add(a, b, 2L * cost);
      }
    }

    int vertices() {
      return vertices;
    }

    SparseGraph ours() {
      return ours.build();
    }

    Graph<Integer, DefaultWeightedEdge> theirs() {
      return theirs;
    }
  }

  /** Returns a cycle through all vertices and so many random edges for each. */
  static Edges random(int vertices, int perVertex, long seed) {
    Random chance = new Random(seed);
    Edges edges = new Edges(vertices, vertices * (perVertex + 1));
    for (int v = 0; v < vertices; v++) {
      edges.add(v, (v + 1) % vertices, chance.nextInt(LARGEST_COST));
      for (int i = 0; i < perVertex; i++) {
        edges.add(v, chance.nextInt(vertices), chance.nextInt(LARGEST_COST));
      }
    }
    return edges;
  }
}
