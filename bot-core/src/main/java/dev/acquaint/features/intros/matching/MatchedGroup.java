package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.List;

/**
 * People to be introduced.
 *
 * @param members 2 or more, by id
 * @param score points of all their pairs together, divided by their number
 * @param reasons why, the weightiest first
 */
public record MatchedGroup(List<MemberId> members, int score, List<Reason> reasons) {
  /** Copies the lists. */
  public MatchedGroup {
    members = List.copyOf(members);
    reasons = List.copyOf(reasons);
  }
}
