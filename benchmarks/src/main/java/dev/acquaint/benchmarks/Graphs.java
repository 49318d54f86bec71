package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /**
   * Returns a planar graph: a grid of so many rows and columns whose points are moved about by
   * chance, each linked to the next in its row, its column and its diagonal by what lies between.
   */
  static SparseGraph grid(int side, long seed) {
    Random chance = new Random(seed);
    int n = side * side;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i % side + chance.nextDouble();
      int row = i / side;
      y[i] = row + chance.nextDouble();
    }
    SparseGraph.Builder edges = new SparseGraph.Builder(n, 3 * n);
    for (int i = 0; i < n; i++) {
      boolean right = i % side + 1 < side;
      boolean down = i + side < n;
      if (right) {
        edges.add(i, i + 1, apart(x, y, i, i + 1));
      }
      if (down) {
        edges.add(i, i + side, apart(x, y, i, i + side));
      }
      if (right && down) {
        edges.add(i, i + side + 1, apart(x, y, i, i + side + 1));
      }
    }
    return edges.build();
  }

  private static long apart(double[] x, double[] y, int a, int b) {
    return 2 * Math.round(LARGEST_COST * Math.hypot(x[a] - x[b], y[a] - y[b]));
  }

  /** Returns points of a square, each linked to its nearest ones by what lies between. */
  static SparseGraph points(int n, int nearest, long seed) {
    Random chance = new Random(seed);
    int side = (int) Math.sqrt(n / 2.0) + 1;
    double[] x = new double[n];
    double[] y = new double[n];
    List<List<Integer>> cells = new ArrayList<>();
    for (int i = 0; i < side * side; i++) {
      cells.add(new ArrayList<>());
    }
    for (int i = 0; i < n; i++) {
      x[i] = side * chance.nextDouble();
      y[i] = side * chance.nextDouble();
      int row = (int) y[i];
      int column = (int) x[i];
      cells.get(row * side + column).add(i);
    }
    SparseGraph.Builder edges = new SparseGraph.Builder(n, nearest * n);
    for (int i = 0; i < n; i++) {
      int from = i;
      around(cells, side, (int) x[i], (int) y[i]).stream()
          .filter(other -> other != from)
          .sorted(Comparator.comparingLong(other -> apart(x, y, from, other)))
          .limit(nearest)
          .forEach(other -> edges.add(from, other, apart(x, y, from, other)));
    }
    return edges.build();
  }

  private static List<Integer> around(List<List<Integer>> cells, int side, int across, int down) {
    List<Integer> near = new ArrayList<>();
    for (int row = Math.max(0, down - 3); row <= Math.min(side - 1, down + 3); row++) {
      for (int column = Math.max(0, across - 3);
          column <= Math.min(side - 1, across + 3);
          column++) {
        near.addAll(cells.get(row * side + column));
      }
    }
    return near;
  }
}
