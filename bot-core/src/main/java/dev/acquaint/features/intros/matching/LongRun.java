package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps repeats away until everybody has met everybody. Who have not met form a regular graph when
 * everybody always takes part; it can be split into perfect matchings, one for each round to come
 * (Csaba, Kühn, Lo, Osthus, Treglown 2016). The best round of today can spoil that for the last few
 * rounds. So once few are left to be met, the best round is only played when the rest can still be
 * split; otherwise the best class of a split of all is.
 */
final class LongRun {
  private static final int MOST_DEGREE = 12;
  private static final int LEAST_DEGREE = 2;

  private final Round round;
  private final int[] members;
  private final boolean ghost;

  /**
   * Prepares the rule.
   *
   * @param ghost whether one of an odd number sits out; as if they met a ghost
   */
  LongRun(Round round, int[] members, boolean ghost) {
    this.round = round;
    this.members = members;
    this.ghost = ghost;
  }

  /** Returns other pairs to be played instead of the best ones, when those would spoil the end. */
  Optional<List<int[]>> insteadOf(List<int[]> best) {
    Optional<List<int[]>> unmet = unmet();
    if (unmet.isEmpty()) {
      return Optional.empty();
    }
    List<int[]> edges = unmet.get();
    int vertices = members.length + (ghost ? 1 : 0);
    int degree = 2 * edges.size() / vertices;
    boolean[][] played = new boolean[vertices][vertices];
    int fresh = mark(best, played);
    List<int[]> rest = edges.stream().filter(edge -> !played[edge[0]][edge[1]]).toList();
    long seed = round.request().seed();
    if (2 * fresh == vertices
        && rest.size() == edges.size() - fresh
        && new EdgeColouring(vertices, degree - 1, rest, seed).isFound()) {
      return Optional.empty();
    }
    EdgeColouring split = new EdgeColouring(vertices, degree, edges, seed);
    return split.isFound() ? Optional.of(cheapest(split.classes())) : Optional.empty();
  }

  /** Returns pairs who have not met, when everybody has the same small number of them. */
  private Optional<List<int[]>> unmet() {
    int n = members.length;
    int most = 0;
    for (int person : members) {
      most = Math.max(most, round.encounters().of(person).length);
    }
    if (n - 1 - most > MOST_DEGREE) {
      return Optional.empty();
    }
    int[] degree = new int[n];
    List<int[]> edges = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      for (int w = v + 1; w < n; w++) {
        if (isFresh(members[v], members[w])) {
          edges.add(new int[] {v, w});
          degree[v]++;
          degree[w]++;
        }
      }
      if (ghost && round.encounters().of(members[v]).length == most) {
        edges.add(new int[] {v, n});
        degree[v]++;
      }
    }
    int same = degree[0];
    for (int one : degree) {
      if (one != same || one < LEAST_DEGREE || one > MOST_DEGREE) {
        return Optional.empty();
      }
    }
    boolean regular = 2 * edges.size() == same * (n + (ghost ? 1 : 0));
    return regular ? Optional.of(edges) : Optional.empty();
  }

  private boolean isFresh(int a, int b) {
    return round.compatibility().allows(a, b) && !round.encounters().haveMet(a, b);
  }

  /** Marks the pairs that are played, with whoever is left over and the ghost; returns how many. */
  private int mark(List<int[]> pairs, boolean[][] played) {
    int[] vertexOf = new int[round.size()];
    for (int v = 0; v < members.length; v++) {
      vertexOf[members[v]] = v;
    }
    boolean[] paired = new boolean[members.length];
    for (int[] pair : pairs) {
      int v = Math.min(vertexOf[pair[0]], vertexOf[pair[1]]);
      int w = Math.max(vertexOf[pair[0]], vertexOf[pair[1]]);
      played[v][w] = true;
      paired[v] = true;
      paired[w] = true;
    }
    int alone = 0;
    for (int v = 0; v < paired.length; v++) {
      if (!paired[v] && ghost) {
        played[v][members.length] = true;
        alone++;
      }
    }
    return pairs.size() + alone;
  }

  private List<int[]> cheapest(List<List<int[]>> classes) {
    List<int[]> best = List.of();
    long least = Long.MAX_VALUE;
    for (List<int[]> one : classes) {
      List<int[]> pairs = new ArrayList<>();
      long cost = 0;
      for (int[] edge : one) {
        if (edge[1] < members.length) {
          int[] pair = {members[edge[0]], members[edge[1]]};
          pairs.add(pair);
          cost += round.costs().of(pair[0], pair[1]);
        }
      }
      if (cost < least) {
        least = cost;
        best = pairs;
      }
    }
    return best;
  }
}
