package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;

/** Why people were put together, each with its weight in points of the score. */
public sealed interface Reason {

  /** How much it weighed. */
  int weight();

  /**
   * One can help the other.
   *
   * @param who offers it
   * @param whom looks for it
   * @param what the topic
   * @param weight points
   */
  record Helps(MemberId who, MemberId whom, String what, int weight) implements Reason {}

  /**
   * Both care for a topic.
   *
   * @param what the topic
   * @param sharedBy how many people in the round share it
   * @param weight points
   */
  record SharedInterest(String what, int sharedBy, int weight) implements Reason {}

  /**
   * They can talk at the same hours.
   *
   * @param hoursPerWeek how many
   * @param weight points
   */
  record HoursInCommon(int hoursPerWeek, int weight) implements Reason {}

  /**
   * Somebody new meets somebody who knows the place.
   *
   * @param newcomer who is new
   * @param weight points
   */
  record NewcomerMeetsVeteran(MemberId newcomer, int weight) implements Reason {}

  /**
   * They come from different groups, or from the same one, as the programme prefers.
   *
   * @param weight points
   */
  record GroupPreference(int weight) implements Reason {}

  /**
   * Both have met most of the others already, so that few are left for them; told for its own sake,
   * it brings no points.
   *
   * @param met how many of the round both have met, the smaller of their two numbers
   * @param of how many others are in the round
   */
  record MetMostOthers(int met, int of) implements Reason {
    @Override
    public int weight() {
      return 0;
    }
  }
}
