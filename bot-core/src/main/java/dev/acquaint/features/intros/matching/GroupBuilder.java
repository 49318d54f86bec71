package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of three to eight. The best such groups are NP-hard to find (Garey and Johnson 1979,
 * partition into triangles), so good ones are built: seats are filled with whoever costs least
 * there, then {@link SeatSwaps} lets people change places.
 */
final class GroupBuilder {
  private final Round round;
  private final int[] members;
  private final GroupCosts costs;

  GroupBuilder(Round round, int[] members) {
    this.round = round;
    this.members = members;
    this.costs = new GroupCosts(round, members);
  }

  /**
   * Returns groups whose sizes differ by at most one where rules allow; whoever fits nowhere is in
   * none.
   */
  List<int[]> build() {
    int n = members.length;
    if (n < 2) {
      return List.of();
    }
    int[] first = seats();
    int hosts = round.compatibility().hasHosts() ? first.length - 1 : 0;
    if (first.length < 2) {
      return List.of();
    }
    List<int[]> starts = new ArrayList<>();
    starts.add(greedy(first, hosts));
    starts.add(shuffled(first, hosts));
    if (hosts == 0) {
      new MergedPairs(costs).seating(round.rules().size()).ifPresent(starts::add);
    }
    int[] best = starts.getFirst();
    long least = Long.MAX_VALUE;
    for (int[] seating : starts) {
      SeatSwaps swaps = new SeatSwaps(costs, first, seating, hosts > 0);
      long cost = swaps.improve(round.request().seed(), starts.size());
      if (cost < least) {
        least = cost;
        best = seating;
      }
    }
    return groups(first, best);
  }

  /** Returns the first seat of each group, and at the end how many seats there are. */
  private int[] seats() {
    int n = members.length;
    int size = round.rules().size();
    int count = Math.max(1, (int) Math.round((double) n / size));
    int seated = n;
    if (round.compatibility().hasHosts()) {
      count = (int) Arrays.stream(members).filter(round.compatibility()::isHost).count();
      count = Math.min(count, n / 2);
      seated = Math.min(n, count * size);
    }
    int[] first = new int[count + 1];
    for (int g = 0; g < count; g++) {
      first[g + 1] = first[g] + (seated + count - 1 - g) / count;
    }
    return first;
  }

  private int[] shuffled(int[] first, int hosts) {
    long seed = round.request().seed();
    Integer[] order = new Integer[members.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byRole = hosts == 0 ? 0 : Boolean.compare(isHost(b), isHost(a));
          return byRole != 0
              ? byRole
              : Long.compare(Roster.mix(seed ^ (a + 1L)), Roster.mix(seed ^ (b + 1L)));
        });
    if (hosts == 0) {
      return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
    int[] seating = new int[order.length];
    int guest = hosts;
    int extra = first[hosts];
    for (int g = 0; g < hosts; g++) {
      seating[first[g]] = order[g];
      for (int seat = first[g] + 1; seat < first[g + 1]; seat++) {
        seating[seat] = order[guest++];
      }
    }
    while (guest < order.length) {
      seating[extra++] = order[guest++];
    }
    return seating;
  }

  private boolean isHost(int vertex) {
    return round.compatibility().isHost(members[vertex]);
  }

  /** Fills seat after seat with whoever of the next ones costs least there. */
  private int[] greedy(int[] first, int hosts) {
    int[] seating = shuffled(first, hosts);
    for (int g = 0; g + 1 < first.length; g++) {
      for (int seat = first[g] + 1; seat < first[g + 1]; seat++) {
        int best = seat;
        long least = Long.MAX_VALUE;
        for (int from = seat; from < seating.length; from++) {
          long cost = isFixed(first, hosts, from) ? Long.MAX_VALUE : 0;
          for (int other = first[g]; other < seat && cost < least; other++) {
            cost += costs.of(seating[other], seating[from]);
          }
          if (cost < least) {
            least = cost;
            best = from;
          }
        }
        int swap = seating[seat];
        seating[seat] = seating[best];
        seating[best] = swap;
      }
    }
    return seating;
  }

  private static boolean isFixed(int[] first, int hosts, int seat) {
    return hosts > 0 && Arrays.binarySearch(first, 0, hosts, seat) >= 0;
  }

  /** Returns the groups, without those who may not be with somebody there. */
  private List<int[]> groups(int[] first, int[] seating) {
    List<int[]> groups = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int seat = first[first.length - 1]; seat < seating.length; seat++) {
      alone.add(members[seating[seat]]);
    }
    for (int g = 0; g + 1 < first.length; g++) {
      List<Integer> group = new ArrayList<>();
      for (int seat = first[g]; seat < first[g + 1]; seat++) {
        int person = members[seating[seat]];
        (fits(group, person) ? group : alone).add(person);
      }
      groups.add(group.stream().mapToInt(Integer::intValue).toArray());
    }
    for (int person : alone) {
      place(groups, person);
    }
    groups.removeIf(group -> group.length < 2);
    return groups;
  }

  private boolean fits(List<Integer> group, int person) {
    return group.stream().allMatch(other -> round.compatibility().together(other, person));
  }

  private void place(List<int[]> groups, int person) {
    int best = -1;
    int most = Math.min(8, round.rules().size() + 1);
    for (int g = 0; g < groups.size(); g++) {
      int[] group = groups.get(g);
      boolean free = group.length > 0 && group.length < most;
      if (free
          && Arrays.stream(group).allMatch(o -> round.compatibility().together(o, person))
          && (best < 0 || group.length < groups.get(best).length)) {
        best = g;
      }
    }
    if (best >= 0) {
      int[] group = groups.get(best);
      int[] more = Arrays.copyOf(group, group.length + 1);
      more[group.length] = person;
      groups.set(best, more);
    }
  }
}
