package dev.acquaint.features.intros.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Points that no division into groups can exceed: in a group of s people everybody brings a share
 * of 1/s of what they have on the mean with the others, which is at most what they would have with
 * their s - 1 best.
 */
final class GroupBound {
  private static final int ALL_PAIRS_UP_TO = 3_000;

  private final Round round;
  private final int[] members;

  GroupBound(Round round, int[] members) {
    this.round = round;
    this.members = members;
  }

  /** Returns the bound for groups none of which is smaller than the smallest of these. */
  long points(List<int[]> groups) {
    int size = groups.stream().mapToInt(group -> group.length).min().orElse(2);
    double sum = 0;
    for (int one : members) {
      sum +=
          members.length > ALL_PAIRS_UP_TO ? round.traits().most(one) : meanOfBest(one, size - 1);
    }
    return (long) Math.ceil(sum / size);
  }

  private double meanOfBest(int one, int count) {
    int[] scores = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      boolean together = members[i] != one && round.compatibility().together(one, members[i]);
      scores[i] = together ? round.traits().score(one, members[i]) : 0;
    }
    Arrays.sort(scores);
    int from = Math.max(0, scores.length - count);
    return Arrays.stream(scores, from, scores.length).sum() / (double) Math.max(1, count);
  }
}
