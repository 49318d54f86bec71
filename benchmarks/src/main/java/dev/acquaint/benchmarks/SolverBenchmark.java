package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.solver.PerfectMatching;
import dev.acquaint.features.intros.matching.solver.Solution;
import dev.acquaint.features.intros.matching.solver.SparseGraph;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
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

/** Solving alone, on the same graphs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SolverBenchmark {
  /** How many vertices. */
  @Param({"1000", "10000"})
  public int vertices;

  /** How many random edges for each. */
  @Param({"18", "42"})
  public int perVertex;

  private SparseGraph ours = Graphs.random(4, 1, 1).ours();
  private Graph<Integer, DefaultWeightedEdge> theirs = Graphs.random(4, 1, 1).theirs();

  /** Makes both graphs. */
  @Setup
  public void prepare() {
    Graphs.Edges edges = Graphs.random(vertices, perVertex, 1);
    ours = edges.ours();
    theirs = edges.theirs();
  }

  /** The solver of this project, with its certificate. */
  @Benchmark
  public Optional<Solution> acquaint() {
    return PerfectMatching.solve(ours);
  }

  /** JGraphT's Blossom V. */
  @Benchmark
  public Matching<Integer, DefaultWeightedEdge> jgrapht() {
    return new KolmogorovWeightedPerfectMatching<>(theirs, ObjectiveSense.MINIMIZE).getMatching();
  }
}
