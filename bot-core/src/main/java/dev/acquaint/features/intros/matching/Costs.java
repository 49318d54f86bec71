package dev.acquaint.features.intros.matching;

import java.util.List;

/**
 * One whole number per pair in which a lower tier can never outvote a higher one: forbidden, then
 * repeats, then the score, then a seeded tie-break that makes the best answer unique.
 */
final class Costs {
  private static final int MOST_PENALTY = 1_024;
  private static final int MOST_TIMES_LEFT_OUT = 15;
  private static final int FADE_HALVES_EVERY = 8;
  private static final long LARGEST = 1L << 58;

  private final List<Person> people;
  private final Compatibility compatibility;
  private final Scoring scoring;
  private final long seed;
  private final int tieBits;
  private final long repeat;

  /** Throws {@link IllegalArgumentException} when the costs of so many people would overflow. */
  Costs(List<Person> people, Compatibility compatibility, Scoring scoring, long seed) {
    this.people = people;
    this.compatibility = compatibility;
    this.scoring = scoring;
    this.seed = seed;
    long pairs = Math.max(1, (people.size() + 1) / 2);
    this.repeat = Long.highestOneBit(pairs * Scoring.BEST) * 2;
    this.tieBits = people.size() <= 100 ? 16 : people.size() <= 1_000 ? 10 : 6;
    if (leftOut(MOST_TIMES_LEFT_OUT) > LARGEST / (people.size() + 2)) {
      throw new IllegalArgumentException(people.size() + " people are too many for exact costs");
    }
  }

  /** Returns the cost of putting two people together who may be; smaller is better. */
  long of(int a, int b) {
    long worth = scoring.score(people.get(a), people.get(b));
    return ((repeat * penalty(a, b) + Scoring.BEST - worth) << tieBits) + tie(a, b);
  }

  /**
   * Returns the cost of leaving somebody out, above any repeat and higher for those who were left
   * out before.
   */
  long leftOut(int times) {
    return (repeat * MOST_PENALTY * 4 * (1L + Math.min(times, MOST_TIMES_LEFT_OUT))) << tieBits;
  }

  private long penalty(int a, int b) {
    int age = compatibility.roundsSince(people.get(a), people.get(b));
    if (age == 0) {
      return 0;
    }
    int beyond = Math.max(0, age - compatibility.rules().repeatWindow());
    return 1
        + Math.round((MOST_PENALTY - 1) * Math.pow(2, -(beyond + age / 64.0) / FADE_HALVES_EVERY));
  }

  private long tie(int a, int b) {
    return mix(seed ^ mix(Math.min(a, b) * 0x9E3779B97F4A7C15L + Math.max(a, b)))
        >>> (64 - tieBits);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
