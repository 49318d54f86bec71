package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the best pairs there are and proves it; with an odd number the best trio too, or who sits
 * out. Larger groups are built by {@link GroupBuilder}. The answer depends on nothing but the
 * request.
 */
public final class ExactMatcher implements Matcher {
  private final Optional<Effort> effort;
  private final BooleanSupplier isOutOfTime;

  /** Makes a matcher with the usual effort and all the time it needs. */
  public ExactMatcher() {
    this(Optional.empty(), () -> false);
  }

  /**
   * Makes a matcher.
   *
   * @param effort how far to look; what suits the number of people when empty
   * @param isOutOfTime asked between steps; once true the best so far is the answer, and it says
   *     how far from the best it can be at most
   */
  public ExactMatcher(Optional<Effort> effort, BooleanSupplier isOutOfTime) {
    this.effort = effort;
    this.isOutOfTime = isOutOfTime;
  }

  @Override
  public Plan match(MatchingRequest request) {
    Round round = new Round(request);
    Draft draft = new Draft(round);
    Arrangement arrangement = request.arrangement();
    arrangement.locked().forEach(group -> keep(round, draft, group, true));
    arrangement.standing().forEach(group -> keep(round, draft, group, false));
    int[] free = draft.free();
    if (request.rules().size() > 2) {
      List<int[]> groups = new GroupBuilder(round, free).build();
      draft.add(groups);
      draft.boundedBy(new GroupBound(round, free).points(groups));
    } else if (free.length > 1) {
      pair(round, draft, free);
    }
    boolean trios = request.rules().odd() == Rules.OddPerson.TRIO;
    if (request.rules().size() == 2 && (trios || !arrangement.standing().isEmpty())) {
      draft.joinStrays(trios);
    }
    return draft.plan();
  }

  private static void keep(Round round, Draft draft, Set<MemberId> group, boolean locked) {
    int[] numbers =
        group.stream().mapToInt(round.roster()::find).filter(i -> i >= 0).sorted().toArray();
    if (numbers.length > 1) {
      draft.keep(numbers, locked);
    }
  }

  private void pair(Round round, Draft draft, int[] free) {
    Effort howFar = effort.orElseGet(() -> Effort.usual(free.length));
    PairSolver solver = new PairSolver(round, howFar, isOutOfTime);
    boolean odd = free.length % 2 == 1;
    boolean trio =
        odd
            && free.length > 2
            && round.rules().odd() == Rules.OddPerson.TRIO
            && round.request().arrangement().standing().isEmpty();
    if (trio) {
      Pairing ghosted = solver.pairAllButOne(free, _ -> 0);
      Optional<TrioSearch.Result> found = new TrioSearch(round, ghosted).search();
      if (found.isPresent() && !isBetterWithoutTrio(round, solver, free, found.get().groups())) {
        List<int[]> best = found.get().groups();
        boolean everybody = free.length == round.size();
        List<int[]> chosen = everybody ? new TrioOutlook(round).choose(best) : best;
        draft.add(chosen);
        draft.unproven(
            chosen.equals(best)
                ? ghosted.gap() + found.get().gap()
                : ghosted.gap() + dearer(round, chosen, best));
        return;
      }
    }
    Pairing pairing = odd ? solver.pairAllButOne(free, round::leftOut) : solver.pair(free);
    List<int[]> best = pairing.pairs(pairing.solution());
    Optional<List<int[]>> instead = new LongRun(round, free, odd).insteadOf(best);
    draft.add(instead.orElse(best));
    draft.unproven(pairing.gap() + instead.map(pairs -> dearer(round, pairs, best)).orElse(0L));
  }

  private static long dearer(Round round, List<int[]> pairs, List<int[]> best) {
    return Math.max(1, cost(round, pairs) - cost(round, best));
  }

  private static long cost(Round round, List<int[]> groups) {
    long cost = 0;
    for (int[] group : groups) {
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          cost += round.costs().of(group[i], group[j]);
        }
      }
    }
    return cost;
  }

  /** Returns whether fewer are left out when nobody is made a third before pairs are. */
  private static boolean isBetterWithoutTrio(
      Round round, PairSolver solver, int[] free, List<int[]> withTrio) {
    if (placed(withTrio) == free.length) {
      return false;
    }
    Pairing pairing = solver.pairAllButOne(free, round::leftOut);
    Strays strays = new Strays(round);
    List<int[]> without = pairing.pairs(pairing.solution());
    return placed(strays.join(without, strays.of(free, without)))
        > placed(strays.join(withTrio, strays.of(free, withTrio)));
  }

  private static int placed(List<int[]> groups) {
    return groups.stream().mapToInt(group -> group.length).sum();
  }

  /**
   * Says what it would take to put two people together in a round, for moderators. The answer is
   * worked out as if these two did not avoid each other, whether they do or not.
   *
   * @throws IllegalArgumentException when one of them is not in the round
   */
  public Exchange whyNot(MatchingRequest request, MemberId one, MemberId other) {
    return new WhyApart(effort, isOutOfTime).of(request, one, other);
  }

  /** A plan in the making. */
  private static final class Draft {
    private final Round round;
    private final List<int[]> kept = new ArrayList<>();
    private final List<int[]> standing = new ArrayList<>();
    private List<int[]> groups = new ArrayList<>();
    private final boolean[] placed;
    private boolean proven = true;
    private long gap;
    private long most = Long.MAX_VALUE;

    Draft(Round round) {
      this.round = round;
      this.placed = new boolean[round.size()];
    }

    void keep(int[] group, boolean locked) {
      (locked ? kept : standing).add(group);
      place(group);
    }

    void add(List<int[]> more) {
      groups.addAll(more);
      more.forEach(this::place);
    }

    private void place(int[] group) {
      for (int one : group) {
        placed[one] = true;
      }
    }

    void unproven(long by) {
      gap += by;
      proven &= by == 0;
    }

    void boundedBy(long points) {
      most = points;
      proven = false;
    }

    int[] free() {
      return IntStream.range(0, placed.length).filter(i -> !placed[i]).toArray();
    }

    void joinStrays(boolean trios) {
      int[] strays = free();
      if (strays.length == 0) {
        return;
      }
      List<int[]> open = new ArrayList<>(standing);
      if (trios) {
        open.addAll(groups);
      }
      List<int[]> joined = new Strays(round).join(open, IntStream.of(strays).boxed().toList());
      joined.forEach(this::place);
      if (!trios) {
        joined = new ArrayList<>(joined);
        joined.addAll(groups);
      }
      groups = new ArrayList<>(joined);
      standing.clear();
      proven = false;
    }

    Plan plan() {
      List<int[]> all = new ArrayList<>(kept);
      all.addAll(standing);
      all.addAll(groups);
      PlanWriter writer = new PlanWriter(round);
      return most < Long.MAX_VALUE
          ? writer.write(all, most)
          : writer.write(all, proven, Math.max(0, round.costs().points(gap)));
    }
  }
}
