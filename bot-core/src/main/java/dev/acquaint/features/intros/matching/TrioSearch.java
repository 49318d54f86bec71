package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the trio and the pairs of an odd number of people. The duals of a pairing of all but one
 * bound from below what any trio can cost together with the best pairs of the others; up to {@value
 * #EXACT_UP_TO} people trios are tried in the order of that bound until no bound is below the best
 * found, which proves it. Of more people only some thirds are tried.
 */
final class TrioSearch {
  private static final int EXACT_UP_TO = 401;
  private static final int MOST_TRIES = 4_000;
  private static final int THIRDS = 12;

  private final Round round;
  private final Pairing ghosted;
  private final long[] again;
  private final long base;
  private long least;
  private List<int[]> best = List.of();
  private boolean proven;

  /**
   * Prepares a search.
   *
   * @param ghosted a pairing of all but one in which being alone costs nothing
   */
  TrioSearch(Round round, Pairing ghosted) {
    this.round = round;
    this.ghosted = ghosted;
    this.again = new long[ghosted.size()];
    for (int v = 0; v < again.length; v++) {
      again[v] = round.costs().trioAgain(ghosted.person(v));
    }
    this.base = total(ghosted.solution()) - ghosted.solution().price(ghost());
  }

  /**
   * The best trio and pairs.
   *
   * @param groups numbers of people
   * @param gap by how much another trio and pairs could cost less at most
   */
  record Result(List<int[]> groups, long gap) {
    Result {
      groups = List.copyOf(groups);
    }
  }

  /** Returns the best trio with its pairs, empty when no three people may be one. */
  Optional<Result> search() {
    if (ghosted.size() <= EXACT_UP_TO) {
      exact();
    } else {
      wellChosen();
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Result(best, proven ? 0 : Math.max(1, least - base)));
  }

  private int ghost() {
    return ghosted.size();
  }

  /**
   * Returns what a solution's edges cost; the ghost's edge is free. Where many must be left out the
   * sum wraps around; differences of such sums are small and right all the same.
   */
  private long total(Solution solution) {
    long sum = 0;
    for (int v = 0; v < ghosted.size(); v++) {
      int w = solution.partner(v);
      if (w > v && w < ghosted.size()) {
        sum += round.pairCost(ghosted.person(v), ghosted.person(w));
      }
    }
    return sum;
  }

  private long joinCost(int u, int v, int w) {
    return round.joinCost(ghosted.person(u), ghosted.person(v), ghosted.person(w));
  }

  private long trioCost(int u, int v, int w) {
    long join = joinCost(u, v, w);
    return join < 0
        ? -1
        : join
            + round.costs().of(ghosted.person(v), ghosted.person(w))
            + again[u]
            + again[v]
            + again[w];
  }

  private void exact() {
    int[] thirds = byReducedCost(ghosted.size());
    tryThird(thirds[0]);
    Trios trios = new Trios(round, ghosted, again);
    long[] order = trios.below(best.isEmpty() ? Long.MAX_VALUE : least - base);
    int tries = 0;
    for (long trio : order) {
      if (!isLess(base + trios.bound(trio))) {
        proven = true;
        return;
      }
      if (++tries > MOST_TRIES) {
        return;
      }
      tryTrio(Trios.first(trio), Trios.second(trio), Trios.third(trio));
    }
    proven = true;
  }

  private boolean isLess(long cost) {
    return best.isEmpty() || cost - least < 0;
  }

  private void tryTrio(int u, int v, int w) {
    long cost = trioCost(u, v, w);
    if (cost < 0) {
      return;
    }
    Optional<Solution> rest =
        PerfectMatching.resume(ghosted.graph(), ghosted.solution(), u, v, w, ghost());
    if (rest.isPresent()) {
      long all = cost + total(rest.get());
      if (isLess(all)) {
        take(all, u, v, w, rest.get());
      }
    }
  }

  private void take(long cost, int u, int v, int w, Solution rest) {
    least = cost;
    List<int[]> groups = new ArrayList<>(ghosted.pairs(rest));
    groups.add(new int[] {ghosted.person(u), ghosted.person(v), ghosted.person(w)});
    best = groups;
  }

  private int[] byReducedCost(int count) {
    Solution solution = ghosted.solution();
    return IntStream.range(0, ghosted.size())
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer v) -> solution.reducedCost(v, ghost(), 0) + again[v])
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void wellChosen() {
    for (int third : byReducedCost(THIRDS)) {
      tryThird(third);
    }
    if (best.isEmpty()) {
      for (int third : byReducedCost(ghosted.size())) {
        if (best.isEmpty() && canBeThird(third)) {
          tryThird(third);
        }
      }
    }
  }

  private boolean canBeThird(int third) {
    long friends =
        IntStream.range(0, ghosted.size())
            .filter(v ->
                v != third
                    && round.compatibility().together(ghosted.person(third), ghosted.person(v)))
            .limit(2)
            .count();
    return friends == 2;
  }

  /** Takes somebody out, pairs the others, and lets that one join the pair where it costs least. */
  private void tryThird(int third) {
    Optional<Solution> found =
        PerfectMatching.resume(ghosted.graph(), ghosted.solution(), third, ghost());
    if (found.isEmpty()) {
      return;
    }
    Solution rest = found.get();
    long pairs = total(rest);
    int[] joined = {-1, -1};
    long cheapest = Long.MAX_VALUE;
    for (int v = 0; v < ghosted.size(); v++) {
      int w = rest.partner(v);
      if (w > v) {
        long join = joinCost(third, v, w);
        if (join >= 0 && join + again[v] + again[w] < cheapest) {
          cheapest = join + again[v] + again[w];
          joined = new int[] {v, w};
        }
      }
    }
    if (joined[0] >= 0 && isLess(pairs + cheapest + again[third])) {
      least = pairs + cheapest + again[third];
      List<int[]> groups = new ArrayList<>();
      int[] pair = Arrays.stream(joined).map(ghosted::person).toArray();
      for (int[] group : ghosted.pairs(rest)) {
        boolean isIt = group[0] == pair[0] && group[1] == pair[1];
        groups.add(isIt ? new int[] {pair[0], pair[1], ghosted.person(third)} : group);
      }
      best = groups;
    }
  }
}
