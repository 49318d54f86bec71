package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People with the same hours and the same tenure in one bucket: what somebody can reach with a
 * whole bucket, without help, is then known closely from any one of it.
 */
final class Buckets {
  private static final int MOST_KINDS_OF_HOURS = 64;

  private final Traits traits;
  private final int[] bucketOf;
  private final int[] size;
  private final int[] first;
  private final boolean exactHours;

  Buckets(Traits traits, int[] members) {
    this.traits = traits;
    this.bucketOf = new int[traits.size()];
    Map<List<Long>, Integer> kinds = new HashMap<>();
    for (int person : members) {
      kinds.putIfAbsent(traits.hoursOf(person), kinds.size());
    }
    this.exactHours = kinds.size() <= MOST_KINDS_OF_HOURS;
    Map<List<Object>, Integer> buckets = new HashMap<>();
    List<Integer> firsts = new ArrayList<>();
    int[] count = new int[members.length];
    for (int person : members) {
      int hours = exactHours ? kinds.getOrDefault(traits.hoursOf(person), 0) : 0;
      List<Object> key = List.of(hours, traits.tenure(person));
      int bucket = buckets.computeIfAbsent(key, _ -> buckets.size());
      if (bucket == firsts.size()) {
        firsts.add(person);
      }
      bucketOf[person] = bucket;
      count[bucket]++;
    }
    this.first = firsts.stream().mapToInt(Integer::intValue).toArray();
    this.size = Arrays.copyOf(count, first.length);
  }

  int count() {
    return first.length;
  }

  int of(int person) {
    return bucketOf[person];
  }

  /** Returns points somebody cannot exceed with anybody of a bucket, without help. */
  int most(int person, int bucket) {
    return exactHours
        ? traits.mostWithoutHelp(person, first[bucket])
        : traits.mostWithoutHelp(person);
  }

  /** Returns a list of people by bucket, in the same order. */
  int[][] split(int[] people) {
    int[][] lists = new int[first.length][];
    int[] filled = new int[first.length];
    for (int bucket = 0; bucket < lists.length; bucket++) {
      lists[bucket] = new int[size[bucket]];
    }
    for (int person : people) {
      int bucket = bucketOf[person];
      lists[bucket][filled[bucket]++] = person;
    }
    for (int bucket = 0; bucket < lists.length; bucket++) {
      lists[bucket] = Arrays.copyOf(lists[bucket], filled[bucket]);
    }
    return lists;
  }
}
