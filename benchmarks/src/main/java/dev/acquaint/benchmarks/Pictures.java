package dev.acquaint.benchmarks;

import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.Effort;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.Scores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Draws what is measured into a folder: {@code score-against-time.svg}, one round of 3,000 people
 * by several ways after a round to warm up, and {@code repeats-over-a-year.svg}, 50 people who all
 * take part in 52 rounds.
 */
public final class Pictures {
  private static final int PEOPLE = 3_000;
  private static final int WARM_UP = 1_200;
  private static final int YEAR = 50;
  private static final int ROUNDS = 52;
  private static final int SWEEPS = 6;
  private static final double MILLION = 1e6;

  private Pictures() {}

  /** Draws both into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("score-against-time.svg"), scoreAgainstTime().svg());
    Files.writeString(folder.resolve("repeats-over-a-year.svg"), repeatsOverAYear().svg());
  }

  private record Timed<T>(T value, double milliseconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T value = work.get();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Timed<>(value, Math.max(0.1, (after - before) / MILLION));
  }

  private static Chart scoreAgainstTime() {
    Chart chart =
        new Chart(
            new Chart.Words(
                "One round of 3,000 people: points a pair against time",
                "milliseconds of one processor, logarithmic",
                "points a pair"),
            true);
    chooseAll(Invented.round(WARM_UP, 1, SyntheticCommunity.Family.MIXED));
    MatchingRequest request = Invented.round(PEOPLE, 0, SyntheticCommunity.Family.MIXED);
    Scores scores = new Scores(request);
    Timed<int[]> shuffled = timed(() -> Baselines.shuffle(PEOPLE, 0));
    chart.add("shuffle", List.of(point(scores, shuffled)));
    Timed<int[]> greedy = timed(() -> Baselines.greedy(scores, 0));
    List<Chart.Point> exchanges = new ArrayList<>();
    exchanges.add(point(scores, greedy));
    double so = greedy.milliseconds();
    int[] pairs = greedy.value().clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      so +=
          timed(
                  () -> {
                    Baselines.exchange(scores, pairs, 1);
                    return pairs;
                  })
              .milliseconds();
      exchanges.add(point(scores, new Timed<>(pairs, so)));
    }
    chart.add("greedy, then 2-opt", exchanges);
    chart.add("acquaint, to the proof", chooseAll(request));
    return chart;
  }

  private static Chart.Point point(Scores scores, Timed<int[]> pairs) {
    return new Chart.Point(pairs.milliseconds(), Baselines.mean(scores, pairs.value()));
  }

  private static List<Chart.Point> chooseAll(MatchingRequest request) {
    List<Chart.Point> points = new ArrayList<>();
    for (Effort effort :
        List.of(Effort.quick(0), Effort.quick(1), Effort.quick(2), Effort.untilProven())) {
      Timed<Plan> plan =
          timed(() -> new ExactMatcher(Optional.of(effort), () -> false).match(request));
      points.add(
          new Chart.Point(
              plan.milliseconds(),
              (double) plan.value().score() / Math.max(1, plan.value().groups().size())));
    }
    return points;
  }

  private static Chart repeatsOverAYear() {
    Chart chart =
        new Chart(
            new Chart.Words(
                "A year of 50 people: repeats so far, after each weekly round",
                "round (49 is the last that can be without a repeat)",
                "pairs who met before"),
            false);
    Rules rules = Invented.rules(Rules.OddPerson.TRIO);
    for (Years.Way way : Years.Way.values()) {
      List<Integer> repeats = Years.year(YEAR, rules, ROUNDS, way, 0).repeatsSoFar();
      List<Chart.Point> points = new ArrayList<>();
      for (int round = 0; round < repeats.size(); round++) {
        points.add(new Chart.Point(round + 1.0, repeats.get(round)));
      }
      chart.add(
          switch (way) {
            case SHUFFLE -> "shuffle";
            case GREEDY -> "greedy by score";
            case EXACT -> "acquaint";
          },
          points);
    }
    return chart;
  }
}
