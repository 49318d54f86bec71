package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of a round, numbered in an order that depends on the seed and their ids only, so that
 * the answer does not depend on the order of rows.
 */
final class Roster {
  private final List<Person> people;
  private final Map<MemberId, Integer> numbers;

  /** Throws {@link IllegalArgumentException} when somebody is in the round twice. */
  Roster(MatchingRequest request) {
    Map<MemberId, Long> order = HashMap.newHashMap(request.people().size());
    for (Person person : request.people()) {
      if (order.put(person.id(), order(request.seed(), person.id())) != null) {
        throw new IllegalArgumentException(person.id() + " is in the round twice");
      }
    }
    this.people =
        request.people().stream()
            .sorted(
                Comparator.comparingLong((Person person) -> order.getOrDefault(person.id(), 0L))
                    .thenComparing(Person::id))
            .toList();
    this.numbers = HashMap.newHashMap(people.size());
    for (int i = 0; i < people.size(); i++) {
      numbers.put(people.get(i).id(), i);
    }
  }

  private static long order(long seed, MemberId id) {
    long hash = seed;
    String value = id.value();
    for (int i = 0; i < value.length(); i++) {
      hash = mix(hash ^ value.charAt(i));
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int size() {
    return people.size();
  }

  Person get(int number) {
    return people.get(number);
  }

  MemberId id(int number) {
    return people.get(number).id();
  }

  /** Returns somebody's number, or -1 when they are not in the round. */
  int find(MemberId id) {
    return numbers.getOrDefault(id, -1);
  }
}
