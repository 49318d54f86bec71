package dev.acquaint.features.intros.matching;

import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.Arrays;

/**
 * Looks for pairs that cost less than both people pay. Points decide in which order: people who pay
 * most come first, and a list is left as soon as even the best score could not be enough.
 */
final class PriceScan {
  private static final int BEST_PER_PERSON = 8;
  private static final int QUICK = 40;

  /** Payments beyond this, which repeats bring, are in no order. */
  private static final long ORDERED = Integer.MAX_VALUE;

  private final Round round;
  private final Traits traits;
  private final Costs costs;
  private final Pairing pairing;
  private final int[] vertexOf;
  private final long[] pays;
  private final int[] boundWithHelp;
  private final Buckets buckets;
  private final long[] worst;
  private final long[] before;
  private final boolean[] rose;
  private final boolean[] hasMore;
  private final int[] bestOther = new int[BEST_PER_PERSON];
  private final long[] bestCost = new long[BEST_PER_PERSON];
  private final long[] bestReduced = new long[BEST_PER_PERSON];
  private int bestCount;
  private int[] one = new int[1 << 10];
  private int[] other = new int[1 << 10];
  private long[] cost = new long[1 << 10];
  private int found;
  private Solution solution;

  PriceScan(Round round, Pairing pairing) {
    this.round = round;
    this.traits = round.traits();
    this.costs = round.costs();
    this.pairing = pairing;
    this.solution = pairing.solution();
    this.vertexOf = new int[round.size()];
    Arrays.fill(vertexOf, -1);
    this.pays = new long[round.size()];
    this.boundWithHelp = new int[round.size()];
    this.buckets = new Buckets(traits, pairing.members());
    this.worst = new long[round.size()];
    this.before = new long[round.size()];
    this.rose = new boolean[round.size()];
    this.hasMore = new boolean[round.size()];
    Arrays.fill(before, Long.MIN_VALUE);
    for (int v = 0; v < pairing.size(); v++) {
      int person = pairing.person(v);
      vertexOf[person] = v;
      boundWithHelp[person] = costs.valueOf(traits.most(person), person);
    }
  }

  /**
   * Looks for better pairs.
   *
   * @param thorough whether to look until it is certain that there is none
   * @return how many were found
   */
  int look(Solution now, boolean thorough) {
    solution = now;
    found = 0;
    Arrays.fill(worst, 0);
    for (int v = 0; v < pairing.size(); v++) {
      int person = pairing.person(v);
      pays[person] = costs.points(now.price(v));
      rose[person] = !thorough || hasMore[person] || now.price(v) > before[person];
      if (thorough) {
        // In a blossom more may change than the price tells, so look again next time.
        before[person] = now.isInBlossom(v) ? Long.MIN_VALUE : now.price(v);
        hasMore[person] = false;
      }
    }
    int limit = thorough ? Integer.MAX_VALUE : QUICK;
    withHelp(limit);
    withoutHelp(limit);
    again();
    blocked();
    return found;
  }

  /** Returns by how much a cheaper pairing could be cheaper at most, after a thorough look. */
  long gap() {
    // Lowering each person's dual by half of the worst would make all duals feasible.
    long sum = 0;
    for (long most : worst) {
      sum += (most + 1) >> 1;
    }
    return sum;
  }

  void addTo(SparseGraph.Builder edges) {
    for (int i = 0; i < found; i++) {
      edges.add(one[i], other[i], cost[i]);
    }
  }

  private void withHelp(int limit) {
    int[][] offering = traits.offeringLists();
    int[][] byPay = new int[offering.length][];
    int[][] risen = new int[offering.length][];
    for (int skill = 0; skill < offering.length; skill++) {
      byPay[skill] = byPay(offering[skill]);
      risen[skill] = risen(byPay[skill]);
    }
    for (int v = 0; v < pairing.size(); v++) {
      int person = pairing.person(v);
      long need = costs.mostValue() - pays[person] - 1;
      for (int skill : traits.wants(person)) {
        int[] list = rose[person] ? byPay[skill] : risen[skill];
        look(person, list, 0, limit, boundWithHelp[person], need);
      }
      flush(v);
    }
  }

  private void withoutHelp(int limit) {
    int[] everybody = new int[pairing.size()];
    for (int v = 0; v < everybody.length; v++) {
      everybody[v] = pairing.person(v);
    }
    int[] order = byPay(everybody);
    int[][] all = buckets.split(order);
    int[][] risen = buckets.split(risen(order));
    int[] from = new int[all.length];
    int[] risenFrom = new int[all.length];
    for (int person : order) {
      from[buckets.of(person)]++;
      risenFrom[buckets.of(person)] += rose[person] ? 1 : 0;
      long need = costs.mostValue() - pays[person] - 1;
      for (int bucket = 0; bucket < all.length; bucket++) {
        int most = costs.valueOf(buckets.most(person, bucket), person);
        if (rose[person]) {
          look(person, all[bucket], from[bucket], limit, most, need);
        } else {
          look(person, risen[bucket], risenFrom[bucket], limit, most, need);
        }
      }
      flush(vertexOf[person]);
    }
  }

  /**
   * Returns those of a list whose price rose since the last thorough look. A pair of two others
   * cannot have become cheaper than what they pay.
   */
  private int[] risen(int[] list) {
    int[] risen = new int[list.length];
    int count = 0;
    for (int person : list) {
      if (rose[person]) {
        risen[count++] = person;
      }
    }
    return Arrays.copyOf(risen, count);
  }

  /** Returns the members of a list, those who pay most first. */
  private int[] byPay(int[] list) {
    int[] members = new int[list.length];
    long[] keys = new long[list.length];
    int count = 0;
    for (int person : list) {
      if (vertexOf[person] >= 0) {
        long pay = Math.clamp(pays[person], -ORDERED, ORDERED);
        keys[count++] = (-pay << 32) | person;
      }
    }
    Arrays.sort(keys, 0, count);
    for (int i = 0; i < count; i++) {
      members[i] = (int) keys[i];
    }
    return Arrays.copyOf(members, count);
  }

  private void look(int person, int[] list, int from, int limit, int most, long need) {
    int last = (int) Math.min(list.length, (long) from + limit);
    for (int i = from; i < last; i++) {
      int with = list[i];
      long enough = need - pays[with];
      if (most < enough) {
        if (pays[with] > -ORDERED) {
          return;
        }
      } else if (with != person) {
        int value = costs.valueAtLeast(person, with, enough);
        if (value >= enough && value >= 0) {
          check(person, with, value);
        }
      }
    }
  }

  private void check(int person, int with, int value) {
    if (round.compatibility().allows(person, with) && !round.encounters().haveMet(person, with)) {
      keep(person, with, costs.ofValue(person, with, 0, value));
    }
  }

  private void keep(int person, int with, long atCost) {
    long reduced = solution.reducedCost(vertexOf[person], vertexOf[with], atCost);
    if (reduced >= 0) {
      return;
    }
    worst[person] = Math.max(worst[person], -reduced);
    worst[with] = Math.max(worst[with], -reduced);
    int at = bestCount;
    if (at == BEST_PER_PERSON) {
      hasMore[person] = true;
      if (bestReduced[at - 1] <= reduced) {
        return;
      }
      at--;
    } else {
      bestCount++;
    }
    while (at > 0 && bestReduced[at - 1] > reduced) {
      bestReduced[at] = bestReduced[at - 1];
      bestOther[at] = bestOther[at - 1];
      bestCost[at] = bestCost[at - 1];
      at--;
    }
    bestReduced[at] = reduced;
    bestOther[at] = vertexOf[with];
    bestCost[at] = atCost;
  }

  private void flush(int vertex) {
    for (int i = 0; i < bestCount; i++) {
      if (found == one.length) {
        one = Arrays.copyOf(one, 2 * found);
        other = Arrays.copyOf(other, 2 * found);
        cost = Arrays.copyOf(cost, 2 * found);
      }
      one[found] = vertex;
      other[found] = bestOther[i];
      cost[found++] = bestCost[i];
    }
    bestCount = 0;
  }

  /** Looks at pairs that met before. */
  private void again() {
    for (int v = 0; v < pairing.size(); v++) {
      int person = pairing.person(v);
      int[] met = round.encounters().of(person);
      int[] ages = round.encounters().ages(person);
      for (int i = 0; i < met.length; i++) {
        int with = met[i];
        if (with > person && vertexOf[with] >= 0 && round.compatibility().allows(person, with)) {
          keep(person, with, costs.ofMet(person, with, ages[i]));
        }
      }
      flush(v);
    }
  }

  /** Looks at pairs who may not meet: as edges they stand for leaving both out. */
  private void blocked() {
    int n = pairing.size();
    long[] over = new long[n];
    long[] order = new long[n];
    for (int v = 0; v < n; v++) {
      over[v] = solution.price(v) - round.leftOut(pairing.person(v));
      long key = Math.clamp(-(over[v] >> 30), Integer.MIN_VALUE, Integer.MAX_VALUE);
      order[v] = (key << 32) | v;
    }
    Arrays.sort(order);
    long slack = 1L << 31;
    for (int i = 0; i + 1 < n; i++) {
      int v = (int) order[i];
      int person = pairing.person(v);
      for (int j = i + 1; j < n && over[v] + over[(int) order[j]] > -slack; j++) {
        int with = pairing.person((int) order[j]);
        if (!round.compatibility().allows(person, with)) {
          keep(person, with, round.leftOut(person) + round.leftOut(with));
        }
      }
      flush(v);
    }
  }
}
