package dev.acquaint.app.simulate;

import dev.acquaint.features.intros.matching.Hours;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Invents the people of a community by statistics, the same ones for the same seed: 256 interests
 * (Zipf 1.05, 3 to 9 each), 128 skills (Zipf 0.9; veterans offer, newcomers want, regulars a little
 * of both), 11 time zones, one team for twelve people (Zipf 1), 20 % newcomers, 45 % regulars, 35 %
 * veterans, and 0.3 people avoided by each, some of them by many. Not safe for use by several
 * threads.
 */
public final class SyntheticCommunity {
  private static final int INTERESTS = 256;
  private static final int SKILLS = 128;
  private static final int MEMBERS_OF_A_TEAM = 12;

  /** How many pairs for each member avoid each other in a usual community. */
  public static final double USUAL_AVOIDS = 0.3;

  private static final double NEWCOMERS = 0.20;
  private static final double REGULARS = 0.45;
  private static final int FIRST_ROUND_OF_REGULARS = 2;
  private static final int FIRST_ROUND_OF_VETERANS = 6;
  private static final int MOST_ROUNDS_OF_VETERANS = 60;

  /** In how many hundred people one is avoided by many. */
  private static final int UNPOPULAR_ONE_IN = 100;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Instant WINTER = Instant.parse("2027-01-13T12:00:00Z");
  private static final List<Hours> ZONES =
      List.of(
              "Europe/Berlin",
              "America/New_York",
              "America/Los_Angeles",
              "Europe/London",
              "Asia/Kolkata",
              "America/Sao_Paulo",
              "America/Chicago",
              "Asia/Tokyo",
              "Africa/Lagos",
              "Australia/Sydney",
              "Asia/Singapore")
          .stream()
          .map(zone -> Hours.of(ZoneId.of(zone), MORNING, EVENING, WINTER))
          .toList();

  private final Family family;
  private final RandomGenerator chance;
  private final Zipf interest = new Zipf(INTERESTS, 1.05);
  private final Zipf skill = new Zipf(SKILLS, 0.9);
  private final Zipf zone = new Zipf(ZONES.size(), 0.7);
  private final Zipf team;
  private int invented;

  /** What a community is like. */
  public enum Family {
    /** As described above. */
    MIXED,
    /** Nobody offers or wants anything, and all have the same hours, tenure and no team. */
    INTERESTS_ONLY,
    /** Like mixed, but all live in one zone. */
    ONE_ZONE,
    /** Everybody tells the same of themselves: nothing but ties. */
    ALIKE
  }

  /** How long somebody has been there. */
  public enum Tenure {
    /** In their first two rounds. */
    NEWCOMER,
    /** Introduced two to five times. */
    REGULAR,
    /** Introduced six to sixty times. */
    VETERAN
  }

  /**
   * Begins a community.
   *
   * @param size how many people it is made for, at least 1; decides the number of teams
   * @param family what it is like
   * @param seed decides all chance
   */
  public SyntheticCommunity(int size, Family family, long seed) {
    this.family = family;
    this.chance = new SplittableRandom(seed);
    this.team = new Zipf(Math.max(1, size / MEMBERS_OF_A_TEAM), 1.0);
  }

  /**
   * Returns more people of all tenures.
   *
   * @param count how many, at least 0
   */
  public List<Person> people(int count) {
    List<Person> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double draw = chance.nextDouble();
      people.add(
          person(
              draw < NEWCOMERS
                  ? Tenure.NEWCOMER
                  : draw < NEWCOMERS + REGULARS ? Tenure.REGULAR : Tenure.VETERAN));
    }
    return people;
  }

  /**
   * Returns one more person.
   *
   * @param tenure how long they have been there
   */
  public Person person(Tenure tenure) {
    MemberId id = new MemberId("m%07d".formatted(++invented));
    return switch (family) {
      case ALIKE -> plain(id, Set.of("interest 1", "interest 2", "interest 3"));
      case INTERESTS_ONLY -> plain(id, some("interest ", interest, 3 + chance.nextInt(7)));
      case MIXED, ONE_ZONE -> mixed(id, tenure);
    };
  }

  private static Person plain(MemberId id, Set<String> interests) {
    return new Person(
        id,
        interests,
        Set.of(),
        Set.of(),
        Set.of(),
        ZONES.getFirst(),
        Optional.empty(),
        Mode.EITHER,
        FIRST_ROUND_OF_REGULARS,
        0);
  }

  private Person mixed(MemberId id, Tenure tenure) {
    Set<String> interests = some("interest ", interest, 3 + chance.nextInt(7));
    int offers =
        switch (tenure) {
          case NEWCOMER -> chance.nextInt(2);
          case REGULAR -> chance.nextInt(2);
          case VETERAN -> 2 + chance.nextInt(3);
        };
    int wants =
        switch (tenure) {
          case NEWCOMER -> 2 + chance.nextInt(3);
          case REGULAR -> chance.nextInt(3);
          case VETERAN -> chance.nextInt(2);
        };
    int rounds =
        switch (tenure) {
          case NEWCOMER -> chance.nextInt(FIRST_ROUND_OF_REGULARS);
          case REGULAR -> chance.nextInt(FIRST_ROUND_OF_REGULARS, FIRST_ROUND_OF_VETERANS);
          case VETERAN -> chance.nextInt(FIRST_ROUND_OF_VETERANS, MOST_ROUNDS_OF_VETERANS + 1);
        };
    return new Person(
        id,
        interests,
        some("skill ", skill, offers),
        some("skill ", skill, wants),
        Set.of(),
        family == Family.ONE_ZONE ? ZONES.getFirst() : ZONES.get(zone.next(chance)),
        Optional.of("team " + (1 + team.next(chance))),
        Mode.EITHER,
        rounds,
        0);
  }

  private Set<String> some(String word, Zipf by, int count) {
    Set<String> chosen = new TreeSet<>();
    while (chosen.size() < count) {
      chosen.add(word + (1 + by.next(chance)));
    }
    return chosen;
  }

  /**
   * Returns whom these people avoid; a fifth of the pairs have one of the few whom many avoid.
   *
   * @param people who may be in a pair
   * @param each how many pairs for each of them, 0 to 1, usually {@link #USUAL_AVOIDS}
   */
  public Set<Pair> avoids(List<Person> people, double each) {
    Set<Pair> avoided = new HashSet<>();
    if (people.size() < 3) {
      return avoided;
    }
    int unpopular = 1 + people.size() / UNPOPULAR_ONE_IN;
    int wanted = (int) Math.round(Math.min(each, (people.size() - 1) / 4.0) * people.size());
    while (avoided.size() < wanted) {
      int a = chance.nextInt(people.size());
      int b = chance.nextInt(chance.nextInt(5) == 0 ? unpopular : people.size());
      if (a != b) {
        avoided.add(new Pair(people.get(a).id(), people.get(b).id()));
      }
    }
    return avoided;
  }

  /**
   * Returns whom somebody new avoids and who avoids them: as many as there are for anybody, in the
   * mean.
   *
   * @param newcomer who is new
   * @param others who is there already
   * @param each as for everybody
   */
  public Set<Pair> avoids(Person newcomer, List<Person> others, double each) {
    Set<Pair> avoided = new HashSet<>();
    for (int side = 0; side < 2 && !others.isEmpty(); side++) {
      if (chance.nextDouble() < each) {
        Person other = others.get(chance.nextInt(others.size()));
        if (!other.id().equals(newcomer.id())) {
          avoided.add(new Pair(newcomer.id(), other.id()));
        }
      }
    }
    return avoided;
  }
}
