package dev.acquaint.features.moderation;

import dev.acquaint.features.intros.IntrosFigures;
import dev.acquaint.features.moderation.picture.Parts;
import dev.acquaint.features.moderation.picture.Web;
import dev.acquaint.id.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How well people hang together, from the figures of introductions. What would be about fewer than
 * {@value #LEAST} people is not told.
 *
 * @param people everybody who takes part now, in the order in which a picture numbers them
 * @param ties who of them was introduced to whom, by number
 */
record Health(List<MemberId> people, List<Web.Tie> ties) {
  /** No figure is about fewer people. */
  static final int LEAST = 5;

  private static final int LIVELY = 3;

  Health {
    people = List.copyOf(people);
    ties = List.copyOf(ties);
  }

  static Health of(IntrosFigures figures) {
    List<MemberId> people = new ArrayList<>(new TreeSet<>(figures.taking()));
    Map<MemberId, Integer> numbers = new HashMap<>();
    people.forEach(member -> numbers.put(member, numbers.size()));
    List<Web.Tie> ties = new ArrayList<>();
    for (IntrosFigures.Tie tie : figures.ties()) {
      Integer one = numbers.get(tie.one());
      Integer other = numbers.get(tie.other());
      if (one != null && other != null) {
        ties.add(new Web.Tie(one, other, tie.met()));
      }
    }
    return new Health(people, ties);
  }

  /** Whether there are enough people to tell anything. */
  boolean mayBeTold() {
    return people.size() >= LEAST;
  }

  Parts parts() {
    return Parts.of(people.size(), ties);
  }

  /** Returns the share of people with three ties that came to a meeting, in percent. */
  long lively() {
    int[] met = new int[people.size()];
    ties.stream()
        .filter(Web.Tie::met)
        .forEach(tie -> {
          met[tie.one()]++;
          met[tie.other()]++;
        });
    long enough = java.util.Arrays.stream(met).filter(count -> count >= LIVELY).count();
    return Math.round(100.0 * enough / people.size());
  }

  /** Returns how many were introduced to nobody; nothing when they are fewer than five, or none. */
  Optional<Integer> alone() {
    return Optional.of(parts().alone()).filter(count -> count >= LEAST);
  }

  /** Returns the middle of waits in whole days; nothing when they are fewer than five. */
  static Optional<Long> middleDays(List<Duration> waits) {
    return waits.size() < LEAST
        ? Optional.empty()
        : Optional.of(waits.stream().sorted().toList().get(waits.size() / 2).toDays());
  }
}
