package dev.acquaint.features.intros.matching;

/**
 * That two people were introduced before.
 *
 * @param pair who
 * @param roundsAgo 1 for the last round, more for earlier ones
 */
public record Meeting(Pair pair, int roundsAgo) {}
