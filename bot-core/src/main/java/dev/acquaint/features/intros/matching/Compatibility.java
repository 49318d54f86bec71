package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which two people may be put together, by number. */
final class Compatibility {
  private final Rules rules;
  private final Traits traits;
  private final WordSets languages;
  private final Mode[] modes;
  private final int[][] avoided;
  private final boolean[] host;
  private final boolean withHosts;
  private final boolean anyRule;

  Compatibility(Roster roster, Traits traits, MatchingRequest request) {
    int n = roster.size();
    this.rules = request.rules();
    this.traits = traits;
    this.languages = WordSets.of(roster, Person::languages, WordSets.vocabulary());
    this.modes = new Mode[n];
    this.avoided = new int[n][];
    this.host = new boolean[n];
    Set<MemberId> hosts = request.arrangement().hosts();
    this.withHosts = !hosts.isEmpty();
    for (int i = 0; i < n; i++) {
      modes[i] = roster.get(i).mode();
      host[i] = hosts.contains(roster.id(i));
    }
    this.anyRule =
        rules.languageRequired()
            || rules.modeRequired()
            || rules.group() == Rules.GroupRule.REQUIRE_ACROSS
            || rules.group() == Rules.GroupRule.REQUIRE_WITHIN;
    Arrays.fill(avoided, new int[0]);
    for (Pair pair : request.avoided()) {
      int a = roster.find(pair.a());
      int b = roster.find(pair.b());
      if (a >= 0 && b >= 0) {
        avoided[a] = with(avoided[a], b);
        avoided[b] = with(avoided[b], a);
      }
    }
    for (int[] own : avoided) {
      Arrays.sort(own);
    }
  }

  private static int[] with(int[] numbers, int one) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = one;
    return more;
  }

  /** Whether two people may be in one group. */
  boolean together(int a, int b) {
    return Arrays.binarySearch(avoided[a], b) < 0
        && !(host[a] && host[b])
        && (!anyRule || broken(a, b).isEmpty());
  }

  /** Whether two people may be a group of their own. */
  boolean allows(int a, int b) {
    return (!withHosts || host[a] != host[b]) && together(a, b);
  }

  /** Returns the rule of the programme that keeps two people apart, if one does. */
  Optional<WhyNot> broken(int a, int b) {
    if (rules.languageRequired() && languages.inCommon(a, languages, b) == 0) {
      return Optional.of(WhyNot.NO_COMMON_LANGUAGE);
    }
    if (rules.modeRequired() && !modes[a].meets(modes[b])) {
      return Optional.of(WhyNot.NO_COMMON_MODE);
    }
    boolean same = traits.isSameGroup(a, b);
    boolean apart =
        switch (rules.group()) {
          case REQUIRE_ACROSS -> same;
          case REQUIRE_WITHIN -> !same;
          case ANY, PREFER_ACROSS, PREFER_WITHIN -> false;
        };
    return apart ? Optional.of(WhyNot.GROUP_RULE) : Optional.empty();
  }

  boolean avoids(int a, int b) {
    return Arrays.binarySearch(avoided[a], b) >= 0;
  }

  boolean isHost(int person) {
    return host[person];
  }

  boolean hasHosts() {
    return withHosts;
  }

  Rules rules() {
    return rules;
  }
}
