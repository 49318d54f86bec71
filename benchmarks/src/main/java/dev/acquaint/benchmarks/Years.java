package dev.acquaint.benchmarks;

import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.Arrangement;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.RoundsAhead;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.Scores;
import dev.acquaint.id.MemberId;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final RoundsAhead ahead;
  private final Map<MemberId, Integer> out = new HashMap<>();
  private final List<Integer> repeatsSoFar = new ArrayList<>();
  private int repeats;
  private int firstRepeat;
  private double slowest;

  private Years(RoundsAhead ahead) {
    this.ahead = ahead;
  }

  /** How pairs are made. */
  enum Way {
    /** Neighbours of a shuffled list, whatever happened before. */
    SHUFFLE,
    /** Everybody takes the best who is left, somebody new rather. */
    GREEDY,
    /** The matcher of the bot. */
    EXACT
  }

  /** Runs what the arguments say. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split(":", -1);
      int n = Integer.parseInt(parts[1]);
      Rules rules = Invented.rules(Rules.OddPerson.valueOf(parts[2]));
      int rounds = Integer.parseInt(parts[3]);
      for (Way way : Way.values()) {
        for (int seed = 0; seed < SEEDS; seed++) {
          year(n, rules, rounds, way, seed).print(argument, way, seed);
        }
      }
    }
  }

  /** Plays so many rounds in which everybody takes part and nobody avoids anybody. */
  static Years year(int n, Rules rules, int rounds, Way way, int seed) {
    MatchingRequest made = Invented.round(n, seed, SyntheticCommunity.Family.MIXED);
    MatchingRequest first =
        new MatchingRequest(made.people(), Set.of(), List.of(), rules, 1_000L * seed);
    Years years = new Years(new RoundsAhead(first, matcher(way)));
    for (int round = 0; round < rounds; round++) {
      years.play();
    }
    return years;
  }

  /** Returns how many repeats there were up to each round. */
  List<Integer> repeatsSoFar() {
    return List.copyOf(repeatsSoFar);
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

  private void play() {
    long before = System.nanoTime();
    Plan plan = ahead.next();
    slowest = Math.max(slowest, (System.nanoTime() - before) / MILLION);
    repeats += plan.repeats();
    repeatsSoFar.add(repeats);
    firstRepeat = plan.repeats() > 0 && firstRepeat == 0 ? ahead.played() : firstRepeat;
    plan.unmatched().forEach(one -> out.merge(one.member(), 1, Integer::sum));
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
