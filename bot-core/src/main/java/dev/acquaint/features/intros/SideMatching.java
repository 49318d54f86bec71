package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.MemberId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds somebody for a few people outside the regular rounds, under the same rules. */
final class SideMatching {
  private final Matcher matcher;
  private final MatchingRequest everybody;

  /**
   * Prepares for one side round.
   *
   * @param matcher decides who fits
   * @param everybody seekers and all who might be found for them, with rules, avoid list, history
   */
  SideMatching(Matcher matcher, MatchingRequest everybody) {
    this.matcher = matcher;
    this.everybody = everybody;
  }

  /** Returns groups of these people among themselves; whoever fits nobody is in none. */
  List<MatchedGroup> among(Collection<MemberId> people) {
    return people.size() < 2 ? List.of() : plan(people, 2).groups();
  }

  /**
   * Returns the pair of somebody with the one of several people who fits best: nobody met before if
   * that can be, then the best score.
   */
  Optional<MatchedGroup> best(MemberId seeker, Collection<MemberId> candidates) {
    return candidates.stream()
        .filter(candidate -> !candidate.equals(seeker))
        .sorted()
        .map(candidate -> plan(List.of(seeker, candidate), 2))
        .filter(plan -> plan.groups().size() == 1)
        .min(Comparator.comparingInt(Plan::repeats).thenComparingLong(SideMatching::scoreBackwards))
        .map(plan -> plan.groups().getFirst());
  }

  /** Returns these people as one group, if the rules allow it. */
  Optional<MatchedGroup> together(Collection<MemberId> people) {
    return plan(people, people.size()).groups().stream()
        .filter(group -> group.members().size() == people.size())
        .findFirst();
  }

  private static long scoreBackwards(Plan plan) {
    return -plan.score();
  }

  private Plan plan(Collection<MemberId> people, int size) {
    List<Person> chosen =
        everybody.people().stream().filter(person -> people.contains(person.id())).toList();
    Rules rules = everybody.rules();
    return matcher.match(
        new MatchingRequest(
            chosen,
            everybody.avoided(),
            everybody.history(),
            new Rules(
                size,
                Rules.OddPerson.TRIO,
                rules.repeatWindow(),
                rules.group(),
                rules.languageRequired(),
                rules.modeRequired()),
            everybody.seed()));
  }
}
