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
  private final Matcher matcher = new ExactMatcher();
  private final Map<Pair, Integer> met = new HashMap<>();
  private final Map<MemberId, Integer> out = new HashMap<>();
  private Set<MemberId> outLast = new HashSet<>();
  private int repeats;

  private List<Meeting> history(int round) {
    List<Meeting> history = new ArrayList<>();
    met.forEach((pair, when) -> history.add(new Meeting(pair, round - when)));
    return history;
  }

  private List<Person> remembering(List<Person> people) {
    return people.stream()
        .map(person ->
            new Person(
                person.id(),
                person.interests(),
                person.offers(),
                person.wants(),
                person.languages(),
                person.awake(),
                person.group(),
                person.mode(),
                person.roundsSoFar(),
                outLast.contains(person.id()) ? 1 : 0))
        .toList();
  }

  /** Plays a round; returns how many pairs met again. */
  private Plan play(List<Person> people, Set<Pair> avoided, Rules rules, int round, long seed) {
    Plan plan =
        matcher.match(
            new MatchingRequest(
                remembering(people), avoided, history(round), rules, 1_000 * seed + round));
    outLast = new HashSet<>();
    for (Unmatched one : plan.unmatched()) {
      out.merge(one.member(), 1, Integer::sum);
      outLast.add(one.member());
    }
    for (MatchedGroup group : plan.groups()) {
      for (int i = 0; i < group.members().size(); i++) {
        for (int j = 0; j < i; j++) {
          met.put(new Pair(group.members().get(i), group.members().get(j)), round);
        }
      }
    }
    repeats += plan.repeats();
    return plan;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fiftyPeopleMeetEverybodyOnceBeforeAnybodyTwice(int seed) {
    List<Person> people = People.some(50, new Random(seed));
    Rules rules = People.rules(Rules.OddPerson.TRIO, Rules.GroupRule.PREFER_ACROSS);
    for (int round = 0; round < 49; round++) {
      play(people, Set.of(), rules, round, seed);
    }
    assertThat(repeats).isZero();
    assertThat(met).hasSize(50 * 49 / 2);
    assertThat(out).isEmpty();
    assertThat(play(people, Set.of(), rules, 49, seed).repeats()).isEqualTo(25);
  }

  @Test
  void aHundredPeopleMeetEverybodyOnceBeforeAnybodyTwice() {
    List<Person> people = People.some(100, new Random(9));
    for (int round = 0; round < 99; round++) {
      play(people, Set.of(), Rules.defaults(), round, 9);
    }
    assertThat(repeats).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ofFiftyOneEverybodySitsOutExactlyOnce(int seed) {
    List<Person> people = People.some(51, new Random(seed));
    Rules rules = People.rules(Rules.OddPerson.SIT_OUT, Rules.GroupRule.ANY);
    for (int round = 0; round < 51; round++) {
      play(people, Set.of(), rules, round, seed);
    }
    assertThat(repeats).isZero();
    assertThat(out).hasSize(51).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void ofFiftyOneNobodyIsLeftOutWithTriosAndNobodyMeetsAgainForFortyThreeRounds(int seed) {
    List<Person> people = People.some(51, new Random(seed));
    for (int round = 0; round < 43; round++) {
      play(people, Set.of(), Rules.defaults(), round, seed);
    }
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
    for (int round = 0; round < 52; round++) {
      if (round % 5 == 4 && !waiting.isEmpty()) {
        members.set(chance.nextInt(members.size()), waiting.removeLast());
      }
      List<Person> present = members.stream().filter(_ -> chance.nextInt(100) < 70).toList();
      play(present, avoided, Rules.defaults(), round, 6);
    }
    assertThat(repeats).isLessThanOrEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(met.keySet()).doesNotContainAnyElementsOf(avoided);
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
