package dev.acquaint.app.match;

import dev.acquaint.app.roster.Met;
import dev.acquaint.app.roster.Roster;
import dev.acquaint.app.roster.RosterPerson;
import dev.acquaint.features.intros.matching.Hours;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans one weekly round after another for a roster; each takes those before it for history. What
 * the roster does not tell about somebody keeps nobody away from them.
 */
final class RosterRounds {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int DAYS_OF_A_ROUND = 7;

  private final Roster roster;
  private final Rules rules;
  private final long seed;
  private final Matcher matcher;
  private final Set<String> allLanguages;
  private final List<Met> met;
  private final Map<MemberId, Integer> introduced = new HashMap<>();
  private final Map<MemberId, Integer> leftOut = new HashMap<>();
  private LocalDate date;
  private int round;

  /**
   * One planned round.
   *
   * @param number from 1
   * @param date its day
   * @param plan who meets whom
   * @param seconds how long the planning took
   */
  record Round(int number, LocalDate date, Plan plan, double seconds) {}

  /**
   * Prepares rounds.
   *
   * @param roster who is in, whom they met and whom they avoid
   * @param rules the size of groups, the odd person and the rule on groups; languages and modes are
   *     required as far as the roster tells them, whatever the rules say
   * @param first the day of the first round
   * @param seed decides among equals
   * @param matcher plans a round
   */
  RosterRounds(Roster roster, Rules rules, LocalDate first, long seed, Matcher matcher) {
    this.roster = roster;
    this.date = first;
    this.seed = seed;
    this.matcher = matcher;
    this.met = new ArrayList<>(roster.met());
    this.allLanguages =
        roster.people().stream()
            .flatMap(person -> person.languages().stream())
            .collect(Collectors.toSet());
    this.rules =
        new Rules(
            rules.size(),
            rules.odd(),
            rules.repeatWindow(),
            rules.group(),
            !allLanguages.isEmpty(),
            roster.people().stream().anyMatch(person -> person.mode().isPresent()));
    days().forEach((who, days) -> introduced.put(who, days.size()));
  }

  /**
   * Returns the day of the first round when nobody says another one: a week after the last meeting
   * that is known, not before the last person joined; nothing when no day is known.
   */
  static Optional<LocalDate> dayAfter(Roster roster) {
    Optional<LocalDate> afterMeetings =
        roster.met().stream()
            .map(Met::date)
            .max(Comparator.naturalOrder())
            .map(last -> last.plusDays(DAYS_OF_A_ROUND));
    Optional<LocalDate> lastJoined =
        roster.people().stream()
            .flatMap(person -> person.joined().stream())
            .max(Comparator.naturalOrder());
    return java.util.stream.Stream.of(afterMeetings, lastJoined)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Plans the next round. */
  Round next() {
    MatchingRequest request = request();
    long start = System.nanoTime();
    Plan plan = matcher.match(request);
    double seconds = (System.nanoTime() - start) / 1e9;
    Round planned = new Round(++round, date, plan, Math.round(seconds * 1_000) / 1_000.0);
    remember(plan);
    date = date.plusDays(DAYS_OF_A_ROUND);
    return planned;
  }

  /** Returns the meetings of the roster and of the rounds planned so far. */
  List<Met> met() {
    return List.copyOf(met);
  }

  private MatchingRequest request() {
    Instant noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    Map<ZoneId, Hours> hours = new HashMap<>();
    // Counted from the one who was left out least, so that sitting out goes round.
    int leastLeftOut =
        roster.people().stream()
            .mapToInt(person -> leftOut.getOrDefault(person.id(), 0))
            .min()
            .orElse(0);
    List<Person> people =
        roster.people().stream()
            .sorted(Comparator.comparing(RosterPerson::id))
            .map(person ->
                person(
                    person,
                    person
                        .zone()
                        .map(zone ->
                            hours.computeIfAbsent(zone, z -> Hours.of(z, MORNING, EVENING, noon)))
                        .orElseGet(Hours::unknown),
                    leastLeftOut))
            .toList();
    return new MatchingRequest(people, roster.avoided(), history(), rules, seed + round);
  }

  private Person person(RosterPerson person, Hours awake, int leastLeftOut) {
    long weeks =
        person
            .joined()
            .map(joined -> Math.max(0, ChronoUnit.DAYS.between(joined, date) / DAYS_OF_A_ROUND))
            .orElse(0L);
    return new Person(
        person.id(),
        person.interests(),
        person.offers(),
        person.wants(),
        person.languages().isEmpty() ? allLanguages : person.languages(),
        awake,
        person.group(),
        person.mode().orElse(Mode.EITHER),
        (int) Math.max(weeks, introduced.getOrDefault(person.id(), 0)),
        leftOut.getOrDefault(person.id(), 0) - leastLeftOut);
  }

  private List<Meeting> history() {
    Map<Pair, LocalDate> last = new HashMap<>();
    met.forEach(one -> last.merge(one.pair(), one.date(), (a, b) -> a.isAfter(b) ? a : b));
    return last.entrySet().stream()
        .map(entry -> new Meeting(entry.getKey(), roundsSince(entry.getValue())))
        .sorted(
            Comparator.comparing((Meeting meeting) -> meeting.pair().a())
                .thenComparing(meeting -> meeting.pair().b()))
        .toList();
  }

  /** Returns how many weekly rounds ago a day was, at least 1, a started week counted whole. */
  private int roundsSince(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, date);
    return (int) Math.max(1, (days + DAYS_OF_A_ROUND - 1) / DAYS_OF_A_ROUND);
  }

  private Map<MemberId, Set<LocalDate>> days() {
    Map<MemberId, Set<LocalDate>> days = new HashMap<>();
    for (Met one : roster.met()) {
      days.computeIfAbsent(one.pair().a(), _ -> new HashSet<>()).add(one.date());
      days.computeIfAbsent(one.pair().b(), _ -> new HashSet<>()).add(one.date());
    }
    return days;
  }

  private void remember(Plan plan) {
    for (MatchedGroup group : plan.groups()) {
      List<MemberId> members = group.members();
      for (int i = 0; i < members.size(); i++) {
        introduced.merge(members.get(i), 1, Integer::sum);
        for (int j = i + 1; j < members.size(); j++) {
          met.add(new Met(date, new Pair(members.get(i), members.get(j))));
        }
      }
    }
    for (Unmatched one : plan.unmatched()) {
      leftOut.merge(one.member(), 1, Integer::sum);
    }
  }
}
