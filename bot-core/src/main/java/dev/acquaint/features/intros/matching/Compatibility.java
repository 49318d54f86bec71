package dev.acquaint.features.intros.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which two people may be put together, and how long ago they last were. */
final class Compatibility {
  private final Rules rules;
  private final Set<Pair> avoided;
  private final Map<Pair, Integer> lastMet = new HashMap<>();

  Compatibility(MatchingRequest request) {
    this.rules = request.rules();
    this.avoided = request.avoided();
    request
        .history()
        .forEach(meeting -> lastMet.merge(meeting.pair(), meeting.roundsAgo(), Math::min));
  }

  boolean allows(Person a, Person b) {
    return !avoided.contains(new Pair(a.id(), b.id())) && broken(a, b).isEmpty();
  }

  /** Returns the rule of the programme that keeps two people apart, if one does. */
  Optional<WhyNot> broken(Person a, Person b) {
    if (rules.languageRequired() && Collections.disjoint(a.languages(), b.languages())) {
      return Optional.of(WhyNot.NO_COMMON_LANGUAGE);
    }
    if (rules.modeRequired() && !a.mode().meets(b.mode())) {
      return Optional.of(WhyNot.NO_COMMON_MODE);
    }
    boolean same = a.group().isPresent() && a.group().equals(b.group());
    boolean apart =
        switch (rules.group()) {
          case REQUIRE_ACROSS -> same;
          case REQUIRE_WITHIN -> !same;
          case ANY, PREFER_ACROSS, PREFER_WITHIN -> false;
        };
    return apart ? Optional.of(WhyNot.GROUP_RULE) : Optional.empty();
  }

  /** Returns how many rounds ago they were last introduced; 0 for never. */
  int roundsSince(Person a, Person b) {
    return lastMet.getOrDefault(new Pair(a.id(), b.id()), 0);
  }

  boolean metBefore(Person a, Person b) {
    return lastMet.containsKey(new Pair(a.id(), b.id()));
  }

  Rules rules() {
    return rules;
  }
}
