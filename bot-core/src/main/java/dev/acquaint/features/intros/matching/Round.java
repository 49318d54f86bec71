package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.Rules.OddPerson;

/** One round by numbers: who there is, who may meet, and what it costs. */
final class Round {
  private final MatchingRequest request;
  private final Roster roster;
  private final Traits traits;
  private final Encounters encounters;
  private final Compatibility compatibility;
  private final Costs costs;
  private final int mostMet;

  /** Throws {@link IllegalArgumentException} for people twice, or too many for exact costs. */
  Round(MatchingRequest request) {
    this.request = request;
    this.roster = new Roster(request);
    this.traits = new Traits(roster, request.rules(), request.arrangement().weights());
    this.encounters = new Encounters(roster, request.history());
    this.compatibility = new Compatibility(roster, traits, request);
    this.costs = new Costs(traits, encounters, request);
    int most = 0;
    for (int i = 0; i < roster.size(); i++) {
      most = Math.max(most, encounters.of(i).length);
    }
    this.mostMet = most;
  }

  MatchingRequest request() {
    return request;
  }

  Roster roster() {
    return roster;
  }

  Traits traits() {
    return traits;
  }

  Encounters encounters() {
    return encounters;
  }

  Compatibility compatibility() {
    return compatibility;
  }

  Costs costs() {
    return costs;
  }

  int size() {
    return roster.size();
  }

  Rules rules() {
    return request.rules();
  }

  /**
   * Returns what it costs to leave somebody out: most for those who were left out last, then for
   * those who met fewest.
   */
  long leftOut(int person) {
    int behind = Math.min(3, mostMet - encounters.of(person).length);
    boolean outBefore = roster.get(person).timesLeftOut() > 0;
    return costs.leftOut((outBefore ? 4 : 0) + (rules().odd() == OddPerson.SIT_OUT ? behind : 0));
  }

  /**
   * Returns what two people cost as a pair; when they may not be one, what leaving both out costs.
   */
  long pairCost(int a, int b) {
    return compatibility.allows(a, b) ? costs.of(a, b) : leftOut(a) + leftOut(b);
  }

  /** Returns what a third person costs who joins two others, or -1 when they may not. */
  long joinCost(int third, int a, int b) {
    Compatibility rules = compatibility;
    boolean may =
        rules.together(third, a)
            && rules.together(third, b)
            && rules.together(a, b)
            && (!rules.hasHosts() || rules.isHost(third) || rules.isHost(a) || rules.isHost(b));
    return may ? costs.of(third, a) + costs.of(third, b) : -1;
  }
}
