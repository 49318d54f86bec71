package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lets people whom rules and avoid lists left alone join pairs, as many as possible and as cheaply
 * as possible. It is an assignment of people to pairs, solved as a perfect matching of two copies
 * of it whose twins may be matched with each other (the usual doubling).
 */
final class Strays {
  private static final int NEAREST = 64;

  private final Round round;

  Strays(Round round) {
    this.round = round;
  }

  /** Returns those of some people who are in none of the groups. */
  List<Integer> of(int[] people, List<int[]> groups) {
    boolean[] placed = new boolean[round.size()];
    for (int[] group : groups) {
      for (int one : group) {
        placed[one] = true;
      }
    }
    return Arrays.stream(people).filter(one -> !placed[one]).boxed().toList();
  }

  /** Returns the groups with everybody who is in none of them and may join one. */
  List<int[]> join(List<int[]> groups, List<Integer> strays) {
    List<int[]> pairs = groups.stream().filter(group -> group.length == 2).toList();
    if (strays.isEmpty() || pairs.isEmpty()) {
      return groups;
    }
    int left = strays.size();
    int half = left + pairs.size();
    SparseGraph.Builder edges = new SparseGraph.Builder(2 * half, half + 2 * left * NEAREST);
    for (int s = 0; s < left; s++) {
      int stray = strays.get(s);
      edges.add(s, half + s, 2 * round.leftOut(stray));
      for (Place place : places(stray, pairs)) {
        edges.add(s, left + place.pair(), place.cost());
        edges.add(half + s, half + left + place.pair(), place.cost());
      }
    }
    for (int p = 0; p < pairs.size(); p++) {
      edges.add(left + p, half + left + p, 0);
    }
    Solution solution = PerfectMatching.solve(edges.build()).orElseThrow();
    List<int[]> joined = new ArrayList<>(groups.size());
    groups.stream().filter(group -> group.length != 2).forEach(joined::add);
    for (int p = 0; p < pairs.size(); p++) {
      int s = solution.partner(left + p);
      int[] pair = pairs.get(p);
      joined.add(s < left ? new int[] {pair[0], pair[1], strays.get(s)} : pair);
    }
    return joined;
  }

  /** A pair somebody may join. */
  private record Place(int pair, long cost) {}

  private List<Place> places(int stray, List<int[]> pairs) {
    List<Place> places = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      long cost = round.joinCost(stray, pairs.get(p)[0], pairs.get(p)[1]);
      if (cost >= 0) {
        places.add(new Place(p, cost));
      }
    }
    places.sort(Comparator.comparingLong(Place::cost).thenComparingInt(Place::pair));
    return places.subList(0, Math.min(NEAREST, places.size()));
  }
}
