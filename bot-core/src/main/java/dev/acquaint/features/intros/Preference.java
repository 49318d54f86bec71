package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Mode;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a member wants to be introduced.
 *
 * @param languages what they speak, as ISO 639 codes; empty means they told nothing
 * @param mode how they want to meet
 * @param group their team, cohort or city, as typed
 * @param from when their day of talking begins, by their own wall clock
 * @param until when it ends
 * @param greeter whether they like to welcome people outside the regular rounds
 */
record Preference(
    SortedSet<String> languages,
    Mode mode,
    Optional<String> group,
    LocalTime from,
    LocalTime until,
    boolean greeter) {
  Preference {
    languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
  }

  static Preference usual() {
    return new Preference(
        Collections.emptySortedSet(),
        Mode.EITHER,
        Optional.empty(),
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        false);
  }
}
