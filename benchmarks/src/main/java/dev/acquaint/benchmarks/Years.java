package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.Arrangement;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.Scores;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.MemberId;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Many rounds of the same people, by shuffle, greedy and exactly: {@code year:N:TRIO:ROUNDS} or
 * {@code year:N:SIT_OUT:ROUNDS}, three seeds each.
 */
public final class Years {
  private static final PrintStream OUT = System.out;
  private static final int SEEDS = 3;
  private static final double MILLION = 1e6;

  private final MatchingRequest first;
  private final Map<Pair, Integer> met = new HashMap<>();
  private final Map<MemberId, Integer> out = new HashMap<>();
  private Set<MemberId> outLast = new HashSet<>();
  private int repeats;
  private int firstRepeat;
  private double slowest;

  private Years(MatchingRequest first) {
    this.first = first;
  }

  /** How pairs are made. */
  private enum Way {
    SHUFFLE,
    GREEDY,
    EXACT
  }

  /** Runs what the arguments say. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split(":", -1);
      int n = Integer.parseInt(parts[1]);
      Rules rules = Community.rules(Rules.OddPerson.valueOf(parts[2]));
      int rounds = Integer.parseInt(parts[3]);
      for (Way way : Way.values()) {
        for (int seed = 0; seed < SEEDS; seed++) {
          MatchingRequest made = Community.round(n, seed, Community.Family.MIXED);
          Years years =
              new Years(new MatchingRequest(made.people(), Set.of(), List.of(), rules, seed));
          for (int round = 0; round < rounds; round++) {
            years.play(way, round);
          }
          years.print(argument, way, seed);
        }
      }
    }
  }

  private void print(String argument, Way way, int seed) {
    OUT.printf(
        Locale.ROOT,
        "%s %s seed %d: repeats %d, first in round %d, left out %d (%d people, %d times at most),"
            + " slowest round %.0f ms%n",
        argument,
        way,
        seed,
        repeats,
        firstRepeat,
        out.values().stream().mapToInt(Integer::intValue).sum(),
        out.size(),
        out.values().stream().mapToInt(Integer::intValue).max().orElse(0),
        slowest);
  }

  private void play(Way way, int round) {
    List<Meeting> history = new ArrayList<>();
    met.forEach((pair, when) -> history.add(new Meeting(pair, round - when)));
    MatchingRequest request =
        new MatchingRequest(
            people(), Set.of(), history, first.rules(), 1_000 * first.seed() + round);
    long before = System.nanoTime();
    Plan plan = matcher(way).match(request);
    slowest = Math.max(slowest, (System.nanoTime() - before) / MILLION);
    repeats += plan.repeats();
    firstRepeat = plan.repeats() > 0 && firstRepeat == 0 ? round + 1 : firstRepeat;
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
  }

  private List<Person> people() {
    return first.people().stream()
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

  /** The baselines' pairs are handed in as fixed groups, so that all are counted alike. */
  private static Matcher matcher(Way way) {
    ExactMatcher exact = new ExactMatcher();
    return switch (way) {
      case EXACT -> exact;
      case SHUFFLE, GREEDY ->
          request -> {
            Scores scores = new Scores(request);
            int[] partner =
                way == Way.SHUFFLE
                    ? Baselines.shuffle(scores.size(), request.seed())
                    : Baselines.greedy(scores, request.seed());
            List<Set<MemberId>> pairs = new ArrayList<>();
            for (int a = 0; a < partner.length; a++) {
              if (partner[a] > a) {
                pairs.add(Set.of(scores.id(a), scores.id(partner[a])));
              }
            }
            return exact.match(request.with(Arrangement.none().withLocked(pairs)));
          };
    };
  }
}
