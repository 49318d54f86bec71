package dev.acquaint.features.intros.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts for the score, as numbers: a score takes some ten nanoseconds. {@link Reasons} says
 * the same in words, and a test holds the two together.
 */
final class Traits {
  static final int FULL_WEEK = 40;
  private static final int NEW_UNTIL = 2;
  private static final int VETERAN_FROM = 6;
  private static final int ANYBODY_SHARES = 30;
  private static final int RARE = 60;

  private final Weights weights;
  private final Rules.GroupRule groupRule;
  private final int people;
  private final WordSets interests;
  private final WordSets offers;
  private final WordSets wants;
  private final int[][] withInterest;
  private final int[][] offering;
  private final int[][] wanting;
  private final int[] pointsOfInterest;
  private final int[] mostOfTopics;
  private final int mostHelp;
  private final long[] hours;
  private final int[] group;
  private final byte[] tenure;

  Traits(Roster roster, Rules rules, Weights weights) {
    int n = roster.size();
    this.weights = weights;
    this.groupRule = rules.group();
    this.people = n;
    Map<String, Integer> topics = WordSets.vocabulary();
    this.interests = WordSets.of(roster, Person::interests, topics);
    Map<String, Integer> skills = WordSets.vocabulary();
    this.offers = WordSets.of(roster, Person::offers, skills);
    this.wants = WordSets.of(roster, Person::wants, skills);
    this.withInterest = interests.holders(topics.size());
    this.offering = offers.holders(skills.size());
    this.wanting = wants.holders(skills.size());
    this.pointsOfInterest = new int[topics.size()];
    for (int topic = 0; topic < pointsOfInterest.length; topic++) {
      pointsOfInterest[topic] = pointsOfInterest(withInterest[topic].length, n);
    }
    this.mostHelp = weights.help() + weights.moreHelp();
    this.mostOfTopics = new int[n];
    this.hours = new long[3 * n];
    this.group = new int[n];
    this.tenure = new byte[n];
    Map<String, Integer> groups = WordSets.vocabulary();
    for (int i = 0; i < n; i++) {
      Person person = roster.get(i);
      for (int topic : interests.of(i)) {
        mostOfTopics[i] += pointsOfInterest[topic];
      }
      mostOfTopics[i] = Math.min(weights.interests(), mostOfTopics[i]);
      person.awake().copyTo(hours, 3 * i);
      Optional<String> own = person.group();
      group[i] = own.isEmpty() ? -1 : groups.computeIfAbsent(own.get(), _ -> groups.size());
      tenure[i] = (byte) (isNew(person) ? 1 : isVeteran(person) ? 2 : 0);
    }
  }

  static boolean isNew(Person person) {
    return person.roundsSoFar() < NEW_UNTIL;
  }

  static boolean isVeteran(Person person) {
    return person.roundsSoFar() >= VETERAN_FROM;
  }

  /** Returns what one shared topic brings: 30 when everybody has it, 90 when hardly anybody. */
  static int pointsOfInterest(int sharedBy, int people) {
    return ANYBODY_SHARES + (int) Math.round(RARE * (1 - (double) sharedBy / Math.max(2, people)));
  }

  int size() {
    return people;
  }

  Weights weights() {
    return weights;
  }

  /** Returns how well two people fit, 0 to {@link Weights#best}. */
  int score(int a, int b) {
    int there = help(offers.inCommon(a, wants, b));
    int back = help(offers.inCommon(b, wants, a));
    int points = there + back + (there > 0 && back > 0 ? weights.bothWays() : 0);
    points += Math.min(weights.interests(), interests.pointsInCommon(a, b, pointsOfInterest));
    points += hours(hoursInCommon(a, b));
    if (tenure[a] + tenure[b] == 3) {
      points += weights.newcomer();
    }
    return points + (isPreferredGroup(a, b) ? weights.group() : 0);
  }

  /**
   * Returns how well two people fit, or -1 as soon as it is certain that it is less than needed.
   * Most pairs are ruled out by what costs next to nothing to look at.
   */
  int scoreAtLeast(int a, int b, int needed) {
    int points = hours(hoursInCommon(a, b)) + (tenure[a] + tenure[b] == 3 ? weights.newcomer() : 0);
    points += isPreferredGroup(a, b) ? weights.group() : 0;
    boolean there = offers.mayShare(a, wants, b);
    boolean back = offers.mayShare(b, wants, a);
    int best = points + (there ? mostHelp : 0) + (back ? mostHelp : 0);
    best += there && back ? weights.bothWays() : 0;
    boolean topics = interests.mayShare(a, interests, b);
    best += topics ? Math.min(mostOfTopics[a], mostOfTopics[b]) : 0;
    if (best < needed) {
      return -1;
    }
    int helpThere = there ? help(offers.inCommon(a, wants, b)) : 0;
    int helpBack = back ? help(offers.inCommon(b, wants, a)) : 0;
    points += helpThere + helpBack + (helpThere > 0 && helpBack > 0 ? weights.bothWays() : 0);
    return topics
        ? points + Math.min(weights.interests(), interests.pointsInCommon(a, b, pointsOfInterest))
        : points;
  }

  private int help(int topics) {
    return topics == 0 ? 0 : topics == 1 ? weights.help() : weights.help() + weights.moreHelp();
  }

  private int hours(int inCommon) {
    return weights.hours() * Math.min(inCommon, FULL_WEEK) / FULL_WEEK;
  }

  int hoursInCommon(int a, int b) {
    return Long.bitCount(hours[3 * a] & hours[3 * b])
        + Long.bitCount(hours[3 * a + 1] & hours[3 * b + 1])
        + Long.bitCount(hours[3 * a + 2] & hours[3 * b + 2]);
  }

  private boolean isPreferredGroup(int a, int b) {
    return switch (groupRule) {
      case PREFER_ACROSS -> group[a] >= 0 && group[b] >= 0 && group[a] != group[b];
      case PREFER_WITHIN -> group[a] >= 0 && group[a] == group[b];
      case ANY, REQUIRE_ACROSS, REQUIRE_WITHIN -> false;
    };
  }

  boolean isSameGroup(int a, int b) {
    return group[a] >= 0 && group[a] == group[b];
  }

  int group(int person) {
    return group[person];
  }

  /** Returns points somebody cannot exceed with whoever they have no help for or from. */
  int mostWithoutHelp(int person) {
    boolean tenured = tenure[person] != 0;
    return mostOfTopics[person]
        + hours(hoursInCommon(person, person))
        + (tenured ? weights.newcomer() : 0)
        + weights.group();
  }

  /** Returns the same for those who have the hours and the tenure of another person. */
  int mostWithoutHelp(int person, int like) {
    return mostOfTopics[person]
        + hours(hoursInCommon(person, like))
        + (tenure[person] + tenure[like] == 3 ? weights.newcomer() : 0)
        + weights.group();
  }

  /** Returns the hours of a week as words of bits. */
  List<Long> hoursOf(int person) {
    return List.of(hours[3 * person], hours[3 * person + 1], hours[3 * person + 2]);
  }

  /** Returns 1 for newcomers, 2 for veterans, 0 for others. */
  int tenure(int person) {
    return tenure[person];
  }

  /** Returns points somebody cannot exceed with anybody who helps them or whom they help. */
  int most(int person) {
    int there = help(Math.min(2, offers.of(person).length));
    int back = help(Math.min(2, wants.of(person).length));
    return mostWithoutHelp(person)
        + there
        + back
        + (there > 0 && back > 0 ? weights.bothWays() : 0);
  }

  int[] interests(int person) {
    return interests.of(person);
  }

  int[] offers(int person) {
    return offers.of(person);
  }

  int[] wants(int person) {
    return wants.of(person);
  }

  /** Returns for each topic who cares for it, in the order of numbers. */
  int[][] interestLists() {
    return withInterest;
  }

  /** Returns for each skill who offers it, in the order of numbers. */
  int[][] offeringLists() {
    return offering;
  }

  /** Returns for each skill who wants it, in the order of numbers. */
  int[][] wantingLists() {
    return wanting;
  }

  /** Returns the first hour of the week at which somebody can talk, 168 for none. */
  int firstHour(int person) {
    for (int word = 0; word < 3; word++) {
      long bits = hours[3 * person + word];
      if (bits != 0) {
        return 64 * word + Long.numberOfTrailingZeros(bits);
      }
    }
    return 168;
  }
}
