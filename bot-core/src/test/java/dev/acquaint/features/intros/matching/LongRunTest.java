package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rounds, one after the other. */
class LongRunTest {
  private final Map<MemberId, Integer> out = new HashMap<>();
  private int repeats;

  private static RoundsAhead ahead(List<Person> people, Rules rules, long seed) {
    return new RoundsAhead(
        new MatchingRequest(people, Set.of(), List.of(), rules, 1_000 * seed), new ExactMatcher());
  }

  private Plan count(Plan plan) {
    plan.unmatched().forEach(one -> out.merge(one.member(), 1, Integer::sum));
    repeats += plan.repeats();
    return plan;
  }

  private void play(RoundsAhead ahead, int rounds) {
    for (int round = 0; round < rounds; round++) {
      count(ahead.next());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fiftyPeopleMeetEverybodyOnceBeforeAnybodyTwice(int seed) {
    List<Person> people = People.some(50, new Random(seed));
    Rules rules = People.rules(Rules.OddPerson.TRIO, Rules.GroupRule.PREFER_ACROSS);
    RoundsAhead ahead = ahead(people, rules, seed);
    play(ahead, 49);
    assertThat(repeats).isZero();
    assertThat(ahead.met()).hasSize(50 * 49 / 2);
    assertThat(out).isEmpty();
    assertThat(ahead.next().repeats()).isEqualTo(25);
  }

  @Test
  void aHundredPeopleMeetEverybodyOnceBeforeAnybodyTwice() {
    List<Person> people = People.some(100, new Random(9));
    play(ahead(people, Rules.defaults(), 9), 99);
    assertThat(repeats).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ofFiftyOneEverybodySitsOutExactlyOnce(int seed) {
    List<Person> people = People.some(51, new Random(seed));
    Rules rules = People.rules(Rules.OddPerson.SIT_OUT, Rules.GroupRule.ANY);
    play(ahead(people, rules, seed), 51);
    assertThat(repeats).isZero();
    assertThat(out).hasSize(51).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ofFiftyOneNobodyIsLeftOutWithTriosAndNobodyMeetsAgainForFortyThreeRounds(int seed) {
    List<Person> people = People.some(51, new Random(seed));
    play(ahead(people, Rules.defaults(), seed), 43);
    assertThat(repeats).isZero();
    assertThat(out).isEmpty();
  }

  @Test
  void aYearWithPeopleComingAndGoingHasHardlyARepeatAndLeavesNobodyOut() {
    Random chance = new Random(6);
    List<Person> everybody = new ArrayList<>(People.some(80, chance));
    Set<Pair> avoided = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      int a = chance.nextInt(80);
      avoided.add(People.pair(a, (a + 1 + chance.nextInt(78)) % 80));
    }
    List<Person> members = new ArrayList<>(everybody.subList(0, 60));
    List<Person> waiting = new ArrayList<>(everybody.subList(60, 80));
    RoundsAhead ahead = ahead(List.of(), Rules.defaults(), 6);
    for (int round = 0; round < 52; round++) {
      if (round % 5 == 4 && !waiting.isEmpty()) {
        members.set(chance.nextInt(members.size()), waiting.removeLast());
      }
      List<Person> present = members.stream().filter(_ -> chance.nextInt(100) < 70).toList();
      count(ahead.next(present, avoided));
    }
    assertThat(repeats).isLessThanOrEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(ahead.met()).doesNotContainAnyElementsOf(avoided);
  }

  @Test
  void aRegularGraphIsSplitIntoPerfectMatchings() {
    for (int seed = 0; seed < 40; seed++) {
      int n = 20;
      List<int[]> edges = new ArrayList<>();
      for (int v = 0; v < n; v++) {
        for (int w = v + 1; w < n; w++) {
          int apart = Math.min(w - v, n - w + v);
          if (apart == 1 || apart == 2 + seed % 7) {
            edges.add(new int[] {v, w});
          }
        }
      }
      EdgeColouring colouring = new EdgeColouring(n, 4, edges, seed);
      assertThat(colouring.isFound()).as("seed %s", seed).isTrue();
      for (List<int[]> one : colouring.classes()) {
        assertThat(one.stream().flatMapToInt(Arrays::stream).distinct().count()).isEqualTo(n);
      }
    }
  }
}
