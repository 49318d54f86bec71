package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of one round by number, and what every pair of them costs. */
final class Table {
  private final List<Person> people;
  private final Compatibility compatibility;
  private final Scoring scoring;
  private final Costs costs;
  private final long[][] cost;
  private final boolean[][] allowed;

  Table(MatchingRequest request, List<Person> people) {
    this.people = people;
    this.compatibility = new Compatibility(request);
    this.scoring = new Scoring(request);
    this.costs = new Costs(people, compatibility, scoring, request.seed());
    int n = people.size();
    this.cost = new long[n][n];
    this.allowed = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        boolean together = compatibility.allows(people.get(a), people.get(b));
        allowed[a][b] = together;
        allowed[b][a] = together;
        cost[a][b] = together ? costs.of(a, b) : 0;
        cost[b][a] = cost[a][b];
      }
    }
  }

  int size() {
    return people.size();
  }

  boolean allows(int a, int b) {
    return allowed[a][b];
  }

  long cost(int a, int b) {
    return cost[a][b];
  }

  long leftOut(int who) {
    return costs.leftOut(people.get(who).timesLeftOut());
  }

  long cost(List<Integer> group) {
    long sum = 0;
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        sum += cost[group.get(i)][group.get(j)];
      }
    }
    return sum;
  }

  boolean allAllowed(List<Integer> group, int who) {
    return group.stream().allMatch(other -> other == who || allowed[other][who]);
  }

  /**
   * Returns weights whose heaviest matching is the cheapest round: what leaving both out would
   * cost, less what the pair costs.
   *
   * @param without somebody who is to be alone, or -1
   */
  long[][] weights(int without) {
    int n = size();
    long[][] weights = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (a != b && allowed[a][b] && a != without && b != without) {
          weights[a][b] = leftOut(a) + leftOut(b) - cost[a][b];
        }
      }
    }
    return weights;
  }

  Plan plan(List<List<Integer>> groups, boolean proven) {
    Set<Integer> placed = new HashSet<>();
    List<MatchedGroup> matched = new ArrayList<>();
    int repeats = 0;
    for (List<Integer> group : groups) {
      placed.addAll(group);
      List<Person> members =
          group.stream().map(people::get).sorted(Comparator.comparing(Person::id)).toList();
      List<Reason> reasons = new ArrayList<>();
      int pairs = 0;
      int score = 0;
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          reasons.addAll(scoring.reasons(members.get(i), members.get(j)));
          score += scoring.score(members.get(i), members.get(j));
          repeats += compatibility.metBefore(members.get(i), members.get(j)) ? 1 : 0;
          pairs++;
        }
      }
      reasons.sort(
          Comparator.comparingInt(Reason::weight).reversed().thenComparing(Reason::toString));
      matched.add(
          new MatchedGroup(
              members.stream().map(Person::id).toList(),
              score / pairs,
              reasons.stream().distinct().toList()));
    }
    matched.sort(Comparator.comparing((MatchedGroup group) -> group.members().getFirst()));
    List<Unmatched> unmatched = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (!placed.contains(i)) {
        unmatched.add(new Unmatched(people.get(i).id(), whyNot(i)));
      }
    }
    unmatched.sort(Comparator.comparing(Unmatched::member));
    long total = matched.stream().mapToLong(MatchedGroup::score).sum();
    return new Plan(
        matched, unmatched, repeats, total, proven, proven ? total : bound(matched.size()));
  }

  /** Returns points that so many groups cannot exceed. */
  private static long bound(int groups) {
    return (long) groups * Scoring.BEST;
  }

  private WhyNot whyNot(int who) {
    if (size() == 1) {
      return WhyNot.TOO_FEW;
    }
    Person person = people.get(who);
    Optional<WhyNot> rule = Optional.empty();
    for (Person other : people) {
      if (!other.equals(person)) {
        Optional<WhyNot> broken = compatibility.broken(person, other);
        if (broken.isEmpty()) {
          boolean odd = compatibility.rules().odd() == Rules.OddPerson.SIT_OUT && size() % 2 == 1;
          return odd ? WhyNot.ODD_ONE_OUT : WhyNot.NOBODY_LEFT;
        }
        rule = rule.or(() -> broken);
      }
    }
    return rule.orElse(WhyNot.NOBODY_LEFT);
  }
}
