package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Network;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.RoundsAhead;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.features.intros.matching.WhyNot;
import dev.acquaint.id.MemberId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What the next rounds would come to if everybody who is in now took part in each.
 *
 * @param played how many rounds there was time for
 * @param repeats how many pairs would meet again, in all rounds together
 * @param firstRepeat in which round they begin, 0 when there are none
 * @param leftOut who would be left out, how often, and why at last
 * @param proven in how many rounds nothing better is possible
 * @param worth of all rounds together, see {@link Plan#worth}
 * @param bound what the worth of all rounds could be at most, each taken by itself
 * @param network how well people are linked afterwards
 */
record Forecast(
    int played,
    int repeats,
    int firstRepeat,
    Map<MemberId, Out> leftOut,
    int proven,
    long worth,
    long bound,
    Network network) {

  /** Copies the map. */
  Forecast {
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
  }

  /** How often somebody was left out, and why the last time. */
  record Out(int times, WhyNot why) {
    Out again(Out later) {
      return new Out(times + later.times, later.why);
    }
  }

  /**
   * Plays rounds. Nothing is written anywhere.
   *
   * @param first the next round
   * @param rounds how many, at least 1
   * @param isOver asked between steps; once true no further round is begun
   */
  static Forecast of(MatchingRequest first, int rounds, BooleanSupplier isOver) {
    RoundsAhead ahead = new RoundsAhead(first, new ExactMatcher(Optional.empty(), isOver));
    Map<MemberId, Out> leftOut = new TreeMap<>();
    int repeats = 0;
    int firstRepeat = 0;
    int proven = 0;
    long worth = 0;
    long bound = 0;
    do {
      Plan plan = ahead.next();
      repeats += plan.repeats();
      firstRepeat = plan.repeats() > 0 && firstRepeat == 0 ? ahead.played() : firstRepeat;
      proven += plan.provenBest() ? 1 : 0;
      worth += plan.worth();
      bound += plan.bound();
      for (Unmatched one : plan.unmatched()) {
        leftOut.merge(one.member(), new Out(1, one.why()), Out::again);
      }
    } while (ahead.played() < rounds && !isOver.getAsBoolean());
    return new Forecast(
        ahead.played(),
        repeats,
        firstRepeat,
        leftOut,
        proven,
        worth,
        bound,
        Network.of(first.people().stream().map(Person::id).toList(), ahead.met()));
  }

  /** Returns which share of what is possible is certainly reached, in tenths of a hundredth. */
  int certainShare() {
    return bound <= 0 ? 1_000 : (int) Math.max(0, 1_000 * worth / bound);
  }
}
