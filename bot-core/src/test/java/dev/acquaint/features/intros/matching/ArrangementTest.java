package dev.acquaint.features.intros.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided before a round, and what people are told. */
class ArrangementTest {
  private final ExactMatcher matcher = new ExactMatcher();

  private static MatchingRequest request(int n, Set<Pair> avoided, Rules rules) {
    return new MatchingRequest(People.some(n, new Random(n)), avoided, List.of(), rules, 2);
  }

  private static Set<MemberId> ids(int... numbers) {
    Set<MemberId> ids = new HashSet<>();
    for (int number : numbers) {
      ids.add(People.id(number));
    }
    return ids;
  }

  private static MatchedGroup groupOf(Plan plan, int number) {
    return plan.groups().stream()
        .filter(group -> group.members().contains(People.id(number)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGroupThatAModeratorLockedIsKept() {
    MatchingRequest request =
        request(11, Set.of(), Rules.defaults())
            .with(Arrangement.none().withLocked(List.of(ids(0, 1, 2), ids(5, 9))));
    Plan plan = matcher.match(request);
    assertThat(groupOf(plan, 0).members()).containsExactlyInAnyOrderElementsOf(ids(0, 1, 2));
    assertThat(groupOf(plan, 5).members()).containsExactlyInAnyOrderElementsOf(ids(5, 9));
    assertThat(plan.unmatched()).isEmpty();
    assertThat(plan.groups()).hasSize(5);
  }

  @Test
  void nobodyCanBeInTwoFixedGroups() {
    assertThatThrownBy(() -> Arrangement.none().withLocked(List.of(ids(0, 1), ids(1, 2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whoComesLateMeetsOthersWhoAreLateOrJoinsAGroup(int late) {
    List<Set<MemberId>> standing = List.of(ids(0, 1), ids(2, 3), ids(4, 5));
    Plan plan =
        matcher.match(
            request(6 + late, Set.of(), Rules.defaults())
                .with(Arrangement.none().withStanding(standing)));
    assertThat(plan.unmatched()).isEmpty();
    for (Set<MemberId> group : standing) {
      int first = Integer.parseInt(group.iterator().next().value().substring(1));
      assertThat(groupOf(plan, first).members()).containsAll(group);
    }
    assertThat(plan.groups()).hasSize(3 + late / 2);
  }

  @Test
  void whoComesLateNeverJoinsAGroupWithSomebodyTheyAvoid() {
    Plan plan =
        matcher.match(
            request(5, Set.of(People.pair(4, 0)), Rules.defaults())
                .with(Arrangement.none().withStanding(List.of(ids(0, 1), ids(2, 3)))));
    assertThat(groupOf(plan, 4).members()).containsExactlyInAnyOrderElementsOf(ids(2, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void everyGroupHasExactlyOneHost(int size) {
    for (int n = 2 * size; n < 30; n++) {
      Set<MemberId> hosts = new HashSet<>();
      for (int i = 0; i < n / size; i++) {
        hosts.add(People.id(i));
      }
      Rules rules = new Rules(size, Rules.OddPerson.TRIO, 12, Rules.GroupRule.ANY, false, false);
      Plan plan =
          matcher.match(request(n, Set.of(), rules).with(Arrangement.none().withHosts(hosts)));
      assertThat(plan.groups()).hasSize(n / size);
      for (MatchedGroup group : plan.groups()) {
        assertThat(group.members().stream().filter(hosts::contains)).hasSize(1);
      }
    }
  }

  @Test
  void moreMentorsThanMenteesLeavesMentorsWithoutAPair() {
    Set<MemberId> mentors = ids(0, 1, 2, 3, 4, 5);
    Plan plan =
        matcher.match(
            request(9, Set.of(), Rules.defaults()).with(Arrangement.none().withHosts(mentors)));
    assertThat(plan.groups()).hasSize(3);
    assertThat(plan.unmatched())
        .hasSize(3)
        .allSatisfy(one -> assertThat(mentors).contains(one.member()));
  }

  @Test
  void aWeightOfZeroSwitchesAReasonOff() {
    Weights onlyHours = new Weights(0, 0, 0, 0, 120, 0, 0, 0);
    Plan plan =
        matcher.match(
            request(12, Set.of(), Rules.defaults())
                .with(Arrangement.none().withWeights(onlyHours)));
    for (MatchedGroup group : plan.groups()) {
      assertThat(group.reasons())
          .allSatisfy(r -> assertThat(r).isInstanceOf(Reason.HoursInCommon.class));
    }
    assertThatThrownBy(() -> new Weights(-1, 0, 0, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoWhoHaveMetMostOthersAreToldSo() {
    List<Meeting> history = new ArrayList<>();
    for (int a = 0; a < 6; a++) {
      for (int b = a + 1; b < 6; b++) {
        if (b != a + 3 && (a != 0 || b != 1)) {
          history.add(new Meeting(People.pair(a, b), 2));
        }
      }
    }
    Plan plan =
        matcher.match(new MatchingRequest(People.blank(6), Set.of(), history, Rules.defaults(), 1));
    assertThat(plan.repeats()).isZero();
    assertThat(plan.groups().getFirst().reasons())
        .anySatisfy(reason -> assertThat(reason).isInstanceOf(Reason.MetMostOthers.class));
  }

  @Test
  void aModeratorLearnsWhatARoundWouldLoseWithTwoPeopleTogether() {
    MatchingRequest request = request(20, Set.of(), Rules.defaults());
    Plan plan = matcher.match(request);
    for (int a = 0; a < 20; a++) {
      for (int b = a + 1; b < 20; b++) {
        Exchange exchange = matcher.whyNot(request, People.id(a), People.id(b));
        long points = ((Exchange.LosesPoints) exchange).points();
        Plan with =
            matcher.match(
                request.with(
                    Arrangement.none().withLocked(List.of(Set.of(People.id(a), People.id(b))))));
        assertThat(plan.score() - with.score()).isGreaterThanOrEqualTo(points);
        assertThat(points).isNotNegative();
      }
    }
    assertThatThrownBy(() -> matcher.whyNot(request, People.id(0), People.id(99)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void theAnswerIsTheSameWhetherTwoAvoidEachOtherOrNot(int size) {
    Rules rules =
        new Rules(size, Rules.OddPerson.TRIO, 12, Rules.GroupRule.PREFER_ACROSS, false, false);
    MatchingRequest nobody = request(13, Set.of(), rules);
    for (int a = 0; a < 13; a++) {
      for (int b = a + 1; b < 13; b++) {
        MatchingRequest two = request(13, Set.of(People.pair(a, b)), rules);
        assertThat(matcher.whyNot(two, People.id(a), People.id(b)))
            .isEqualTo(matcher.whyNot(nobody, People.id(b), People.id(a)));
      }
    }
  }

  @Test
  void noGroupOfAnySizeExceedsItsBound() {
    for (int size = 3; size <= 8; size++) {
      Rules rules =
          new Rules(size, Rules.OddPerson.TRIO, 12, Rules.GroupRule.PREFER_ACROSS, false, false);
      Plan plan = matcher.match(request(40, Set.of(), rules));
      assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.worth());
      assertThat(plan.provenBest()).isFalse();
      assertThat(plan.score()).isGreaterThan(plan.bound() / 2);
    }
  }
}
