package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.Solution;
import java.util.Arrays;

/**
 * Lower bounds for all trios of a small round. Every perfect matching of the others costs at least
 * the duals of all, less the sums of duals around the three and the ghost; so a trio's bound is
 * what its own pairs cost less what its people pay.
 */
final class Trios {
  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

  private final int n;
  private final long[][] cost;
  private final long[] pays;

  Trios(Round round, Pairing ghosted, long[] again) {
    this.n = ghosted.size();
    this.cost = new long[n][n];
    this.pays = new long[n];
    Solution solution = ghosted.solution();
    for (int v = 0; v < n; v++) {
      pays[v] = solution.price(v) - again[v];
      for (int w = 0; w < v; w++) {
        boolean together = round.compatibility().together(ghosted.person(v), ghosted.person(w));
        cost[v][w] =
            together ? round.costs().of(ghosted.person(v), ghosted.person(w)) : Long.MAX_VALUE;
        cost[w][v] = cost[v][w];
      }
    }
  }

  static int first(long trio) {
    return (int) (trio >> (2 * BITS)) & MASK;
  }

  static int second(long trio) {
    return (int) (trio >> BITS) & MASK;
  }

  static int third(long trio) {
    return (int) trio & MASK;
  }

  /** Returns what a trio and the best pairs of the others cost at least, beyond the base. */
  long bound(long trio) {
    int u = first(trio);
    int v = second(trio);
    int w = third(trio);
    return cost[u][v] + cost[u][w] + cost[v][w] - pays[u] - pays[v] - pays[w];
  }

  /** Returns all trios whose bound is below a limit, the smallest bound first. */
  long[] below(long limit) {
    long[] found = new long[256];
    int count = 0;
    for (int u = 0; u < n; u++) {
      for (int v = u + 1; v < n; v++) {
        if (cost[u][v] == Long.MAX_VALUE) {
          continue;
        }
        long both = cost[u][v] - pays[u] - pays[v];
        long[] fromU = cost[u];
        long[] fromV = cost[v];
        for (int w = v + 1; w < n; w++) {
          if (fromU[w] != Long.MAX_VALUE
              && fromV[w] != Long.MAX_VALUE
              && both + fromU[w] + fromV[w] - pays[w] < limit) {
            if (count == found.length) {
              found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = ((long) u << (2 * BITS)) | ((long) v << BITS) | w;
          }
        }
      }
    }
    return Arrays.stream(found, 0, count)
        .boxed()
        .sorted(
            (a, b) -> bound(a) != bound(b) ? Long.compare(bound(a), bound(b)) : Long.compare(a, b))
        .mapToLong(Long::longValue)
        .toArray();
  }
}
