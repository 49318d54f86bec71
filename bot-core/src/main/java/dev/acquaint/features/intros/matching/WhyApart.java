package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Says what a round would lose with two people together. Of pairs it is the reduced cost: by the
 * duals of the best round, every round with that pair costs at least so much more (Edmonds 1965).
 * Larger groups have no duals; there the best exchange of two seats is looked for.
 *
 * <p>That the two avoid each other is taken out of the round before anything is worked out, so the
 * answer is the same as if they did not. It cannot give away what it does not know.
 */
final class WhyApart {
  private final Optional<Effort> effort;
  private final BooleanSupplier isOutOfTime;

  WhyApart(Optional<Effort> effort, BooleanSupplier isOutOfTime) {
    this.effort = effort;
    this.isOutOfTime = isOutOfTime;
  }

  Exchange of(MatchingRequest request, MemberId one, MemberId other) {
    Round round = new Round(withoutAvoid(request, one, other));
    int a = round.roster().find(one);
    int b = round.roster().find(other);
    if (a < 0 || b < 0 || a == b) {
      throw new IllegalArgumentException("two people who are in the round");
    }
    Optional<WhyNot> rule = round.compatibility().broken(a, b);
    if (rule.isPresent()) {
      return new Exchange.AgainstRule(rule.get());
    }
    boolean pairs = request.rules().size() == 2;
    if (pairs ? !round.compatibility().allows(a, b) : !round.compatibility().together(a, b)) {
      return new Exchange.HostsApart();
    }
    int[] free = free(round, a, b);
    return pairs ? ofPairs(round, free, a, b) : ofGroups(round, free, a, b);
  }

  private static MatchingRequest withoutAvoid(
      MatchingRequest request, MemberId one, MemberId other) {
    Set<Pair> avoided = new HashSet<>(request.avoided());
    avoided.remove(new Pair(one, other));
    return new MatchingRequest(
        request.people(),
        avoided,
        request.history(),
        request.rules(),
        request.seed(),
        request.arrangement());
  }

  /** Returns those whom nothing fixed holds, and the two. */
  private static int[] free(Round round, int a, int b) {
    Set<MemberId> fixed = new HashSet<>();
    round.request().arrangement().locked().forEach(fixed::addAll);
    return IntStream.range(0, round.size())
        .filter(i -> i == a || i == b || !fixed.contains(round.roster().id(i)))
        .toArray();
  }

  private Exchange ofPairs(Round round, int[] free, int a, int b) {
    Effort howFar = effort.orElseGet(() -> Effort.usual(free.length));
    PairSolver solver = new PairSolver(round, howFar, isOutOfTime);
    Pairing pairing = free.length % 2 == 1 ? solver.pairAllButOne(free, _ -> 0) : solver.pair(free);
    int first = IntStream.range(0, free.length).filter(v -> free[v] == a).findFirst().orElseThrow();
    int second =
        IntStream.range(0, free.length).filter(v -> free[v] == b).findFirst().orElseThrow();
    long more = pairing.solution().reducedCost(first, second, round.costs().of(a, b));
    if (round.costs().repeats(more) == 0) {
      return new Exchange.LosesPoints(Math.max(0, round.costs().points(more)));
    }
    return more < round.leftOut(a) / 2 ? new Exchange.MeetsAgain() : new Exchange.LeavesOut();
  }

  private static Exchange ofGroups(Round round, int[] free, int a, int b) {
    List<int[]> groups = new GroupBuilder(round, free).build();
    int[] ofA = with(groups, a);
    int[] ofB = with(groups, b);
    if (ofA.length == 0 || ofB.length == 0) {
      return new Exchange.LeavesOut();
    }
    if (IntStream.of(ofA).anyMatch(one -> one == b)) {
      return new Exchange.LosesPoints(0);
    }
    Change best = new Change(Integer.MAX_VALUE, Long.MAX_VALUE);
    for (int goes : ofA) {
      best = goes == a ? best : best.orBetter(exchange(round, ofA, ofB, goes, b));
    }
    for (int goes : ofB) {
      best = goes == b ? best : best.orBetter(exchange(round, ofA, ofB, a, goes));
    }
    if (best.repeats() == Integer.MAX_VALUE) {
      return new Exchange.LeavesOut();
    }
    return best.repeats() > 0
        ? new Exchange.MeetsAgain()
        : new Exchange.LosesPoints(Math.max(0, best.loses()));
  }

  private static int[] with(List<int[]> groups, int person) {
    return groups.stream()
        .filter(group -> IntStream.of(group).anyMatch(one -> one == person))
        .findFirst()
        .orElse(new int[0]);
  }

  /** What an exchange of two seats changes. */
  private record Change(int repeats, long loses) {
    Change orBetter(Change other) {
      boolean better = other.repeats < repeats || (other.repeats == repeats && other.loses < loses);
      return better ? other : this;
    }
  }

  /** Returns what it changes when one of a first group and one of a second change places. */
  private static Change exchange(Round round, int[] first, int[] second, int one, int other) {
    int[] firstAfter = replaced(first, one, other);
    int[] secondAfter = replaced(second, other, one);
    if (isApart(round, firstAfter) || isApart(round, secondAfter)) {
      return new Change(Integer.MAX_VALUE, Long.MAX_VALUE);
    }
    int repeats =
        repeats(round, firstAfter)
            + repeats(round, secondAfter)
            - repeats(round, first)
            - repeats(round, second);
    long loses =
        points(round, first)
            + points(round, second)
            - points(round, firstAfter)
            - points(round, secondAfter);
    return new Change(repeats, loses);
  }

  private static int[] replaced(int[] group, int goes, int comes) {
    return IntStream.of(group).map(one -> one == goes ? comes : one).toArray();
  }

  private static boolean isApart(Round round, int[] group) {
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!round.compatibility().together(group[i], group[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private static int repeats(Round round, int[] group) {
    int repeats = 0;
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        repeats += round.encounters().haveMet(group[i], group[j]) ? 1 : 0;
      }
    }
    return repeats;
  }

  private static long points(Round round, int[] group) {
    long sum = 0;
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += round.traits().score(group[i], group[j]);
      }
    }
    return sum / (group.length * (group.length - 1L) / 2);
  }
}
