package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the best pairs there are and proves it; the odd person joins the pair where that costs
 * least. Larger groups are built by {@link GroupBuilder}.
 */
public final class ExactMatcher implements Matcher {
  private static final int TRY_EVERY_THIRD = 61;

  @Override
  public Plan match(MatchingRequest request) {
    List<Person> people =
        request.people().stream()
            .sorted(
                Comparator.comparingLong((Person person) -> order(request.seed(), person))
                    .thenComparing(Person::id))
            .toList();
    if (people.stream().map(Person::id).distinct().count() != people.size()) {
      throw new IllegalArgumentException("somebody is in the round twice");
    }
    Table table = new Table(request, people);
    if (people.size() < 2) {
      return table.plan(List.of(), false);
    }
    if (request.rules().size() > 2) {
      return table.plan(
          new GroupBuilder(table, request.rules().size(), request.seed()).build(), false);
    }
    return pairs(request.rules(), table);
  }

  private static long order(long seed, Person person) {
    long hash = seed;
    for (char c : person.id().value().toCharArray()) {
      hash = Costs.mix(hash ^ c);
    }
    return hash;
  }

  private static Plan pairs(Rules rules, Table table) {
    int n = table.size();
    boolean trio = rules.odd() == Rules.OddPerson.TRIO && n >= 3;
    Candidate best = solve(table, -1, trio);
    if (trio && n % 2 == 1 && n <= TRY_EVERY_THIRD) {
      for (int third = 0; third < n; third++) {
        Candidate next = solve(table, third, true);
        if (next.isBetterThan(best)) {
          best = next;
        }
      }
    }
    // Who joins a pair is tried, not proven.
    boolean onlyPairs = best.groups().stream().allMatch(group -> group.size() == 2);
    return table.plan(best.groups(), best.proven() && onlyPairs);
  }

  /**
   * One way to do it.
   *
   * @param groups indices of who meets
   * @param cost tiers of cost, smaller is better
   * @param proven whether the pairs were proven best
   */
  private record Candidate(List<List<Integer>> groups, long cost, boolean proven) {
    boolean isBetterThan(Candidate other) {
      return cost < other.cost;
    }
  }

  private static Candidate solve(Table table, int third, boolean trio) {
    int n = table.size();
    BlossomMatching blossom = new BlossomMatching(table.weights(third));
    int[] partner = blossom.solve();
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (partner[i] > i) {
        groups.add(new ArrayList<>(List.of(i, partner[i])));
      } else if (partner[i] < 0) {
        alone.add(i);
      }
    }
    boolean proven = blossom.isProven();
    alone.sort(
        Comparator.comparingLong(table::leftOut)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    List<Integer> left =
        trio ? alone.stream().filter(i -> !joins(table, groups, i)).toList() : alone;
    long cost =
        groups.stream().mapToLong(table::cost).sum()
            + left.stream().mapToLong(table::leftOut).sum();
    return new Candidate(groups, cost, proven);
  }

  /** Lets somebody join the pair where it costs least; returns false when no pair may take them. */
  private static boolean joins(Table table, List<List<Integer>> groups, int who) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> group = groups.get(g);
      if (group.size() == 2 && group.stream().allMatch(other -> table.allows(who, other))) {
        long more = table.cost(who, group.get(0)) + table.cost(who, group.get(1));
        if (more < least) {
          least = more;
          best = g;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    groups.get(best).add(who);
    return true;
  }
}
