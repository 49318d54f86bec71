package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardInstancesTest {
  private final Matcher matcher = new ExactMatcher();

  private Plan match(List<Person> people, Set<Pair> avoided, Rules rules) {
    return matcher.match(new MatchingRequest(people, avoided, List.of(), rules, 1));
  }

  private static Set<Pair> allPairs(int from, int to) {
    Set<Pair> pairs = new HashSet<>();
    for (int a = from; a < to; a++) {
      for (int b = a + 1; b < to; b++) {
        pairs.add(People.pair(a, b));
      }
    }
    return pairs;
  }

  @Test
  void whereOnlyOnePersonFitsEverybodyOneOfThemMeetsSomebody() {
    Plan plan = match(People.blank(30), allPairs(1, 30), Rules.defaults());
    assertThat(plan.groups()).hasSize(1);
    assertThat(plan.groups().getFirst().members()).contains(People.id(0)).hasSize(2);
    assertThat(plan.unmatched())
        .hasSize(28)
        .allSatisfy(one -> assertThat(one.why()).isEqualTo(WhyNot.NOBODY_LEFT));
  }

  @Test
  void twoOddCircleOfFriendsAreTwoTriosAndPairs() {
    Set<Pair> avoided = new HashSet<>();
    for (int a = 0; a < 7; a++) {
      for (int b = 7; b < 16; b++) {
        avoided.add(People.pair(a, b));
      }
    }
    Plan plan = match(People.blank(16), avoided, Rules.defaults());
    assertThat(plan.unmatched()).isEmpty();
    assertThat(plan.groups().stream().filter(group -> group.members().size() == 3)).hasSize(2);
    Plan without =
        match(
            People.blank(16), avoided, People.rules(Rules.OddPerson.SIT_OUT, Rules.GroupRule.ANY));
    assertThat(without.unmatched()).hasSize(2);
    assertThat(without.groups()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 25, 60})
  void whereEverybodyAvoidsEverybodyNobodyMeetsAndNobodyLearnsWhy(int n) {
    Plan plan = match(People.blank(n), allPairs(0, n), Rules.defaults());
    assertThat(plan.groups()).isEmpty();
    assertThat(plan.unmatched())
        .hasSize(n)
        .allSatisfy(one -> assertThat(one.why()).isEqualTo(WhyNot.NOBODY_LEFT));
  }

  @Test
  void everybodyAvoidsAlmostEverybodyAndStillAllMeet() {
    int n = 40;
    Set<Pair> avoided = allPairs(0, n);
    for (int i = 0; i < n; i++) {
      avoided.remove(People.pair(i, (i + 1) % n));
    }
    Plan plan = match(People.blank(n), avoided, Rules.defaults());
    assertThat(plan.unmatched()).isEmpty();
    assertThat(plan.groups()).hasSize(20);
    assertThat(plan.provenBest()).isTrue();
  }

  @Test
  void oneMayBeAloneTwoAreAPairThreeATrioFourTwoPairs() {
    assertThat(match(People.blank(0), Set.of(), Rules.defaults()).groups()).isEmpty();
    assertThat(match(People.blank(1), Set.of(), Rules.defaults()).unmatched())
        .containsExactly(new Unmatched(People.id(0), WhyNot.TOO_FEW));
    assertThat(match(People.blank(2), Set.of(), Rules.defaults()).groups()).hasSize(1);
    assertThat(match(People.blank(3), Set.of(), Rules.defaults()).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.members()).hasSize(3));
    assertThat(match(People.blank(4), Set.of(), Rules.defaults()).groups()).hasSize(2);
    Rules sitOut = People.rules(Rules.OddPerson.SIT_OUT, Rules.GroupRule.ANY);
    assertThat(match(People.blank(3), Set.of(), sitOut).unmatched())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).isEqualTo(WhyNot.ODD_ONE_OUT));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100, 1_400})
  void oneTeamOfNineTenthsLeavesOutOnlyThoseForWhomNobodyOfAnotherTeamIsLeft(int n) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(People.blank(i, Optional.of(i < n * 9 / 10 ? "large" : "other" + i)));
    }
    Plan plan =
        match(people, Set.of(), People.rules(Rules.OddPerson.TRIO, Rules.GroupRule.REQUIRE_ACROSS));
    int small = n / 10;
    assertThat(plan.unmatched()).hasSize(n - 2 * small);
    assertThat(plan.unmatched())
        .allSatisfy(one -> assertThat(one.why()).isEqualTo(WhyNot.NOBODY_LEFT));
  }

  @Test
  void whomARuleKeepsFromEverybodyIsToldTheRule() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      people.add(People.blank(i, Optional.of("one")));
    }
    Plan plan =
        match(people, Set.of(), People.rules(Rules.OddPerson.TRIO, Rules.GroupRule.REQUIRE_ACROSS));
    assertThat(plan.unmatched())
        .hasSize(6)
        .allSatisfy(one -> assertThat(one.why()).isEqualTo(WhyNot.GROUP_RULE));
  }

  @Test
  void manyPeopleWithOneTopicAllMeet() {
    Plan plan = match(People.blank(3_000), Set.of(), Rules.defaults());
    assertThat(plan.unmatched()).isEmpty();
    assertThat(plan.groups()).hasSize(1_500);
    assertThat(plan.provenBest()).isTrue();
  }

  @Test
  void sixteenThousandTiesInFortyGroupsAreKeptApartForTwelveRounds() {
    int n = 1_000;
    Random chance = new Random(2);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(People.blank(i, Optional.of("group" + i % 40)));
    }
    Set<Pair> ties = new HashSet<>();
    while (ties.size() < 16_000) {
      int a = chance.nextInt(n);
      int near = (a + 40 * (1 + chance.nextInt(24))) % n;
      int b = chance.nextInt(10) < 7 ? near : chance.nextInt(n);
      if (a != b) {
        ties.add(People.pair(a, b));
      }
    }
    Rules rules = People.rules(Rules.OddPerson.TRIO, Rules.GroupRule.PREFER_ACROSS);
    Set<Pair> met = new HashSet<>();
    List<Meeting> history = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      Plan plan = matcher.match(new MatchingRequest(people, ties, history, rules, round));
      assertThat(plan.unmatched()).isEmpty();
      for (MatchedGroup group : plan.groups()) {
        Pair pair = new Pair(group.members().get(0), group.members().get(1));
        assertThat(ties.contains(pair)).isFalse();
        assertThat(met.add(pair)).isTrue();
        history.add(new Meeting(pair, 12 - round));
      }
    }
  }
}
