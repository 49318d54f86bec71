package dev.acquaint.features.intros.matching;

/**
 * How far the search for pairs goes when there are too many people to look at every pair at once.
 * It counts steps, not seconds, so that the answer is the same on every machine.
 *
 * @param quickRounds rounds in which only the most promising pairs are looked at
 * @param proof whether all pairs are looked at until none is left that would be better
 */
public record Effort(int quickRounds, boolean proof) {
  private static final int PROVEN_UP_TO = 20_000;
  private static final int USUAL_ROUNDS = 2;
  private static final int LARGE_ROUNDS = 4;

  /**
   * Returns what suits a number of people: proven up to 20,000, the most promising pairs beyond.
   */
  public static Effort usual(int people) {
    boolean proof = people <= PROVEN_UP_TO;
    return new Effort(proof ? USUAL_ROUNDS : LARGE_ROUNDS, proof);
  }

  /** Returns to look until the answer is proven, whatever it takes. */
  public static Effort untilProven() {
    return new Effort(USUAL_ROUNDS, true);
  }

  /** Returns to look at the most promising pairs only, so many times. */
  public static Effort quick(int rounds) {
    return new Effort(rounds, false);
  }
}
