package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a regular round brought. Everybody who was in it is introduced, left out with a reason, or
 * skipped it by themselves.
 *
 * @param slotKey its local date
 * @param groups who was introduced together
 * @param leftOut who was not, with the rule that was in the way
 * @param skipped who skipped it by themselves
 * @param met how many of the introduced met
 */
public record RoundReport(
    String slotKey,
    List<List<MemberId>> groups,
    Map<MemberId, String> leftOut,
    Set<MemberId> skipped,
    int met) {
  static final String SKIPPED = "SKIPPED";

  static RoundReport of(Round round, List<Talk> talks, List<Talk.Place> places) {
    Map<MemberId, String> leftOut = new TreeMap<>();
    Set<MemberId> skipped = new TreeSet<>();
    for (Talk.Place place : places) {
      if (Closing.hasSkipped(place)) {
        skipped.add(place.member());
      } else if (place.introGroup().isEmpty()) {
        leftOut.put(place.member(), place.reason().orElse("NOBODY_LEFT"));
      }
    }
    int met = talks.stream().filter(Talk::met).mapToInt(talk -> talk.places().size()).sum();
    return new RoundReport(
        round.slotKey(),
        talks.stream().map(Talk::people).filter(people -> !people.isEmpty()).toList(),
        leftOut,
        skipped,
        met);
  }

  /** Copies the collections. */
  public RoundReport {
    groups = groups.stream().map(List::copyOf).toList();
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    skipped = Collections.unmodifiableSet(new TreeSet<>(skipped));
  }
}
