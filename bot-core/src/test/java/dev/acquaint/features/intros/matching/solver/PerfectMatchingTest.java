package dev.acquaint.features.intros.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PerfectMatchingTest {
  private static final long NONE = Long.MAX_VALUE;

  /** Costs of one of the families in which solvers are known to go wrong. */
  private static long[][] costs(int n, int family, Random chance) {
    long[][] cost = new long[n][n];
    int percent = 25 + chance.nextInt(76);
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        long one =
            switch (family) {
              case 0 -> chance.nextInt(4);
              case 1 -> chance.nextInt(1_000);
              case 2 -> 7;
              case 3 -> chance.nextInt(2_000) - 1_000;
              case 4 -> (chance.nextInt(3) * (1L << 40)) + chance.nextInt(50);
              default -> Math.abs((long) (a % 4) * 10 - (b % 4) * 10 + chance.nextInt(3));
            };
        cost[a][b] = chance.nextInt(100) < percent ? 2 * one : NONE;
        cost[b][a] = cost[a][b];
      }
    }
    return cost;
  }

  private static SparseGraph graph(long[][] cost) {
    SparseGraph.Builder builder = new SparseGraph.Builder(cost.length, 16);
    for (int a = 0; a < cost.length; a++) {
      for (int b = a + 1; b < cost.length; b++) {
        if (cost[a][b] != NONE) {
          builder.add(a, b, cost[a][b]);
        }
      }
    }
    return builder.build();
  }

  /** The cheapest perfect matching by looking at all of them. */
  private static long cheapest(long[][] cost, int used) {
    int n = cost.length;
    long[] best = new long[1 << n];
    Arrays.fill(best, NONE);
    int all = (1 << n) - 1;
    best[all] = 0;
    for (int set = all - 1; set >= 0; set--) {
      int a = Integer.numberOfTrailingZeros(~set);
      for (int b = a + 1; b < n; b++) {
        int with = set | (1 << a) | (1 << b);
        if ((set >> b & 1) == 0 && cost[a][b] != NONE && best[with] != NONE) {
          best[set] = Math.min(best[set], best[with] + cost[a][b]);
        }
      }
    }
    return best[used];
  }

  private static long total(long[][] cost, Solution solution) {
    long sum = 0;
    for (int v = 0; v < cost.length; v++) {
      if (!solution.isGone(v) && solution.partner(v) > v) {
        sum += cost[v][solution.partner(v)];
      }
    }
    return sum;
  }

  private static void equalsExhaustiveSearch(long[][] cost, Optional<Solution> found, int used) {
    long cheapest = cheapest(cost, used);
    assertThat(found.isPresent()).isEqualTo(cheapest != NONE);
    found.ifPresent(solution -> assertThat(total(cost, solution)).isEqualTo(cheapest));
  }

  @Test
  void equalsExhaustiveSearchOnManySmallGraphs() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random chance = new Random(seed);
      int n = 2 + 2 * chance.nextInt(seed % 50 == 0 ? 6 : 5);
      long[][] cost = costs(n, seed % 6, chance);
      equalsExhaustiveSearch(cost, PerfectMatching.solve(graph(cost)), 0);
    }
  }

  @Test
  void anOddNumberHasNoPerfectMatching() {
    for (int seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      long[][] cost = costs(3 + 2 * chance.nextInt(4), seed % 6, chance);
      assertThat(PerfectMatching.solve(graph(cost))).isEmpty();
    }
  }

  @Test
  void edgesAddedLaterAndVerticesTakenAwayAreRepairedToTheBest() {
    for (int seed = 0; seed < 8_000; seed++) {
      Random chance = new Random(seed);
      int n = 4 + 2 * chance.nextInt(4);
      long[][] cost = costs(n, seed % 6, chance);
      Optional<Solution> first = PerfectMatching.solve(graph(cost));
      if (first.isPresent()) {
        for (int more = 0; more < n; more++) {
          int a = chance.nextInt(n);
          int b = (a + 1 + chance.nextInt(n - 1)) % n;
          cost[a][b] = Math.min(cost[a][b], 2 * (chance.nextInt(40) - 20));
          cost[b][a] = cost[a][b];
        }
        SparseGraph larger = graph(cost);
        Solution second = PerfectMatching.resume(larger, first.get()).orElseThrow();
        equalsExhaustiveSearch(cost, Optional.of(second), 0);
        int u = chance.nextInt(n);
        int v = (u + 1 + chance.nextInt(n - 1)) % n;
        equalsExhaustiveSearch(
            cost, PerfectMatching.resume(larger, second, u, v), (1 << u) | (1 << v));
      }
    }
  }

  @Test
  void largeGraphsAreProvenBest() {
    for (int seed = 0; seed < 12; seed++) {
      Random chance = new Random(seed);
      long[][] cost = costs(200 + 2 * chance.nextInt(100), seed % 6, chance);
      assertThat(PerfectMatching.solve(graph(cost))).isPresent();
    }
  }

  @Test
  void aHundredThousandVerticesOfTiesFitASmallStack() throws InterruptedException {
    int n = 100_000;
    Random chance = new Random(1);
    SparseGraph.Builder builder = new SparseGraph.Builder(n, 4 * n);
    for (int v = 0; v < n; v++) {
      builder.add(v, (v + 1) % n, 2 * chance.nextInt(2));
      for (int i = 0; i < 2; i++) {
        builder.add(v, (v + 2 + chance.nextInt(n - 3)) % n, 2 * chance.nextInt(2));
      }
    }
    SparseGraph graph = builder.build();
    AtomicReference<Optional<Solution>> found = new AtomicReference<>(Optional.empty());
    Thread small =
        new Thread(null, () -> found.set(PerfectMatching.solve(graph)), "small", 128 << 10);
    small.start();
    small.join();
    assertThat(found.get()).isPresent();
  }

  @Test
  void aWrongSolutionIsRefusedLoudly() {
    long[][] cost = {{0, 2, 8, 8}, {2, 0, 8, 8}, {8, 8, 0, 2}, {8, 8, 2, 0}};
    Solution right = PerfectMatching.solve(graph(cost)).orElseThrow();
    assertThat(right.partner(0)).isEqualTo(1);
    cost[0][2] = -20;
    assertThatThrownBy(() -> Certificate.check(graph(cost), right))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would make it cheaper");
  }

  @Test
  void costsThatWouldOverflowAreRefused() {
    SparseGraph.Builder builder = new SparseGraph.Builder(2, 1);
    assertThatThrownBy(() -> builder.add(0, 1, SparseGraph.LARGEST_COST + 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.add(0, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
