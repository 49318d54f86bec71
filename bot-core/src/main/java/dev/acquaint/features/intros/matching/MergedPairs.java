package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A good beginning for groups of four and eight: the best pairs, then the best pairs of pairs, and
 * so on, each by an exact matching.
 */
final class MergedPairs {
  private static final int MOST = 1_200;

  private final GroupCosts costs;

  MergedPairs(GroupCosts costs) {
    this.costs = costs;
  }

  /** Returns vertices group by group, when the number of people divides evenly. */
  Optional<int[]> seating(int size) {
    int n = costs.size();
    if (n > MOST || n % size != 0 || Integer.bitCount(size) != 1) {
      return Optional.empty();
    }
    List<int[]> groups =
        new ArrayList<>(IntStream.range(0, n).mapToObj(vertex -> new int[] {vertex}).toList());
    for (int now = 1; now < size; now *= 2) {
      groups = merged(groups);
    }
    return Optional.of(groups.stream().flatMapToInt(IntStream::of).toArray());
  }

  private List<int[]> merged(List<int[]> groups) {
    int n = groups.size();
    SparseGraph.Builder edges = new SparseGraph.Builder(n, n * (n - 1) / 2);
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        edges.add(a, b, 2 * between(groups.get(a), groups.get(b)));
      }
    }
    Solution solution = PerfectMatching.solve(edges.build()).orElseThrow();
    List<int[]> merged = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      int b = solution.partner(a);
      if (a < b) {
        merged.add(
            IntStream.concat(IntStream.of(groups.get(a)), IntStream.of(groups.get(b))).toArray());
      }
    }
    return merged;
  }

  private long between(int[] one, int[] other) {
    long sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += costs.of(a, b);
      }
    }
    return sum;
  }
}
