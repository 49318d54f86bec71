package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole rounds against all rounds there are. */
class OptimalTest {
  private final ExactMatcher matcher = new ExactMatcher();

  private static MatchingRequest random(int seed, Rules.OddPerson odd) {
    Random chance = new Random(seed);
    int n = 2 + chance.nextInt(7);
    List<Person> people = People.some(n, chance);
    Set<Pair> avoided = new HashSet<>();
    List<Meeting> history = new ArrayList<>();
    int avoids = chance.nextInt(6);
    int meets = chance.nextInt(6);
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (chance.nextInt(10) < avoids) {
          avoided.add(People.pair(a, b));
        }
        if (chance.nextInt(8) < meets) {
          history.add(new Meeting(People.pair(a, b), 1 + chance.nextInt(40)));
        }
      }
    }
    Rules.GroupRule rule = Rules.GroupRule.values()[chance.nextInt(5)];
    return new MatchingRequest(people, avoided, history, People.rules(odd, rule), seed);
  }

  /**
   * What a round is worth: first how many are out, then who (only where there are no trios, for
   * those who are out may still join one), then repeats and points.
   */
  private record Worth(int out, long who, long cost) implements Comparable<Worth> {
    @Override
    public int compareTo(Worth other) {
      return Comparator.comparingInt(Worth::out)
          .thenComparingLong(Worth::who)
          .thenComparingLong(Worth::cost)
          .compare(this, other);
    }

    Worth plus(long more) {
      return new Worth(out, who, cost + more);
    }

    Worth without(Round round, int person) {
      boolean counts = round.rules().odd() == Rules.OddPerson.SIT_OUT;
      return new Worth(out + 1, who + (counts ? round.leftOut(person) >> 8 : 0), cost);
    }
  }

  /** Looks at every way to make pairs, one trio at most when the number is odd. */
  private static Worth best(Round round, List<Integer> left, boolean trio) {
    if (left.isEmpty()) {
      return new Worth(0, 0, 0);
    }
    int first = left.getFirst();
    List<Integer> others = left.subList(1, left.size());
    Worth best = best(round, others, trio).without(round, first);
    for (int a = 0; a < others.size(); a++) {
      int second = others.get(a);
      if (round.compatibility().allows(first, second)) {
        best = min(best, with(round.costs().of(first, second), round, without(others, a), trio));
      }
      for (int b = a + 1; trio && b < others.size(); b++) {
        int third = others.get(b);
        long join = round.joinCost(first, second, third);
        if (join >= 0) {
          long cost =
              join
                  + round.costs().of(second, third)
                  + round.costs().trioAgain(first)
                  + round.costs().trioAgain(second)
                  + round.costs().trioAgain(third);
          best = min(best, with(cost, round, without(without(others, b), a), false));
        }
      }
    }
    return best;
  }

  private static Worth with(long cost, Round round, List<Integer> left, boolean trio) {
    return best(round, left, trio).plus(cost);
  }

  private static Worth min(Worth one, Worth other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static List<Integer> without(List<Integer> list, int index) {
    List<Integer> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  private static Worth worth(Round round, Plan plan) {
    long cost = 0;
    for (MatchedGroup group : plan.groups()) {
      List<Integer> who = group.members().stream().map(round.roster()::find).toList();
      for (int i = 0; i < who.size(); i++) {
        cost += who.size() == 3 ? round.costs().trioAgain(who.get(i)) : 0;
        for (int j = 0; j < i; j++) {
          cost += round.costs().of(who.get(i), who.get(j));
        }
      }
    }
    Worth worth = new Worth(0, 0, cost);
    for (Unmatched one : plan.unmatched()) {
      worth = worth.without(round, round.roster().find(one.member()));
    }
    return worth;
  }

  @Test
  void noRoundOfPairsIsBetter() {
    int proven = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      MatchingRequest request = random(seed, Rules.OddPerson.SIT_OUT);
      Round round = new Round(request);
      List<Integer> all = IntStream.range(0, round.size()).boxed().toList();
      Worth best = best(round, all, false);
      Plan plan = matcher.match(request);
      if (plan.provenBest()) {
        proven++;
        assertThat(worth(round, plan)).as("seed %s", seed).isEqualTo(best);
      } else {
        // Less than the best today, so that nobody has to meet again in the rounds to come.
        assertThat(plan.repeats()).isZero();
        assertThat(plan.unmatched().size()).isEqualTo(best.out);
      }
    }
    assertThat(proven).isGreaterThan(2_000);
  }

  @Test
  void noTrioWithItsPairsIsBetter() {
    int proven = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      MatchingRequest request = random(seed, Rules.OddPerson.TRIO);
      Round round = new Round(request);
      if (round.size() % 2 == 1) {
        Plan plan = matcher.match(request);
        List<Integer> all = IntStream.range(0, round.size()).boxed().toList();
        Worth best = best(round, all, true);
        if (plan.provenBest()) {
          proven++;
          assertThat(worth(round, plan)).as("seed %s", seed).isEqualTo(best);
        } else {
          // Somebody fits no pair; whom they join is best for the pairs there are.
          assertThat(plan.unmatched().size()).as("seed %s", seed).isLessThanOrEqualTo(best.out);
        }
      }
    }
    assertThat(proven).isGreaterThan(500);
  }

  @Test
  void lookingAtFewPairsFirstEndsWithTheBestOfAll() {
    for (int seed = 0; seed < 3; seed++) {
      Random chance = new Random(seed);
      int n = 1_300 + 2 * chance.nextInt(50);
      List<Person> people = People.some(n, chance);
      List<Meeting> history = new ArrayList<>();
      Set<Pair> avoided = new HashSet<>();
      for (int i = 0; i < 20 * n; i++) {
        int a = chance.nextInt(n);
        int b = (a + 1 + chance.nextInt(n - 1)) % n;
        if (i % 20 == 0) {
          avoided.add(People.pair(a, b));
        } else {
          history.add(new Meeting(People.pair(a, b), 1 + chance.nextInt(30)));
        }
      }
      MatchingRequest request =
          new MatchingRequest(
              people,
              avoided,
              history,
              People.rules(Rules.OddPerson.SIT_OUT, Rules.GroupRule.PREFER_ACROSS),
              seed);
      Round round = new Round(request);
      int[] all = IntStream.range(0, n).toArray();
      Pairing priced = new PairSolver(round, Effort.untilProven(), () -> false).pair(all);
      Pairing complete = new PairSolver(round, Effort.untilProven(), () -> false).complete(all);
      assertThat(priced.isProven()).isTrue();
      assertThat(total(round, priced)).isEqualTo(total(round, complete));
    }
  }

  private static long total(Round round, Pairing pairing) {
    return pairing.pairs(pairing.solution()).stream()
        .mapToLong(pair -> round.costs().of(pair[0], pair[1]))
        .sum();
  }

  @Test
  void outOfTimeTheAnswerIsGoodAndSaysHowFarFromTheBestItCanBe() {
    MatchingRequest request =
        new MatchingRequest(
            People.some(1_600, new Random(1)), Set.of(), List.of(), Rules.defaults(), 1);
    Plan best = matcher.match(request);
    Plan hasty = new ExactMatcher(Optional.empty(), () -> true).match(request);
    assertThat(best.provenBest()).isTrue();
    assertThat(best.bound()).isEqualTo(best.worth()).isEqualTo(best.score());
    assertThat(best.certainShare()).isEqualTo(1_000);
    assertThat(hasty.provenBest()).isFalse();
    assertThat(hasty.unmatched()).isEmpty();
    assertThat(hasty.score()).isLessThanOrEqualTo(best.score());
    assertThat(hasty.score()).isGreaterThan(best.score() * 9 / 10);
    assertThat(hasty.bound()).isGreaterThanOrEqualTo(best.worth());
    assertThat(hasty.certainShare()).isBetween(500, 999);
  }

  @Test
  void theOrderOfRowsDoesNotMatterHoweverMany() {
    for (int n : new int[] {2, 7, 50, 101, 1_000, 1_501}) {
      Random chance = new Random(n);
      List<Person> people = new ArrayList<>(People.some(n, chance));
      List<Meeting> history = new ArrayList<>();
      for (int i = 0; i < 3 * n; i++) {
        int a = chance.nextInt(n);
        int b = (a + 1 + chance.nextInt(n - 1)) % n;
        history.add(new Meeting(People.pair(a, b), 1 + chance.nextInt(30)));
      }
      String first = null;
      for (int shuffle = 0; shuffle < 3; shuffle++) {
        String plan =
            matcher
                .match(new MatchingRequest(people, Set.of(), history, Rules.defaults(), 5))
                .toString();
        first = first == null ? plan : first;
        assertThat(plan).isEqualTo(first);
        Collections.shuffle(people, chance);
        Collections.shuffle(history, chance);
      }
    }
  }
}
