package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactMatcherTest {
  private static final List<String> TOPICS =
      List.of("java", "go", "climbing", "tea", "talks", "design");
  private final Matcher matcher = new ExactMatcher();

  private static Person person(String id, Random chance) {
    return new Person(
        new MemberId(id),
        some(chance),
        some(chance),
        some(chance),
        Set.of("en"),
        Hours.always(),
        Optional.empty(),
        Mode.EITHER,
        chance.nextInt(10),
        0);
  }

  private static Set<String> some(Random chance) {
    Set<String> topics = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      topics.add(TOPICS.get(chance.nextInt(TOPICS.size())));
    }
    return topics;
  }

  private static List<Person> people(int n, Random chance) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(person("p%03d".formatted(i), chance));
    }
    return people;
  }

  private static MatchingRequest request(
      List<Person> people, Set<Pair> avoided, List<Meeting> history) {
    return new MatchingRequest(people, avoided, history, Rules.defaults(), 7);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 11, 40, 41})
  void everybodyIsInExactlyOneGroupOrToldWhyNot(int n) {
    Plan plan = matcher.match(request(people(n, new Random(n)), Set.of(), List.of()));
    List<MemberId> all = new ArrayList<>();
    plan.groups().forEach(group -> all.addAll(group.members()));
    plan.unmatched().forEach(one -> all.add(one.member()));
    assertThat(all).doesNotHaveDuplicates().hasSize(n);
    assertThat(plan.unmatched()).hasSize(n == 1 ? 1 : 0);
  }

  @Test
  void fortyPeopleMeetSomebodyNewForThirtySixWeeks() {
    List<Person> people = people(40, new Random(3));
    List<Pair> met = new ArrayList<>();
    List<Integer> when = new ArrayList<>();
    int repeats = 0;
    for (int round = 0; round < 36; round++) {
      List<Meeting> history = new ArrayList<>();
      for (int i = 0; i < met.size(); i++) {
        history.add(new Meeting(met.get(i), round - when.get(i)));
      }
      Plan plan = matcher.match(request(people, Set.of(), history));
      repeats += plan.repeats();
      for (MatchedGroup group : plan.groups()) {
        met.add(new Pair(group.members().get(0), group.members().get(1)));
        when.add(round);
      }
    }
    assertThat(repeats).isZero();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<Person> people = people(31, new Random(5));
    Plan plan = matcher.match(request(people, Set.of(), List.of()));
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(people, new Random(i));
      assertThat(matcher.match(request(people, Set.of(), List.of()))).isEqualTo(plan);
    }
  }

  @Test
  void peopleWhoAvoidEachOtherAreNeverTogetherNotEvenInTheTrio() {
    for (int seed = 0; seed < 100; seed++) {
      Random chance = new Random(seed);
      List<Person> people = people(5, chance);
      Set<Pair> avoided =
          Set.of(
              new Pair(people.get(0).id(), people.get(1).id()),
              new Pair(people.get(2).id(), people.get(3).id()));
      for (MatchedGroup group : matcher.match(request(people, avoided, List.of())).groups()) {
        for (Pair pair : avoided) {
          assertThat(group.members().containsAll(List.of(pair.a(), pair.b()))).isFalse();
        }
      }
    }
  }

  @Test
  void twoWhoAvoidEachOtherAreToldNothingThatGivesItAway() {
    List<Person> people = people(2, new Random(1));
    Plan plan =
        matcher.match(
            request(people, Set.of(new Pair(people.get(0).id(), people.get(1).id())), List.of()));
    assertThat(plan.unmatched())
        .extracting(Unmatched::why)
        .containsExactly(WhyNot.NOBODY_LEFT, WhyNot.NOBODY_LEFT);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8})
  void largerGroupsTakeEverybody(int size) {
    for (int n = size; n < 40; n++) {
      Rules rules = new Rules(size, Rules.OddPerson.TRIO, 12, Rules.GroupRule.ANY, false, false);
      Plan plan =
          matcher.match(
              new MatchingRequest(people(n, new Random(n)), Set.of(), List.of(), rules, 1));
      assertThat(plan.unmatched()).isEmpty();
      assertThat(plan.groups().stream().mapToInt(group -> group.members().size()).sum())
          .isEqualTo(n);
    }
  }
}
