package dev.acquaint.benchmarks;

import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Rules;
import java.util.List;

/**
 * First rounds of invented communities, the same ones that {@code acquaint simulate} plays with.
 */
final class Invented {
  private Invented() {}

  /** Returns a first round of pairs across teams; the same numbers give the same round. */
  static MatchingRequest round(int members, long seed, SyntheticCommunity.Family family) {
    SyntheticCommunity community = new SyntheticCommunity(members, family, seed);
    List<Person> people = community.people(members);
    return new MatchingRequest(
        people,
        community.avoids(people, SyntheticCommunity.USUAL_AVOIDS),
        List.of(),
        rules(Rules.OddPerson.TRIO),
        seed);
  }

  /** Returns rules of pairs across teams. */
  static Rules rules(Rules.OddPerson odd) {
    return new Rules(2, odd, 12, Rules.GroupRule.PREFER_ACROSS, false, false);
  }
}
