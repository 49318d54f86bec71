package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Plays rounds one after another: each has those before it for history. The same beginning and the
 * same people in each round play the same rounds. Not safe for use by several threads.
 */
public final class RoundsAhead {
  private final MatchingRequest first;
  private final Matcher matcher;
  private final Map<Pair, Integer> lastMet = new HashMap<>();
  private final Map<MemberId, Integer> introduced = new HashMap<>();
  private final Map<MemberId, Integer> outInARow = new HashMap<>();
  private int number;

  /**
   * Begins.
   *
   * @param first the first round; its rules and seed count for all, what is decided beforehand only
   *     for itself
   * @param matcher plans each round
   */
  public RoundsAhead(MatchingRequest first, Matcher matcher) {
    this.first = first;
    this.matcher = matcher;
    for (Meeting meeting : first.history()) {
      lastMet.merge(meeting.pair(), 1 - Math.max(1, meeting.roundsAgo()), Math::max);
    }
  }

  /** Plays a round in which everybody of the first takes part. */
  public Plan next() {
    List<Person> people = new ArrayList<>(first.people().size());
    for (Person person : first.people()) {
      people.add(
          person.standing(
              rounds(person), outInARow.getOrDefault(person.id(), person.timesLeftOut())));
    }
    return play(people, first.avoided());
  }

  /**
   * Plays a round of these people, who may be others than in the first.
   *
   * @param people who takes part; their earlier rounds are raised by those played, how often they
   *     were left out is taken as it is given
   * @param avoided who must never be put together
   */
  public Plan next(List<Person> people, Set<Pair> avoided) {
    return play(
        people.stream()
            .map(person -> person.standing(rounds(person), person.timesLeftOut()))
            .toList(),
        avoided);
  }

  private int rounds(Person person) {
    return person.roundsSoFar() + introduced.getOrDefault(person.id(), 0);
  }

  private Plan play(List<Person> people, Set<Pair> avoided) {
    number++;
    List<Meeting> history = new ArrayList<>(lastMet.size());
    lastMet.forEach((pair, when) -> history.add(new Meeting(pair, number - when)));
    Plan plan =
        matcher.match(
            new MatchingRequest(
                people,
                avoided,
                history,
                first.rules(),
                first.seed() + number - 1,
                number == 1
                    ? first.arrangement()
                    : Arrangement.none().withWeights(first.arrangement().weights())));
    remember(plan);
    return plan;
  }

  private void remember(Plan plan) {
    for (MatchedGroup group : plan.groups()) {
      List<MemberId> members = group.members();
      for (int i = 0; i < members.size(); i++) {
        introduced.merge(members.get(i), 1, Integer::sum);
        outInARow.put(members.get(i), 0);
        for (int j = i + 1; j < members.size(); j++) {
          lastMet.put(new Pair(members.get(i), members.get(j)), number);
        }
      }
    }
    for (Unmatched one : plan.unmatched()) {
      outInARow.merge(one.member(), 1, Integer::sum);
    }
  }

  /** Returns how many rounds were played. */
  public int played() {
    return number;
  }

  /** Returns who has met whom, those of the first round's history too. */
  public Set<Pair> met() {
    return Collections.unmodifiableSet(lastMet.keySet());
  }

  /** Forgets that some have met, for example because one of them is gone for good. */
  public void forget(Predicate<Pair> which) {
    lastMet.keySet().removeIf(which);
  }
}
