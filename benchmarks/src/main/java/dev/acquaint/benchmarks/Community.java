package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.Hours;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A made-up community: 256 topics (Zipf 1.05, 3 to 9 each), 128 skills (Zipf 0.9; veterans offer,
 * newcomers want, regulars a little of both), 11 time zones, n / 12 teams (Zipf), 20 % newcomers,
 * 45 % regulars, 35 % veterans, 0.3 avoids a member, some of them of people whom many avoid.
 */
public final class Community {

  /** What kind of community it is. */
  public enum Family {
    /** Everything as described. */
    MIXED,
    /** Nobody offers or wants anything. */
    INTERESTS_ONLY,
    /** Everybody lives in one zone. */
    ONE_ZONE,
    /** Everybody is alike. */
    ALIKE
  }

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String[] ZONES = {
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Helsinki",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo"
  };
  private static final int TOPICS = 256;
  private static final int SKILLS = 128;

  private final Random chance;
  private final Family family;
  private final double[] topics = zipf(TOPICS, 1.05);
  private final double[] skills = zipf(SKILLS, 0.9);
  private final double[] teams;

  private Community(int members, long seed, Family family) {
    this.chance = new Random(seed);
    this.family = family;
    this.teams = zipf(Math.max(2, members / 12), 1);
  }

  /** Returns a first round of a community; the same numbers give the same community. */
  public static MatchingRequest round(int members, long seed, Family family) {
    Community community = new Community(members, seed, family);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      people.add(community.person(i));
    }
    Set<Pair> avoided = community.avoided(people);
    return new MatchingRequest(people, avoided, List.of(), rules(Rules.OddPerson.TRIO), seed);
  }

  /** Returns rules of pairs across teams. */
  public static Rules rules(Rules.OddPerson odd) {
    return new Rules(2, odd, 12, Rules.GroupRule.PREFER_ACROSS, false, false);
  }

  /** Returns the same people in a later round. */
  public static MatchingRequest later(MatchingRequest first, List<Meeting> history, long seed) {
    return new MatchingRequest(first.people(), first.avoided(), history, first.rules(), seed);
  }

  private static double[] zipf(int n, double exponent) {
    double[] sums = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.pow(i + 1, -exponent);
      sums[i] = sum;
    }
    return sums;
  }

  private int draw(double[] sums) {
    double at = chance.nextDouble() * sums[sums.length - 1];
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Set<String> some(String kind, double[] sums, int least, int most) {
    int count = least + chance.nextInt(most - least + 1);
    Set<String> words = new HashSet<>();
    for (int i = 0; i < count; i++) {
      words.add(kind + draw(sums));
    }
    return words;
  }

  private Person person(int number) {
    boolean alike = family == Family.ALIKE;
    double tenure = alike ? 0.5 : chance.nextDouble();
    int rounds = tenure < 0.2 ? chance.nextInt(2) : tenure < 0.65 ? 2 + chance.nextInt(4) : 6;
    boolean skilled = family != Family.INTERESTS_ONLY && !alike;
    Set<String> none = Set.of();
    Set<String> interests = alike ? Set.of("topic0") : some("topic", topics, 3, 9);
    Set<String> offers =
        !skilled ? none : some("skill", skills, rounds >= 6 ? 1 : 0, rounds >= 6 ? 4 : 1);
    Set<String> wants =
        !skilled ? none : some("skill", skills, rounds < 2 ? 1 : 0, rounds < 2 ? 4 : 2);
    boolean oneZone = alike || family == Family.ONE_ZONE;
    ZoneId zone = ZoneId.of(oneZone ? "Europe/Berlin" : ZONES[chance.nextInt(ZONES.length)]);
    int from = alike ? 9 : 8 + chance.nextInt(3);
    Hours awake = Hours.of(zone, LocalTime.of(from, 0), LocalTime.of(from + 9, 0), NOW);
    return new Person(
        new MemberId("member%07d".formatted(number)),
        interests,
        offers,
        wants,
        Set.of("en"),
        awake,
        Optional.of("team" + (alike ? 0 : draw(teams))),
        Mode.EITHER,
        rounds,
        0);
  }

  private Set<Pair> avoided(List<Person> people) {
    int n = people.size();
    Set<Pair> avoided = new HashSet<>();
    for (int i = 0; i < n * 0.3 && n > 2; i++) {
      int a = chance.nextInt(n);
      int b = i % 10 == 0 ? chance.nextInt(Math.max(1, n / 50)) : chance.nextInt(n);
      if (a != b) {
        avoided.add(new Pair(people.get(a).id(), people.get(b).id()));
      }
    }
    return avoided;
  }
}
