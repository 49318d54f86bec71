package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of three to eight. The best such groups are NP-hard to find, so good ones are built: seats
 * are filled one by one with whoever costs least there, then people change places as long as the
 * round gets cheaper (local search by swaps).
 */
final class GroupBuilder {
  private static final int MOST_SWEEPS = 60;
  private final Table table;
  private final int size;
  private final long seed;

  GroupBuilder(Table table, int size, long seed) {
    this.table = table;
    this.size = size;
    this.seed = seed;
  }

  /**
   * Returns groups whose sizes differ by at most one where rules allow; whoever fits nowhere is in
   * none.
   */
  List<List<Integer>> build() {
    int count = Math.max(1, (int) Math.round((double) table.size() / size));
    List<List<Integer>> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      groups.add(new ArrayList<>());
    }
    int least = table.size() / count;
    int most = (table.size() + count - 1) / count;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Long.compare(Costs.mix(seed ^ a), Costs.mix(seed ^ b)));
    for (int who : order) {
      if (!isPlaced(groups, who, least)) {
        isPlaced(groups, who, most);
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && improves(groups); sweep++) {
      // each sweep is the improvement
    }
    groups.removeIf(group -> group.size() < 2);
    return groups;
  }

  /**
   * Seats somebody where it costs least among groups with a free seat; returns false when none
   * takes them.
   */
  private boolean isPlaced(List<List<Integer>> groups, int who, int most) {
    @Nullable List<Integer> best = null;
    long least = Long.MAX_VALUE;
    for (List<Integer> group : groups) {
      if (group.size() < most && table.allAllowed(group, who)) {
        long seats = group.stream().mapToLong(other -> table.cost(who, other)).sum();
        long each = group.isEmpty() ? 0 : seats / group.size();
        if (each < least) {
          least = each;
          best = group;
        }
      }
    }
    if (best != null) {
      best.add(who);
    }
    return best != null;
  }

  private boolean improves(List<List<Integer>> groups) {
    boolean improved = false;
    for (int g = 0; g < groups.size(); g++) {
      for (int h = g + 1; h < groups.size(); h++) {
        improved |= swaps(groups.get(g), groups.get(h));
      }
    }
    return improved;
  }

  private boolean swaps(List<Integer> one, List<Integer> other) {
    boolean improved = false;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        long before = table.cost(one) + table.cost(other);
        int a = one.get(i);
        int b = other.get(j);
        one.set(i, b);
        other.set(j, a);
        boolean better =
            table.allAllowed(one, b)
                && table.allAllowed(other, a)
                && table.cost(one) + table.cost(other) < before;
        if (better) {
          improved = true;
        } else {
          one.set(i, a);
          other.set(j, b);
        }
      }
    }
    return improved;
  }
}
