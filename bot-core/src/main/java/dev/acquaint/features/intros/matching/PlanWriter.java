package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Says in words what was decided in numbers. */
final class PlanWriter {
  private final Round round;
  private final Reasons reasons;

  PlanWriter(Round round) {
    this.round = round;
    this.reasons = new Reasons(round.roster(), round.traits());
  }

  /**
   * Writes a plan.
   *
   * @param groups numbers of people; whoever is in none is unmatched
   * @param proven whether it is proven best
   * @param more points by which the best could be better at most, when it is not proven
   */
  Plan write(List<int[]> groups, boolean proven, long more) {
    boolean[] placed = new boolean[round.size()];
    List<MatchedGroup> matched = new ArrayList<>(groups.size());
    int repeats = 0;
    for (int[] group : groups) {
      for (int i = 0; i < group.length; i++) {
        placed[group[i]] = true;
        for (int j = 0; j < i; j++) {
          repeats += round.encounters().haveMet(group[i], group[j]) ? 1 : 0;
        }
      }
      matched.add(group(group));
    }
    matched.sort((a, b) -> a.members().getFirst().compareTo(b.members().getFirst()));
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < placed.length; i++) {
      if (!placed[i]) {
        alone.add(i);
      }
    }
    List<Unmatched> unmatched =
        alone.stream()
            .map(one -> new Unmatched(round.roster().id(one), whyNot(one, alone.size())))
            .sorted(Comparator.comparing(Unmatched::member))
            .toList();
    long score = matched.stream().mapToLong(MatchedGroup::score).sum();
    long worth = worth(groups);
    long bound = proven ? worth : Math.max(worth, Math.min(worth + more, most(groups)));
    return new Plan(matched, unmatched, repeats, score, worth, proven, bound);
  }

  /** Returns what is made as large as possible, in points. */
  private long worth(List<int[]> groups) {
    long worth = 0;
    for (int[] group : groups) {
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          worth += round.costs().value(group[i], group[j]);
        }
        worth -= group.length == 3 ? round.costs().points(round.costs().trioAgain(group[i])) : 0;
      }
    }
    return worth;
  }

  /** Returns the worth of groups of these sizes in which everybody is made for everybody. */
  private long most(List<int[]> groups) {
    return groups.stream()
        .mapToLong(group -> group.length * (group.length - 1L) / 2 * round.costs().mostValue())
        .sum();
  }

  /**
   * Writes a plan that is not proven best.
   *
   * @param most points that its free groups cannot exceed
   */
  Plan write(List<int[]> groups, long most) {
    Plan plan = write(groups, false, 0);
    long score = plan.score();
    long bound = Math.max(score, most);
    return new Plan(plan.groups(), plan.unmatched(), plan.repeats(), score, score, false, bound);
  }

  private MatchedGroup group(int[] numbers) {
    int[] members = byId(numbers);
    List<Reason> all = new ArrayList<>();
    int score = 0;
    int pairs = 0;
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        all.addAll(reasons.of(members[i], members[j]));
        score += round.traits().score(members[i], members[j]);
        pairs++;
      }
    }
    if (members.length == 2) {
      metMostOthers(members[0], members[1], all);
    }
    List<MemberId> ids = new ArrayList<>(members.length);
    for (int member : members) {
      ids.add(round.roster().id(member));
    }
    // In a larger group two pairs may have the same reason.
    List<Reason> once = pairs == 1 ? all : new ArrayList<>(new LinkedHashSet<>(all));
    Reasons.sort(once);
    return new MatchedGroup(ids, pairs == 0 ? 0 : score / pairs, once);
  }

  private int[] byId(int[] numbers) {
    int[] members = numbers.clone();
    for (int i = 1; i < members.length; i++) {
      int one = members[i];
      int at = i;
      while (at > 0 && round.roster().id(members[at - 1]).compareTo(round.roster().id(one)) > 0) {
        members[at] = members[at - 1];
        at--;
      }
      members[at] = one;
    }
    return members;
  }

  private void metMostOthers(int a, int b, List<Reason> all) {
    int others = round.size() - 1;
    int met = Math.min(round.encounters().of(a).length, round.encounters().of(b).length);
    if (others > 3 && 2 * met > others) {
      all.add(new Reason.MetMostOthers(met, others));
    }
  }

  /** Returns the rule that keeps somebody from everybody, or that nobody was left for them. */
  private WhyNot whyNot(int who, int unmatched) {
    int n = round.size();
    if (n == 1) {
      return WhyNot.TOO_FEW;
    }
    Map<WhyNot, Integer> counts = new EnumMap<>(WhyNot.class);
    boolean fits = false;
    for (int other = 0; other < n; other++) {
      if (other != who) {
        round
            .compatibility()
            .broken(who, other)
            .ifPresent(rule -> counts.merge(rule, 1, Integer::sum));
        fits |= round.compatibility().allows(who, other);
      }
    }
    int broken = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (broken == n - 1) {
      return counts.entrySet().stream()
          .max(
              Map.Entry.<WhyNot, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
    Rules rules = round.rules();
    boolean odd = rules.size() == 2 && rules.odd() == Rules.OddPerson.SIT_OUT && n % 2 == 1;
    return odd && fits && unmatched == 1 ? WhyNot.ODD_ONE_OUT : WhyNot.NOBODY_LEFT;
  }
}
