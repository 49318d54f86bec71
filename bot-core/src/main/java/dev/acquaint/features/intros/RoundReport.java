package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import java.util.List;
import java.util.Map;

/**
 * What a round brought.
 *
 * @param slotKey its local date
 * @param groups who was introduced together
 * @param leftOut who was not, with the rule that was in the way
 * @param met how many of the introduced said that they met
 */
public record RoundReport(
    String slotKey, List<List<MemberId>> groups, Map<MemberId, String> leftOut, int met) {
  /** Copies the collections. */
  public RoundReport {
    groups = groups.stream().map(List::copyOf).toList();
    leftOut = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(leftOut));
  }
}
