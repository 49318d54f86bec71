package dev.acquaint.features.intros.matching;

/** What it would take to put two people together. */
public sealed interface Exchange {

  /**
   * They fit, but others fit better.
   *
   * @param points what the whole round would lose at least, 0 when it would be as good
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

  /** No answer: it would give away who avoids whom, or there is none. */
  record NotTold() implements Exchange {}
}
