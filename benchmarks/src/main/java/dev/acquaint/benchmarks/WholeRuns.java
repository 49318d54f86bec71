package dev.acquaint.benchmarks;

import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Scores;
import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.function.Supplier;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * Whole rounds, each measured once in the order of the arguments: the first of a process is cold.
 *
 * <p>Arguments are {@code round:N[:FAMILY[:SEED]]} for one round by shuffle, greedy, greedy with
 * exchanges, up to 1,000 people JGraphT over all pairs, and exactly, or {@code
 * solver:N:EDGES_PER_VERTEX} for both solvers on one graph. Times are of the thread's processor, so
 * that others on the machine disturb little.
 */
public final class WholeRuns {
  private static final PrintStream OUT = System.out;
  private static final int BASELINES_UP_TO = 10_000;
  private static final int COMPLETE_UP_TO = 1_000;
  private static final double MILLION = 1e6;

  private WholeRuns() {}

  /** Runs what the arguments say. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split(":", -1);
      int n = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "points" -> solve(Graphs.points(n, Integer.parseInt(parts[2]), n));
        case "grid" -> solve(Graphs.grid(n, n));
        case "exact" -> exact(n, family(parts), parts.length > 3 ? Long.parseLong(parts[3]) : 0);
        case "round" -> round(n, family(parts), parts.length > 3 ? Long.parseLong(parts[3]) : 0);
        case "solver" -> solver(n, Integer.parseInt(parts[2]));
        default -> throw new IllegalArgumentException("round:N or solver:N:K, not " + argument);
      }
    }
  }

  private static SyntheticCommunity.Family family(String[] parts) {
    return parts.length > 2
        ? SyntheticCommunity.Family.valueOf(parts[2])
        : SyntheticCommunity.Family.MIXED;
  }

  /** Something and how long it took. */
  private record Timed<T>(T value, double milliseconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T value = work.get();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Timed<>(value, (after - before) / MILLION);
  }

  private static void round(int n, SyntheticCommunity.Family family, long seed) {
    MatchingRequest request = exact(n, family, seed);
    if (n <= BASELINES_UP_TO) {
      baselines(new Scores(request), n, seed);
    }
  }

  private static MatchingRequest exact(int n, SyntheticCommunity.Family family, long seed) {
    MatchingRequest request = Invented.round(n, seed, family);
    Timed<Plan> exact = timed(() -> new ExactMatcher().match(request));
    Plan plan = exact.value();
    int groups = Math.max(1, plan.groups().size());
    OUT.printf(
        Locale.ROOT,
        "%d %s seed %d: exact %.2f in %.0f ms, at least %.1f %% of the best, %s, repeats %d, left out %d, heap peak"
            + " %.0f MB%n",
        n,
        family,
        seed,
        (double) plan.score() / groups,
        exact.milliseconds(),
        plan.certainShare() / 10.0,
        plan.provenBest() ? "proven" : "not proven",
        plan.repeats(),
        plan.unmatched().size(),
        peak() / MILLION);
    return request;
  }

  private static void baselines(Scores scores, int n, long seed) {
    print("shuffle", scores, timed(() -> Baselines.shuffle(n, seed)));
    Timed<int[]> greedy = timed(() -> Baselines.greedy(scores, seed));
    print("greedy", scores, greedy);
    int[] better = greedy.value().clone();
    Timed<int[]> exchanged =
        timed(() -> {
          Baselines.exchange(scores, better, n > 2_000 ? 3 : 50);
          return better;
        });
    print(
        "greedy + 2-opt",
        scores,
        new Timed<>(better, greedy.milliseconds() + exchanged.milliseconds()));
    if (n <= COMPLETE_UP_TO && n % 2 == 0) {
      print("jgrapht", scores, timed(() -> Complete.best(scores)));
    }
  }

  private static void print(String name, Scores scores, Timed<int[]> pairs) {
    int forbidden = 0;
    for (int a = 0; a < pairs.value().length; a++) {
      int b = pairs.value()[a];
      forbidden += b > a && !scores.mayMeet(a, b) ? 1 : 0;
    }
    OUT.printf(
        Locale.ROOT,
        "  %-15s %.2f in %.0f ms, %d pairs who must not meet%n",
        name,
        Baselines.mean(scores, pairs.value()),
        pairs.milliseconds(),
        forbidden);
  }

  /** Solves a graph twice; the first time of a process is cold. */
  private static void solve(SparseGraph graph) {
    for (int run = 0; run < 2; run++) {
      Timed<Solution> solved = timed(() -> PerfectMatching.solve(graph).orElseThrow());
      OUT.printf(
          Locale.ROOT,
          "%d vertices, %d edges, run %d: acquaint %.0f ms, with certificate%n",
          graph.vertices(),
          graph.edges(),
          run,
          solved.milliseconds());
    }
  }

  private static void solver(int n, int perVertex) {
    Graphs.Edges edges = Graphs.random(n, perVertex, n);
    SparseGraph graph = edges.ours();
    for (int run = 0; run < 3; run++) {
      Timed<Solution> ours = timed(() -> PerfectMatching.solve(graph).orElseThrow());
      Timed<Matching<Integer, DefaultWeightedEdge>> theirs =
          timed(() ->
              new KolmogorovWeightedPerfectMatching<>(edges.theirs(), ObjectiveSense.MINIMIZE)
                  .getMatching());
      long total = 0;
      for (int v = 0; v < n; v++) {
        total += graph.cost(graph.find(v, ours.value().partner(v)));
      }
      OUT.printf(
          Locale.ROOT,
          "%d vertices, %d edges, run %d: acquaint %.0f ms, jgrapht %.0f ms, %.0f times; totals %d"
              + " and %.0f%n",
          n,
          graph.edges(),
          run,
          ours.milliseconds(),
          theirs.milliseconds(),
          theirs.milliseconds() / ours.milliseconds(),
          total / 4,
          theirs.value().getWeight());
    }
  }

  private static long peak() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
      }
    }
    return sum;
  }
}
