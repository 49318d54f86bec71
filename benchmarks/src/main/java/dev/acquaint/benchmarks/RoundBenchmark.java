package dev.acquaint.benchmarks;

import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Scores;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole rounds, from people to pairs, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoundBenchmark {
  /** How many people. */
  @Param({"100", "1000"})
  public int people;

  private MatchingRequest request = Invented.round(2, 0, SyntheticCommunity.Family.MIXED);

  /** Invents the people. */
  @Setup
  public void prepare() {
    request = Invented.round(people, 0, SyntheticCommunity.Family.MIXED);
  }

  /** The matcher of this project, with its certificate and its reasons. */
  @Benchmark
  public Plan acquaint() {
    return new ExactMatcher().match(request);
  }

  /** Everybody, in random order, takes the best who is left. */
  @Benchmark
  public int[] greedy() {
    return Baselines.greedy(new Scores(request), 0);
  }

  /** A shuffle, for the ground below. */
  @Benchmark
  public int[] shuffle() {
    return Baselines.shuffle(people, 0);
  }

  /** The best pairs by JGraphT, over every pair that may meet. */
  @Benchmark
  public int[] jgrapht() {
    return Complete.best(new Scores(request));
  }
}
