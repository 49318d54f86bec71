package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;

/**
 * What any two people of a round would bring, for whoever compares other ways of matching with this
 * one. People are numbered from 0 in an order that depends on the seed and their ids only.
 */
public final class Scores {
  private final Round round;

  /** Reads a round; throws {@link IllegalArgumentException} like {@link Matcher#match}. */
  public Scores(MatchingRequest request) {
    this.round = new Round(request);
  }

  /** Returns how many people are in the round. */
  public int size() {
    return round.size();
  }

  /** Returns who has a number. */
  public MemberId id(int number) {
    return round.roster().id(number);
  }

  /** Returns whether two people may be a pair. */
  public boolean mayMeet(int one, int other) {
    return round.compatibility().allows(one, other);
  }

  /** Returns how many rounds ago two people last met, 0 for never. */
  public int roundsSince(int one, int other) {
    return round.encounters().roundsSince(one, other);
  }

  /** Returns the points of two people, 0 to {@link Weights#best}. */
  public int points(int one, int other) {
    return round.traits().score(one, other);
  }
}
