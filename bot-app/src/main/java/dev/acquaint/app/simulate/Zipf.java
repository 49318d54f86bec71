package dev.acquaint.app.simulate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks of which the first are far more common than the last (Zipf's law). */
final class Zipf {
  private final double[] upTo;

  /**
   * Prepares so many ranks.
   *
   * @param ranks at least 1
   * @param exponent how quickly ranks get rarer: rank {@code r} has weight {@code 1 / r^exponent}
   */
  Zipf(int ranks, double exponent) {
    upTo = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + 1.0, -exponent);
      upTo[rank] = sum;
    }
  }

  /** Returns a rank, from 0. */
  int next(RandomGenerator chance) {
    int found = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
  }
}
