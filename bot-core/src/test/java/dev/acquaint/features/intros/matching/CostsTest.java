package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostsTest {
  private static Round round(int n, List<Meeting> history) {
    return new Round(
        new MatchingRequest(People.some(n, new Random(n)), Set.of(), history, Rules.defaults(), 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 1_000, 1_001, 10_000, 100_000})
  void aLowerTierNeverOutvotesAHigherOne(int n) {
    Round round = round(n, List.of());
    long pairs = (n + 1) / 2;
    Costs costs = round.costs();
    long worstScore = costs.ofValue(0, 1, 0, 0);
    long bestScore = costs.ofValue(0, 1, 0, costs.mostValue());
    long smallestRepeat = costs.ofValue(0, 1, 1_000_000, costs.mostValue());
    long largestRepeat = costs.ofValue(0, 1, 1, 0);
    assertThat(Math.multiplyExact(worstScore - bestScore, pairs)).isLessThan(smallestRepeat);
    assertThat(costs.leftOut(0) / pairs).isGreaterThanOrEqualTo(largestRepeat);
    assertThat(costs.leftOut(1)).isGreaterThan(costs.leftOut(0));
    assertThat(2 * costs.leftOut(99)).isLessThan(1L << 60).isEven();
  }

  @Test
  void allTiesTogetherAreLessThanOnePoint() {
    Round round = round(1_000, List.of());
    long point = round.costs().ofValue(0, 1, 0, 10) - round.costs().ofValue(0, 1, 0, 11);
    long largest = 0;
    for (int i = 1; i < 1_000; i++) {
      long tie = round.costs().ofValue(0, i, 0, round.costs().mostValue());
      largest = Math.max(largest, tie);
    }
    assertThat(largest).isPositive().isLessThanOrEqualTo(point / 500);
  }

  @Test
  void olderMeetingsWeighLess() {
    Costs costs = round(60, List.of()).costs();
    long before = Long.MAX_VALUE;
    for (int age : new int[] {1, 6, 12, 20, 30, 52}) {
      long cost = costs.ofValue(0, 1, age, 0);
      assertThat(cost).isLessThan(before);
      before = cost;
    }
  }

  @Test
  void tooManyPeopleAreRefusedInsteadOfWrapped() {
    List<Person> people = People.blank(150_000);
    Weights heavy = new Weights(1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 25);
    MatchingRequest request =
        new MatchingRequest(
                people,
                Set.of(),
                List.of(),
                new Rules(8, Rules.OddPerson.TRIO, 12, Rules.GroupRule.ANY, false, false),
                1)
            .with(Arrangement.none().withWeights(heavy));
    assertThatThrownBy(() -> new Round(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too many");
  }

  @Test
  void theScoreIsTheSumOfItsReasons() {
    Round round = round(80, List.of());
    Reasons reasons = new Reasons(round.roster(), round.traits());
    for (Rules.GroupRule rule : Rules.GroupRule.values()) {
      MatchingRequest request =
          new MatchingRequest(
              People.some(80, new Random(4)),
              Set.of(),
              List.of(),
              People.rules(Rules.OddPerson.TRIO, rule),
              3);
      Round with = new Round(request);
      reasons = new Reasons(with.roster(), with.traits());
      for (int a = 0; a < 80; a++) {
        for (int b = a + 1; b < 80; b++) {
          int sum = reasons.of(a, b).stream().mapToInt(Reason::weight).sum();
          assertThat(with.traits().score(a, b)).isEqualTo(sum).isBetween(0, 1_080);
          assertThat(with.traits().score(a, b))
              .isLessThanOrEqualTo(with.traits().most(a))
              .isEqualTo(with.traits().score(b, a));
        }
      }
    }
  }

  @Test
  void peopleWhoGotLittleCountMore() {
    List<Person> people = new ArrayList<>(People.some(40, new Random(2)));
    List<Meeting> history = new ArrayList<>();
    Round plain = round(40, List.of());
    int[] byScore = {0, 1, 2, 3, 4, 5};
    for (int age : byScore) {
      history.add(new Meeting(new Pair(people.get(0).id(), people.get(age + 1).id()), age + 1));
      history.add(new Meeting(new Pair(people.get(20).id(), people.get(age + 25).id()), age + 1));
    }
    Round later = new Round(new MatchingRequest(people, Set.of(), history, Rules.defaults(), 3));
    int raised = 0;
    for (int a = 0; a < 40; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(later.costs().value(a, b)).isGreaterThanOrEqualTo(later.traits().score(a, b));
        raised += later.costs().value(a, b) > later.traits().score(a, b) ? 1 : 0;
        assertThat(plain.costs().value(a, b)).isEqualTo(plain.traits().score(a, b));
      }
    }
    assertThat(raised).isPositive();
  }
}
