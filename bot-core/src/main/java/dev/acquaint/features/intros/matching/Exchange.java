package dev.acquaint.features.intros.matching;

/** What it would take to put two people together. None of the answers depends on avoid lists. */
public sealed interface Exchange {

  /**
   * They fit, but others fit better.
   *
   * @param points what the whole round would lose, 0 when it would be as good: of pairs at least so
   *     many, of larger groups so many with the best exchange of two seats
   */
  record LosesPoints(long points) implements Exchange {}

  /** They met before, or others would have to meet again. */
  record MeetsAgain() implements Exchange {}

  /** Somebody would be left out. */
  record LeavesOut() implements Exchange {}

  /**
   * A rule of the programme keeps them apart.
   *
   * @param rule which
   */
  record AgainstRule(WhyNot rule) implements Exchange {}

  /** Each is host of a group of their own, or neither is and a pair needs one. */
  record HostsApart() implements Exchange {}
}
