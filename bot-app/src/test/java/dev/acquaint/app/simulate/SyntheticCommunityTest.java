package dev.acquaint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.id.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invented people are as varied as they are said to be. */
class SyntheticCommunityTest {
  private static final int MANY = 6_000;

  private final SyntheticCommunity community =
      new SyntheticCommunity(MANY, SyntheticCommunity.Family.MIXED, 5);
  private final List<Person> people = community.people(MANY);

  private static <T> Map<T, Long> counts(Stream<T> things) {
    return things.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedInventsTheSamePeople(SyntheticCommunity.Family family) {
    List<Person> once = new SyntheticCommunity(50, family, 9).people(50);
    List<Person> again = new SyntheticCommunity(50, family, 9).people(50);
    assertThat(once).usingRecursiveComparison().isEqualTo(again);
    assertThat(once).extracting(Person::id).doesNotHaveDuplicates();
  }

  @Test
  void everybodyCaresForThreeToNineTopicsAndFewTopicsAreVeryCommon() {
    assertThat(people).allMatch(p -> p.interests().size() >= 3 && p.interests().size() <= 9);
    Map<String, Long> shared = counts(people.stream().map(Person::interests).flatMap(Set::stream));
    assertThat(shared).hasSize(256);
    assertThat(shared.get("interest 1")).isGreaterThan(20 * shared.get("interest 200"));
  }

  @Test
  void aFifthIsNewAndAThirdHasBeenThereForLong() {
    assertThat(people.stream().filter(p -> p.roundsSoFar() < 2).count())
        .isCloseTo(MANY / 5, withPercentage(10));
    assertThat(people.stream().filter(p -> p.roundsSoFar() >= 6).count())
        .isCloseTo(MANY * 35 / 100, withPercentage(10));
  }

  @Test
  void thoseWhoAreNewAskAndThoseWhoKnowThePlaceOffer() {
    assertThat(people.stream().filter(p -> p.roundsSoFar() < 2))
        .allMatch(p -> p.offers().size() < 2 && p.wants().size() >= 2);
    assertThat(people.stream().filter(p -> p.roundsSoFar() >= 6))
        .allMatch(p -> p.offers().size() >= 2 && p.wants().size() < 2);
  }

  @Test
  void thereAreElevenZonesAndATeamForEveryTwelvePeople() {
    assertThat(people.stream().map(p -> p.awake().firstOnTuesday(p.awake())).distinct().count())
        .isGreaterThan(7);
    assertThat(counts(people.stream().flatMap(p -> p.group().stream())))
        .hasSizeBetween(400, MANY / 12);
  }

  @Test
  void someAreAvoidedByMany() {
    Set<Pair> avoided = community.avoids(people, SyntheticCommunity.USUAL_AVOIDS);
    assertThat(avoided).hasSize(MANY * 3 / 10);
    Collection<Long> by =
        counts(avoided.stream().flatMap(pair -> Stream.of(pair.a(), pair.b()))).values();
    assertThat(by.stream().filter(count -> count >= 4).count()).isGreaterThan(20);
  }

  @Test
  void everybodyIsAlikeWhenAskedFor() {
    List<Person> alike = new SyntheticCommunity(20, SyntheticCommunity.Family.ALIKE, 1).people(20);
    assertThat(alike).extracting(Person::interests).containsOnly(alike.getFirst().interests());
    assertThat(alike.getFirst().id()).isEqualTo(new MemberId("m0000001"));
  }

  @Test
  void inOneZoneAllHaveTheSameHours() {
    List<Person> near =
        new SyntheticCommunity(50, SyntheticCommunity.Family.ONE_ZONE, 1).people(50);
    assertThat(near).allMatch(p -> p.awake().inCommon(near.getFirst().awake()) == 45);
  }
}
