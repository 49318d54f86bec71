package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why two people fit, with the points each reason brings. */
final class Reasons {
  private final Roster roster;
  private final Traits traits;
  private final Map<String, Integer> sharedBy = new HashMap<>();

  Reasons(Roster roster, Traits traits) {
    this.roster = roster;
    this.traits = traits;
    for (int i = 0; i < roster.size(); i++) {
      for (String topic : roster.get(i).interests()) {
        sharedBy.merge(topic, 1, Integer::sum);
      }
    }
  }

  /** Returns the reasons of two people, in no order. */
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
    int rest = traits.score(one, other);
    for (Reason reason : reasons) {
      rest -= reason.weight();
    }
    if (rest > 0) {
      reasons.add(new Reason.GroupPreference(rest));
    }
    return reasons;
  }

  /** Sorts reasons, the weightiest first; equal ones by kind and words. */
  static void sort(List<Reason> reasons) {
    reasons.sort((a, b) ->
        a.weight() != b.weight()
            ? Integer.compare(b.weight(), a.weight())
            : words(a).compareTo(words(b)));
  }

  private static String words(Reason reason) {
    if (reason instanceof Reason.Helps helps) {
      return "1" + helps.what() + ' ' + helps.who() + ' ' + helps.whom();
    }
    if (reason instanceof Reason.SharedInterest shared) {
      return "2" + shared.what();
    }
    if (reason instanceof Reason.NewcomerMeetsVeteran meets) {
      return "3" + meets.newcomer();
    }
    return reason instanceof Reason.HoursInCommon ? "4" : "5";
  }

  private void help(Person who, Person whom, List<Reason> reasons) {
    int weight = traits.weights().help();
    int left = traits.weights().moreHelp();
    for (String topic : shared(who.offers(), whom.wants())) {
      if (weight > 0) {
        reasons.add(new Reason.Helps(who.id(), whom.id(), topic, weight));
      }
      weight = left;
      left = 0;
    }
  }

  private int sharedBy(String topic) {
    return sharedBy.getOrDefault(topic, 2);
  }

  private static List<String> shared(Set<String> one, Set<String> other) {
    List<String> shared = new ArrayList<>();
    for (String word : one) {
      if (other.contains(word)) {
        shared.add(word);
      }
    }
    shared.sort(null);
    return shared;
  }

  private void interests(Person a, Person b, List<Reason> reasons) {
    int left = traits.weights().interests();
    List<String> shared = shared(a.interests(), b.interests());
    // Stable, so that equally rare ones stay in the order of words.
    shared.sort((x, y) -> Integer.compare(sharedBy(x), sharedBy(y)));
    for (String topic : shared) {
      int by = sharedBy(topic);
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
