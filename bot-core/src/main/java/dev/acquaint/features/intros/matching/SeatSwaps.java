package dev.acquaint.features.intros.matching;

import java.util.Arrays;

/**
 * Lets people of different groups change places: simulated annealing (Kirkpatrick, Gelatt, Vecchi
 * 1983) with a fixed number of tries, then swaps that help until none does. The number of tries and
 * the seed alone decide, never the time it takes.
 */
final class SeatSwaps {
  private static final long TRIES_PER_PERSON = 20_000;
  private static final long MOST_TRIES = 8_000_000;
  private static final int STEPS = 64;
  private static final int HOT = 12;
  private static final int MOST_SWEEPS = 50;
  private static final int[] LOGARITHMS = logarithms();

  private final GroupCosts costs;
  private final int[] first;
  private final int[] seating;
  private final int[] groupOf;
  private final boolean firstStays;
  private long state;

  /**
   * Prepares to change a seating.
   *
   * @param first the first seat of each group, at the end the number of seats in groups
   * @param seating who sits where; seats beyond the groups are outside
   * @param firstStays whether whoever sits first in each group stays there
   */
  SeatSwaps(GroupCosts costs, int[] first, int[] seating, boolean firstStays) {
    this.costs = costs;
    this.first = first;
    this.seating = seating;
    this.firstStays = firstStays;
    this.groupOf = new int[seating.length];
    Arrays.fill(groupOf, first.length - 1);
    for (int g = 0; g + 1 < first.length; g++) {
      Arrays.fill(groupOf, first[g], first[g + 1], g);
    }
  }

  /** Returns 1,024 times minus the logarithm of 1,024 evenly spread numbers between 0 and 1. */
  private static int[] logarithms() {
    int[] table = new int[1_024];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) Math.round(-1_024 * StrictMath.log((i + 0.5) / table.length));
    }
    return table;
  }

  /**
   * Changes places; returns what the seating costs then.
   *
   * @param seed for chance
   * @param share the tries are divided among so many beginnings
   */
  long improve(long seed, int share) {
    state = seed;
    long tries = Math.min(MOST_TRIES, TRIES_PER_PERSON * costs.size()) / share;
    int hot = Math.max(1, costs.most() / HOT);
    for (int step = 0; step < STEPS; step++) {
      long heat = Math.round(hot * StrictMath.pow(0.01, (double) step / (STEPS - 1)) * 16);
      for (long i = tries / STEPS; i > 0; i--) {
        tryOne(heat);
      }
    }
    int sweeps = 0;
    while (sweeps < MOST_SWEEPS && isImprovedBySweep()) {
      sweeps++;
    }
    return total();
  }

  private void tryOne(long heat) {
    state += 0x9E3779B97F4A7C15L;
    long random = Roster.mix(state);
    int one = (int) (((random & 0xFFFF_FFFL) * seating.length) >>> 28);
    int other = (int) ((((random >>> 28) & 0xFFFF_FFFL) * seating.length) >>> 28);
    if (groupOf[one] == groupOf[other] || stays(one) || stays(other)) {
      return;
    }
    long change = change(one, other);
    if (change <= (heat * LOGARITHMS[(int) (random >>> 54)]) >> 14) {
      swap(one, other);
    }
  }

  private boolean stays(int seat) {
    return firstStays && groupOf[seat] + 1 < first.length && first[groupOf[seat]] == seat;
  }

  private void swap(int one, int other) {
    int person = seating[one];
    seating[one] = seating[other];
    seating[other] = person;
  }

  private long change(int one, int other) {
    return costAt(one, seating[other])
        + costAt(other, seating[one])
        - costAt(one, seating[one])
        - costAt(other, seating[other]);
  }

  /** Returns what somebody costs with the others of a seat's group. */
  private long costAt(int seat, int person) {
    int group = groupOf[seat];
    if (group + 1 == first.length) {
      return 0;
    }
    long sum = 0;
    for (int i = first[group]; i < first[group + 1]; i++) {
      if (i != seat) {
        sum += costs.of(person, seating[i]);
      }
    }
    return sum;
  }

  private boolean isImprovedBySweep() {
    boolean improved = false;
    for (int one = 0; one < seating.length; one++) {
      for (int other = one + 1; other < seating.length; other++) {
        if (groupOf[one] != groupOf[other]
            && !stays(one)
            && !stays(other)
            && change(one, other) < 0) {
          swap(one, other);
          improved = true;
        }
      }
    }
    return improved;
  }

  private long total() {
    long sum = 0;
    for (int seat = 0; seat < first[first.length - 1]; seat++) {
      sum += costAt(seat, seating[seat]);
    }
    return sum / 2;
  }
}
