package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.Arrays;

/**
 * The pairs that are looked at first among many people: for each person the best of those around
 * them, by hours, in the lists of whoever offers what they want, wants what they offer, or shares a
 * topic. Two random cycles through everybody make sure that a perfect matching exists.
 */
final class Candidates {
  private static final int HELP_WINDOW = 32;
  private static final int HELP_BEST = 6;
  private static final int TOPIC_WINDOW = 8;
  private static final int TOPIC_BEST = 2;
  private static final int TRIES = 40;

  private final Round round;
  private final int[] members;
  private final int[] vertexOf;
  private final int[] hourOf;
  private final int[] stamp;
  private final int[] best = new int[HELP_BEST];
  private final int[] bestValue = new int[HELP_BEST];
  private long[] pairs = new long[1 << 12];
  private int size;

  Candidates(Round round, int[] members) {
    this.round = round;
    this.members = members;
    this.vertexOf = new int[round.size()];
    Arrays.fill(vertexOf, -1);
    for (int v = 0; v < members.length; v++) {
      vertexOf[members[v]] = v;
    }
    this.hourOf = new int[round.size()];
    for (int i = 0; i < hourOf.length; i++) {
      hourOf[i] = round.traits().firstHour(i);
    }
    this.stamp = new int[round.size()];
  }

  /** Returns the edges between members; vertex i is {@code members[i]}. */
  SparseGraph.Builder edges(int vertices) {
    Traits traits = round.traits();
    around(traits.wantingLists(), Traits::offers, HELP_WINDOW, HELP_BEST);
    around(traits.offeringLists(), Traits::wants, HELP_WINDOW, HELP_BEST);
    around(traits.interestLists(), Traits::interests, TOPIC_WINDOW, TOPIC_BEST);
    cycle(1);
    cycle(2);
    Arrays.sort(pairs, 0, size);
    SparseGraph.Builder edges = new SparseGraph.Builder(vertices, size + size / 2);
    long last = -1;
    for (int i = 0; i < size; i++) {
      if (pairs[i] != last) {
        last = pairs[i];
        int a = (int) (last >> 32);
        int b = (int) last;
        edges.add(a, b, round.pairCost(members[a], members[b]));
      }
    }
    pairs = new long[0];
    return edges;
  }

  /** Which lists somebody is to be looked for in. */
  private interface Keys {
    int[] of(Traits traits, int person);
  }

  private void around(int[][] lists, Keys keys, int window, int most) {
    int[][] ordered = new int[lists.length][];
    for (int list = 0; list < lists.length; list++) {
      ordered[list] = byHour(lists[list]);
    }
    for (int person : members) {
      for (int list : keys.of(round.traits(), person)) {
        scan(person, ordered[list], window, most);
      }
    }
  }

  /** Returns the members of a list by their hours; those of one hour in the order of numbers. */
  private int[] byHour(int[] list) {
    long[] keys = new long[list.length];
    int count = 0;
    for (int person : list) {
      if (vertexOf[person] >= 0) {
        keys[count++] = ((long) hourOf[person] << 32) | person;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] ordered = new int[count];
    for (int i = 0; i < count; i++) {
      ordered[i] = (int) keys[i];
    }
    return ordered;
  }

  private void scan(int person, int[] list, int window, int most) {
    int low = 0;
    int high = list.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int other = list[middle];
      boolean before =
          hourOf[other] < hourOf[person] || (hourOf[other] == hourOf[person] && other < person);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int from = Math.max(0, Math.min(low - window / 2, list.length - window));
    int to = Math.min(list.length, from + window);
    mark(person);
    int count = 0;
    for (int i = from; i < to; i++) {
      int other = list[i];
      if (other != person
          && stamp[other] != person + 1
          && round.compatibility().allows(person, other)) {
        int needed = count == most ? bestValue[most - 1] + 1 : 0;
        int value = round.costs().valueAtLeast(person, other, needed);
        if (value >= needed) {
          count = keep(count, most, other, value);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      add(vertexOf[person], vertexOf[best[i]]);
    }
  }

  /** Marks whom somebody has met, so that they are passed over. */
  private void mark(int person) {
    for (int met : round.encounters().of(person)) {
      stamp[met] = person + 1;
    }
  }

  private int keep(int count, int most, int other, int value) {
    int at = count == most ? count - 1 : count;
    while (at > 0 && bestValue[at - 1] < value) {
      best[at] = best[at - 1];
      bestValue[at] = bestValue[at - 1];
      at--;
    }
    best[at] = other;
    bestValue[at] = value;
    return Math.min(most, count + 1);
  }

  private void add(int v, int w) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = ((long) Math.min(v, w) << 32) | Math.max(v, w);
  }

  /** Adds a random cycle, repaired where neighbours may not meet or have met. */
  private void cycle(int salt) {
    int n = members.length;
    long[] order = new long[n];
    for (int v = 0; v < n; v++) {
      long hash = Roster.mix(round.request().seed() ^ Roster.mix(salt + 31L * v));
      order[v] = (hash & 0x7FFF_FFFF_0000_0000L) | v;
    }
    Arrays.sort(order);
    int[] cycle = new int[n];
    for (int i = 0; i < n; i++) {
      cycle[i] = (int) order[i];
    }
    for (int i = 1; i < n; i++) {
      int last = Math.min(n, i + TRIES);
      for (int j = i; j < last; j++) {
        if (isFresh(cycle[i - 1], cycle[j])) {
          int swap = cycle[i];
          cycle[i] = cycle[j];
          cycle[j] = swap;
          break;
        }
      }
      add(cycle[i - 1], cycle[i]);
    }
    add(cycle[n - 1], cycle[0]);
  }

  private boolean isFresh(int v, int w) {
    int a = members[v];
    int b = members[w];
    return round.compatibility().allows(a, b) && !round.encounters().haveMet(a, b);
  }
}
