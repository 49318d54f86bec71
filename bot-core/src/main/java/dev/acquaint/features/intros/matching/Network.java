package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well introductions have knitted a community together.
 *
 * @param largestPart the share of members, 0 to 1, in the largest part within which everybody is
 *     linked by introductions
 * @param parts how many such parts there are; somebody without introductions is a part of their own
 * @param met how many others a member has been introduced to, in the mean
 * @param steps how many introductions lie between two members of one part, in the mean over up to
 *     64 starting points; 0 when nobody is linked
 */
public record Network(double largestPart, int parts, double met, double steps) {
  private static final int STARTING_POINTS = 64;

  /**
   * Measures a network.
   *
   * @param members who belongs to the community now
   * @param introduced who was introduced to whom; pairs of others are passed over
   */
  public static Network of(List<MemberId> members, Collection<Pair> introduced) {
    Map<MemberId, Integer> numbers = new HashMap<>();
    for (MemberId member : members) {
      numbers.put(member, numbers.size());
    }
    List<List<Integer>> neighbours = new ArrayList<>();
    members.forEach(_ -> neighbours.add(new ArrayList<>()));
    int links = 0;
    for (Pair pair : introduced) {
      Integer a = numbers.get(pair.a());
      Integer b = numbers.get(pair.b());
      if (a != null && b != null) {
        neighbours.get(a).add(b);
        neighbours.get(b).add(a);
        links++;
      }
    }
    return measure(neighbours, links);
  }

  private static Network measure(List<List<Integer>> neighbours, int links) {
    int n = neighbours.size();
    if (n == 0) {
      return new Network(0, 0, 0, 0);
    }
    boolean[] seen = new boolean[n];
    int parts = 0;
    int largest = 0;
    for (int start = 0; start < n; start++) {
      if (!seen[start]) {
        int size = 0;
        int[] distance = distances(neighbours, start);
        for (int i = 0; i < n; i++) {
          if (distance[i] >= 0) {
            seen[i] = true;
            size++;
          }
        }
        parts++;
        largest = Math.max(largest, size);
      }
    }
    return new Network(
        rounded((double) largest / n), parts, rounded(2.0 * links / n), steps(neighbours));
  }

  private static double steps(List<List<Integer>> neighbours) {
    int n = neighbours.size();
    long steps = 0;
    long pairs = 0;
    for (int k = 0; k < Math.min(n, STARTING_POINTS); k++) {
      int start = (int) ((long) k * n / Math.min(n, STARTING_POINTS));
      for (int distance : distances(neighbours, start)) {
        if (distance > 0) {
          steps += distance;
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : rounded((double) steps / pairs);
  }

  private static int[] distances(List<List<Integer>> neighbours, int start) {
    int[] distance = new int[neighbours.size()];
    Arrays.fill(distance, -1);
    distance[start] = 0;
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int next : neighbours.get(at)) {
        if (distance[next] < 0) {
          distance[next] = distance[at] + 1;
          open.add(next);
        }
      }
    }
    return distance;
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
