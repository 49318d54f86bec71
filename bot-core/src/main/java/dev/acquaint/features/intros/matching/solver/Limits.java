package dev.acquaint.features.intros.matching.solver;

/** Keeps sums of costs and duals within whole numbers of 64 bits: refused, never wrapped. */
final class Limits {
  private static final long LARGEST_DUAL = 1L << 61;

  private Limits() {}

  static void check(long dual) {
    if (dual > LARGEST_DUAL || dual < -LARGEST_DUAL) {
      throw new ArithmeticException("the costs of this graph are too large for exact arithmetic");
    }
  }
}
