package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well two people fit: points from 0 to {@link #BEST}, and what they are for. */
final class Scoring {
  /** The most two people can reach. */
  static final int BEST = 1_180;

  private static final int HELP = 200;
  private static final int HELPS_BOTH_WAYS = 80;
  private static final int MOST_HELP_ONE_WAY = 260;
  private static final int MOST_INTERESTS = 200;
  private static final int MOST_HOURS = 120;
  private static final int FULL_WEEK = 40;
  private static final int GROUP = 60;
  private static final int NEWCOMER = 100;
  private static final int NEW_UNTIL = 2;
  private static final int VETERAN_FROM = 6;

  private final Map<String, Integer> sharedBy = new HashMap<>();
  private final int people;
  private final Rules rules;

  Scoring(MatchingRequest request) {
    this.people = request.people().size();
    this.rules = request.rules();
    request
        .people()
        .forEach(
            person -> person.interests().forEach(topic -> sharedBy.merge(topic, 1, Integer::sum)));
  }

  int score(Person a, Person b) {
    return Math.min(BEST, reasons(a, b).stream().mapToInt(Reason::weight).sum());
  }

  /**
   * Returns why two people fit, the weightiest reason first; equal weights in the order of words.
   */
  List<Reason> reasons(Person a, Person b) {
    List<Reason> reasons = new ArrayList<>();
    help(a, b, reasons);
    help(b, a, reasons);
    if (reasons.stream().map(Reason.Helps.class::cast).map(Reason.Helps::who).distinct().count()
        == 2) {
      Reason.Helps first = (Reason.Helps) reasons.getFirst();
      reasons.set(
          0,
          new Reason.Helps(
              first.who(), first.whom(), first.what(), first.weight() + HELPS_BOTH_WAYS));
    }
    interests(a, b, reasons);
    int hours = a.awake().inCommon(b.awake());
    if (hours > 0) {
      reasons.add(
          new Reason.HoursInCommon(hours, MOST_HOURS * Math.min(hours, FULL_WEEK) / FULL_WEEK));
    }
    groups(a, b, reasons);
    newcomer(a, b, reasons);
    newcomer(b, a, reasons);
    reasons.sort(
        Comparator.comparingInt(Reason::weight).reversed().thenComparing(Reason::toString));
    return reasons;
  }

  private static void help(Person who, Person whom, List<Reason> reasons) {
    int left = MOST_HELP_ONE_WAY;
    for (String topic : who.offers().stream().filter(whom.wants()::contains).sorted().toList()) {
      int weight = Math.min(left, left == MOST_HELP_ONE_WAY ? HELP : MOST_HELP_ONE_WAY - HELP);
      if (weight > 0) {
        reasons.add(new Reason.Helps(who.id(), whom.id(), topic, weight));
        left -= weight;
      }
    }
  }

  private void interests(Person a, Person b, List<Reason> reasons) {
    int left = MOST_INTERESTS;
    List<String> shared =
        a.interests().stream()
            .filter(b.interests()::contains)
            .sorted(
                Comparator.comparingInt((String topic) -> sharedBy.getOrDefault(topic, 1))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String topic : shared) {
      int by = sharedBy.getOrDefault(topic, 2);
      int weight =
          Math.min(left, 30 + (int) Math.round(60 * (1 - (double) by / Math.max(2, people))));
      if (weight > 0) {
        reasons.add(new Reason.SharedInterest(topic, by, weight));
        left -= weight;
      }
    }
  }

  private void groups(Person a, Person b, List<Reason> reasons) {
    boolean same = a.group().isPresent() && a.group().equals(b.group());
    boolean preferred =
        switch (rules.group()) {
          case PREFER_ACROSS -> !same && a.group().isPresent() && b.group().isPresent();
          case PREFER_WITHIN -> same;
          case ANY, REQUIRE_ACROSS, REQUIRE_WITHIN -> false;
        };
    if (preferred) {
      reasons.add(new Reason.GroupPreference(GROUP));
    }
  }

  private static void newcomer(Person a, Person b, List<Reason> reasons) {
    if (a.roundsSoFar() < NEW_UNTIL && b.roundsSoFar() >= VETERAN_FROM) {
      reasons.add(new Reason.NewcomerMeetsVeteran(a.id(), NEWCOMER));
    }
  }
}
