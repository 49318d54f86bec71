package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Arrangement;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the groups that moderators put together hold. The rules of the programme do not count
 * against them, but what people said for themselves does: whom they never want to meet, which
 * languages they speak, and how they want to meet. Which of these it was is told to nobody, and
 * somebody who is not in the round looks the same.
 */
final class KeptTogether {
  private final Map<MemberId, Person> people = new HashMap<>();
  private final MatchingRequest request;

  KeptTogether(MatchingRequest request) {
    this.request = request;
    request.people().forEach(person -> people.put(person.id(), person));
  }

  /** Returns the round with those groups fixed that hold. */
  MatchingRequest with(List<Set<MemberId>> wished) {
    return request.with(
        Arrangement.none().withLocked(wished.stream().filter(this::holds).toList()));
  }

  /**
   * Returns the round with those groups fixed that hold, and these two, whatever their people said:
   * what is told of an exchange must not depend on it.
   */
  MatchingRequest exchanging(List<Set<MemberId>> wished, Set<MemberId> one, Set<MemberId> other) {
    List<Set<MemberId>> fixed = new ArrayList<>(List.of(one, other));
    wished.stream()
        .filter(this::holds)
        .filter(group -> Collections.disjoint(group, one) && Collections.disjoint(group, other))
        .forEach(fixed::add);
    return request.with(Arrangement.none().withLocked(fixed));
  }

  /** Whether all of a group are in the round and nothing that they said keeps two of them apart. */
  boolean holds(Set<MemberId> group) {
    List<MemberId> all = List.copyOf(group);
    for (int i = 0; i < all.size(); i++) {
      Person one = people.get(all.get(i));
      if (one == null) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        Person other = people.get(all.get(j));
        if (other == null || isApart(one, other)) {
          return false;
        }
      }
    }
    return all.size() > 1;
  }

  private boolean isApart(Person one, Person other) {
    boolean bothSpeak = !one.languages().isEmpty() && !other.languages().isEmpty();
    return request.avoided().contains(new Pair(one.id(), other.id()))
        || (bothSpeak && one.languages().stream().noneMatch(other.languages()::contains))
        || !one.mode().meets(other.mode());
  }
}
