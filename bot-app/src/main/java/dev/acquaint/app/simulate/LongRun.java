package dev.acquaint.app.simulate;

import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Network;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.RoundsAhead;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Plays introductions with an invented community whose members come, go, and do not take part in
 * every round. The same settings play the same run. Not safe for use by several threads.
 */
public final class LongRun {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Settings settings;
  private final RoundsAhead ahead;
  private final RandomGenerator chance;
  private final SyntheticCommunity community;
  private final Map<MemberId, Person> present = new LinkedHashMap<>();
  private final Map<MemberId, Integer> timesLeftOut = new HashMap<>();

  /** Who had a turn at being left out; somebody new begins with as many as anybody had. */
  private final Map<MemberId, Integer> turns = new HashMap<>();

  private final Set<Pair> avoided = new HashSet<>();
  private int number;

  /**
   * What is played.
   *
   * @param members how many belong to the community at any time, at least 1
   * @param attendance how likely a member takes part in a round, 0 to 1
   * @param churn how likely a member is replaced by somebody new between two rounds, 0 to 1
   * @param avoids how many pairs for each member avoid each other, 0 to 1
   * @param seed decides all chance
   */
  public record Settings(int members, double attendance, double churn, double avoids, long seed) {}

  /**
   * One round as it went.
   *
   * @param round its number, from 1
   * @param active how many took part
   * @param joined how many came new to the community before it
   * @param groups how many groups there were
   * @param leftOut how many of the active met nobody
   * @param repeats how many pairs had met before
   * @param score points of all groups
   * @param worth what is made as large as possible, see {@link Plan#worth}
   * @param bound worth that no such round can exceed
   * @param provenBest whether nothing better is possible
   * @param network how well the members are linked afterwards
   * @param seconds how long the planning took
   */
  public record Round(
      int round,
      int active,
      int joined,
      int groups,
      int leftOut,
      int repeats,
      long score,
      long worth,
      long bound,
      boolean provenBest,
      Network network,
      double seconds) {}

  /**
   * Begins a run.
   *
   * @param settings what is played
   * @param rules what is asked of groups
   * @param matcher plans each round
   */
  public LongRun(Settings settings, Rules rules, Matcher matcher) {
    this.settings = settings;
    this.ahead =
        new RoundsAhead(
            new MatchingRequest(List.of(), Set.of(), List.of(), rules, settings.seed() + 1),
            matcher);
    this.chance = new SplittableRandom(settings.seed() * MIX + 1);
    this.community =
        new SyntheticCommunity(
            settings.members(), SyntheticCommunity.Family.MIXED, settings.seed());
    community.people(settings.members()).forEach(person -> present.put(person.id(), person));
    avoided.addAll(community.avoids(List.copyOf(present.values()), settings.avoids()));
  }

  /** Plays the next round. */
  public Round next() {
    int joined = number == 0 ? 0 : change();
    number++;
    List<Person> active = active();
    Set<Pair> apart = avoided(active);
    long start = System.nanoTime();
    Plan plan = ahead.next(active, apart);
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1_000.0;
    remember(plan);
    return new Round(
        number,
        active.size(),
        joined,
        plan.groups().size(),
        plan.unmatched().size(),
        plan.repeats(),
        plan.score(),
        plan.worth(),
        plan.bound(),
        plan.provenBest(),
        Network.of(List.copyOf(present.keySet()), ahead.met()),
        seconds);
  }

  /** Returns how often the member who was left out most was left out so far. */
  public int mostTimesLeftOut() {
    return timesLeftOut.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Lets members leave and as many new ones come; returns how many. */
  private int change() {
    List<MemberId> leaving =
        present.keySet().stream().filter(_ -> chance.nextDouble() < settings.churn()).toList();
    int most = turns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (MemberId member : leaving) {
      present.remove(member);
      Person newcomer = community.person(SyntheticCommunity.Tenure.NEWCOMER);
      avoided.addAll(community.avoids(newcomer, List.copyOf(present.values()), settings.avoids()));
      present.put(newcomer.id(), newcomer);
      turns.remove(member);
      turns.put(newcomer.id(), most);
    }
    avoided.removeIf(pair -> !isPresent(pair));
    ahead.forget(pair -> !isPresent(pair));
    return leaving.size();
  }

  private boolean isPresent(Pair pair) {
    return present.containsKey(pair.a()) && present.containsKey(pair.b());
  }

  private List<Person> active() {
    List<Person> active = new ArrayList<>();
    int least = present.keySet().stream().mapToInt(id -> turns.getOrDefault(id, 0)).min().orElse(0);
    for (Person person : present.values()) {
      if (chance.nextDouble() < settings.attendance()) {
        active.add(
            person.standing(person.roundsSoFar(), turns.getOrDefault(person.id(), 0) - least));
      }
    }
    return active;
  }

  private static Set<MemberId> ids(List<Person> people) {
    Set<MemberId> ids = new HashSet<>();
    people.forEach(person -> ids.add(person.id()));
    return ids;
  }

  private Set<Pair> avoided(List<Person> active) {
    Set<MemberId> in = ids(active);
    Set<Pair> both = new HashSet<>(avoided);
    both.removeIf(pair -> !in.contains(pair.a()) || !in.contains(pair.b()));
    return both;
  }

  private void remember(Plan plan) {
    for (Unmatched one : plan.unmatched()) {
      timesLeftOut.merge(one.member(), 1, Integer::sum);
      turns.merge(one.member(), 1, Integer::sum);
    }
  }
}
