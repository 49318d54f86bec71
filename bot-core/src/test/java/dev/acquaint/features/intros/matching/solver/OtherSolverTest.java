package dev.acquaint.features.intros.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same graphs, solved by JGraphT, which is exact for small costs. */
class OtherSolverTest {
  enum Family {
    DENSE,
    SPARSE,
    GEOMETRIC,
    CLUSTERED,
    NEGATIVE,
    EQUAL,
    FEW_VALUES
  }

  private static long cost(Family family, int[][] at, int a, int b, Random chance) {
    return switch (family) {
      case DENSE, SPARSE -> chance.nextInt(10_000);
      case GEOMETRIC -> Math.round(Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]));
      case CLUSTERED -> (a % 7 == b % 7 ? 0 : 5_000) + chance.nextInt(100);
      case NEGATIVE -> chance.nextInt(10_000) - 9_000;
      case EQUAL -> 5;
      case FEW_VALUES -> chance.nextInt(3);
    };
  }

  private static boolean isEdge(Family family, int[][] at, int a, int b, int n, Random chance) {
    return switch (family) {
      case DENSE, CLUSTERED, EQUAL -> true;
      case SPARSE, NEGATIVE, FEW_VALUES -> b == a + 1 || chance.nextInt(n) < 12;
      case GEOMETRIC ->
          b == a + 1
              || Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]) < 20_000 / Math.sqrt(n);
    };
  }

  @ParameterizedTest
  @EnumSource
  void findsTheSameTotal(Family family) {
    int[] sizes =
        switch (family) {
          case DENSE, CLUSTERED, EQUAL -> new int[] {20, 150, 400};
          case SPARSE, GEOMETRIC, NEGATIVE, FEW_VALUES -> new int[] {20, 150, 400, 2_000};
        };
    for (int n : sizes) {
      for (int seed = 0; seed < Math.max(1, 2_000 / n / 4); seed++) {
        compare(family, n, new Random(seed));
      }
    }
  }

  private static void compare(Family family, int n, Random chance) {
    int[][] at = new int[n][2];
    for (int[] place : at) {
      place[0] = chance.nextInt(10_000);
      place[1] = chance.nextInt(10_000);
    }
    Graph<Integer, DefaultWeightedEdge> theirs =
        new SimpleWeightedGraph<>(null, SupplierUtil.createDefaultWeightedEdgeSupplier());
    SparseGraph.Builder ours = new SparseGraph.Builder(n, 64);
    for (int a = 0; a < n; a++) {
      theirs.addVertex(a);
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (isEdge(family, at, a, b, n, chance)) {
          long cost = cost(family, at, a, b, chance);
          ours.add(a, b, 2 * cost);
          theirs.setEdgeWeight(theirs.addEdge(a, b), cost);
        }
      }
    }
    double expected =
        new KolmogorovWeightedPerfectMatching<>(theirs, ObjectiveSense.MINIMIZE)
            .getMatching()
            .getWeight();
    SparseGraph graph = ours.build();
    Solution found = PerfectMatching.solve(graph).orElseThrow();
    long sum = 0;
    for (int v = 0; v < n; v++) {
      sum += graph.cost(graph.find(v, found.partner(v)));
    }
    assertThat(sum / 4).as("%s, %s vertices", family, n).isEqualTo(Math.round(expected));
  }
}
