package dev.acquaint.features.intros.matching;

/**
 * Decides who meets whom. Pure: the same request gives the same plan, whatever the order of its
 * people.
 */
@FunctionalInterface
public interface Matcher {

  /**
   * Matches one round.
   *
   * @param request the round
   * @return groups and unmatched, together everybody of the request exactly once
   * @throws IllegalArgumentException when there are so many people that costs would overflow
   */
  Plan match(MatchingRequest request);
}
