package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why two people fit, with the points each reason brings. */
final class Reasons {
  private final Roster roster;
  private final Traits traits;
  private final Map<String, Integer> sharedBy = new HashMap<>();

  Reasons(Roster roster, Traits traits) {
    this.roster = roster;
    this.traits = traits;
    for (int i = 0; i < roster.size(); i++) {
      roster.get(i).interests().forEach(topic -> sharedBy.merge(topic, 1, Integer::sum));
    }
  }

  /** Returns the reasons of two people, the weightiest first; equal ones in the order of words. */
  List<Reason> of(int one, int other) {
    Person a = roster.get(one);
    Person b = roster.get(other);
    List<Reason> reasons = new ArrayList<>();
    help(a, b, reasons);
    boolean there = !reasons.isEmpty();
    int before = reasons.size();
    help(b, a, reasons);
    if (there && reasons.size() > before && reasons.getFirst() instanceof Reason.Helps first) {
      int weight = first.weight() + traits.weights().bothWays();
      reasons.set(0, new Reason.Helps(first.who(), first.whom(), first.what(), weight));
    }
    interests(a, b, reasons);
    hours(a.awake().inCommon(b.awake()), reasons);
    newcomer(a, b, reasons);
    newcomer(b, a, reasons);
    int rest = traits.score(one, other) - reasons.stream().mapToInt(Reason::weight).sum();
    if (rest > 0) {
      reasons.add(new Reason.GroupPreference(rest));
    }
    reasons.sort(byWeight());
    return reasons;
  }

  static Comparator<Reason> byWeight() {
    return Comparator.comparingInt(Reason::weight).reversed().thenComparing(Reason::toString);
  }

  private void help(Person who, Person whom, List<Reason> reasons) {
    int weight = traits.weights().help();
    int left = traits.weights().moreHelp();
    for (String topic : who.offers().stream().filter(whom.wants()::contains).sorted().toList()) {
      if (weight > 0) {
        reasons.add(new Reason.Helps(who.id(), whom.id(), topic, weight));
      }
      weight = left;
      left = 0;
    }
  }

  private void interests(Person a, Person b, List<Reason> reasons) {
    int left = traits.weights().interests();
    List<String> shared =
        a.interests().stream()
            .filter(b.interests()::contains)
            .sorted(
                Comparator.comparingInt((String topic) -> sharedBy.getOrDefault(topic, 2))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String topic : shared) {
      int by = sharedBy.getOrDefault(topic, 2);
      int weight = Math.min(left, Traits.pointsOfInterest(by, roster.size()));
      if (weight > 0) {
        reasons.add(new Reason.SharedInterest(topic, by, weight));
        left -= weight;
      }
    }
  }

  private void hours(int inCommon, List<Reason> reasons) {
    int weight = traits.weights().hours() * Math.min(inCommon, Traits.FULL_WEEK) / Traits.FULL_WEEK;
    if (weight > 0) {
      reasons.add(new Reason.HoursInCommon(inCommon, weight));
    }
  }

  private void newcomer(Person a, Person b, List<Reason> reasons) {
    int weight = traits.weights().newcomer();
    if (weight > 0 && Traits.isNew(a) && Traits.isVeteran(b)) {
      reasons.add(new Reason.NewcomerMeetsVeteran(a.id(), weight));
    }
  }
}
