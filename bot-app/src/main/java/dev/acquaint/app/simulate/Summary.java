package dev.acquaint.app.simulate;

import dev.acquaint.features.intros.matching.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a long run came to.
 *
 * @param repeats how many pairs had met before, in all rounds together
 * @param firstRepeat the first round with a repeat; nothing when there was none
 * @param leftOut how often somebody met nobody, in all rounds together
 * @param mostTimesLeftOut how often the one who was left out most was
 * @param score points of all rounds
 * @param worth what is made as large as possible, see {@link
 *     dev.acquaint.features.intros.matching.Plan#worth}
 * @param bound worth that all rounds cannot exceed, each taken by itself
 * @param provenRounds in how many rounds nothing better was possible
 * @param network how well the members are linked at the end
 * @param seconds how long all planning took
 */
record Summary(
    int repeats,
    Optional<Integer> firstRepeat,
    int leftOut,
    int mostTimesLeftOut,
    long score,
    long worth,
    long bound,
    int provenRounds,
    Network network,
    double seconds) {

  static Summary of(List<LongRun.Round> rounds, int mostTimesLeftOut) {
    return new Summary(
        rounds.stream().mapToInt(LongRun.Round::repeats).sum(),
        rounds.stream().filter(round -> round.repeats() > 0).map(LongRun.Round::round).findFirst(),
        rounds.stream().mapToInt(LongRun.Round::leftOut).sum(),
        mostTimesLeftOut,
        rounds.stream().mapToLong(LongRun.Round::score).sum(),
        rounds.stream().mapToLong(LongRun.Round::worth).sum(),
        rounds.stream().mapToLong(LongRun.Round::bound).sum(),
        (int) rounds.stream().filter(LongRun.Round::provenBest).count(),
        rounds.getLast().network(),
        Math.round(1_000 * rounds.stream().mapToDouble(LongRun.Round::seconds).sum()) / 1_000.0);
  }

  /** Returns what a program reads: every part by its name, the first repeat null when none was. */
  Map<String, Object> json() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("repeats", repeats);
    firstRepeat.ifPresentOrElse(
        round -> parts.put("firstRepeat", round), () -> parts.put("firstRepeat", null));
    parts.put("leftOut", leftOut);
    parts.put("mostTimesLeftOut", mostTimesLeftOut);
    parts.put("score", score);
    parts.put("worth", worth);
    parts.put("bound", bound);
    parts.put("provenRounds", provenRounds);
    parts.put("network", network);
    parts.put("seconds", seconds);
    return parts;
  }

  /** Returns what people read. */
  List<String> lines(int members, int rounds) {
    return List.of(
        firstRepeat
            .map(round -> "Repeats: %,d, the first in round %d.".formatted(repeats, round))
            .orElse("Repeats: none."),
        leftOut == 0
            ? "Left out: nobody, ever."
            : "Left out: %,d in all rounds together; nobody more than %s."
                .formatted(leftOut, mostTimesLeftOut == 1 ? "once" : mostTimesLeftOut + " times"),
        provenRounds == rounds
            ? "Quality: every round is proven to be the best possible, fairness counted."
            : "Quality: %d of %d rounds are proven to be the best possible; all together reach at"
                    .formatted(provenRounds, rounds)
                + " least "
                + percent(worth, bound)
                + " % of it, fairness counted.",
        String.format(
            Locale.ROOT,
            "Network: a member has met %.1f of %,d others; %.1f %% are linked, %.2f introductions"
                + " apart in the mean.",
            network.met(),
            members - 1,
            100 * network.largestPart(),
            network.steps()),
        String.format(Locale.ROOT, "Planning took %.3f s.", seconds));
  }

  /** Returns how many hundredths of a bound are reached, rounded down to a tenth. */
  static double percent(long worth, long bound) {
    return bound <= 0 ? 100 : Math.floor(1_000.0 * worth / bound) / 10;
  }
}
