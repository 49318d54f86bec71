package dev.acquaint.features.intros.matching;

import java.util.List;
import java.util.Set;

/**
 * One round to be matched.
 *
 * @param people who is in
 * @param avoided who must never be put together; both ways
 * @param history who was introduced before
 * @param rules what the programme asks
 * @param seed decides among equals; the same input and seed give the same groups
 * @param arrangement what is decided beforehand
 */
public record MatchingRequest(
    List<Person> people,
    Set<Pair> avoided,
    List<Meeting> history,
    Rules rules,
    long seed,
    Arrangement arrangement) {
  /** Copies the collections. */
  public MatchingRequest {
    people = List.copyOf(people);
    avoided = Set.copyOf(avoided);
    history = List.copyOf(history);
  }

  /** Makes a round in which nothing is decided beforehand. */
  public MatchingRequest(
      List<Person> people, Set<Pair> avoided, List<Meeting> history, Rules rules, long seed) {
    this(people, avoided, history, rules, seed, Arrangement.none());
  }

  /** Returns the same round with something decided beforehand. */
  public MatchingRequest with(Arrangement other) {
    return new MatchingRequest(people, avoided, history, rules, seed, other);
  }
}
