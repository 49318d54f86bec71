package dev.acquaint.features.intros.matching;

/**
 * One whole, even number per pair, in which a lower tier can never outvote a higher one: who is
 * left out, then repeats, then points, then a seeded tie-break.
 *
 * <pre>
 * cost(u,v) = 2 * (((REP * pen(u,v) + MOST - value(u,v)) &lt;&lt; s) + tie)
 * value     = score, raised by up to a few hundredths for people who got little so far
 * pen       = 0 if they never met, else 1 + round(TOP * 2^-(age beyond the window / 8))
 * REP       = a power of two above all points of the round together
 * left out  = above all repeats of the round together, per person, more for those left out before
 * tie       = hash(seed, smaller number, larger number) mod 2^b; all ties together are below 2^s
 * </pre>
 *
 * <p>It is checked that the largest cost stays below 2^60; too many people are refused.
 */
final class Costs {
  private static final int LARGE = 1_000;
  private static final int FADE_HALVES_EVERY = 8;
  private static final int BITS = 59;
  private static final int MOST_TIE_BITS = 20;
  private static final int EARLIER_TRIOS_THAT_COUNT = 8;
  private static final int NEVER_ALL = 1;

  private final Traits traits;
  private final Encounters encounters;
  private final Rules rules;
  private final long seed;
  private final int[] credit;
  private final int most;
  private final int mostCredit;
  private final int repeatBits;
  private final int topPenalty;
  private final int leftOutBits;
  private final int leftOutBase;
  private final int leftOutMost;
  private final int shift;
  private final int tieBits;

  /** Throws {@link IllegalArgumentException} when the costs of so many people would overflow. */
  Costs(Traits traits, Encounters encounters, MatchingRequest request) {
    int n = Math.max(2, traits.size());
    this.traits = traits;
    this.encounters = encounters;
    this.rules = request.rules();
    this.seed = request.seed();
    Credit credits = new Credit(traits, encounters);
    this.credit = credits.all();
    this.mostCredit = credits.highest();
    this.most = Math.max(1, credits.raised(traits.weights().best(), 2 * credits.most()));
    boolean large = n > LARGE;
    long pairs = (n + 1L) / 2 * (rules.size() - 1);
    int pairBits = bits(pairs + 2);
    this.topPenalty = large ? 63 : 1_023;
    this.repeatBits = bits((pairs + 2 * EARLIER_TRIOS_THAT_COUNT) * most);
    this.leftOutBits = repeatBits + bits(topPenalty + 1) + pairBits;
    this.leftOutBase = large ? 4 : 64;
    this.leftOutMost = large ? NEVER_ALL : 7;
    int used = leftOutBits + bits(2L * (leftOutBase + leftOutMost));
    int free = BITS - used;
    if (free < 0) {
      throw new IllegalArgumentException(n + " people are too many for exact costs");
    }
    boolean ties = free > pairBits;
    this.shift = ties ? Math.min(free, MOST_TIE_BITS + pairBits) : 0;
    this.tieBits = ties ? shift - pairBits : 0;
  }

  /** Returns the smallest number of bits whose power of two is at least a number. */
  private static int bits(long number) {
    return 64 - Long.numberOfLeadingZeros(number - 1);
  }

  /** Returns the cost of putting two people together who may be; smaller is better, even. */
  long of(int a, int b) {
    return ofMet(a, b, encounters.roundsSince(a, b));
  }

  /** Returns the cost of two people who met so many rounds ago, 0 for never. */
  long ofMet(int a, int b, int age) {
    return ofValue(a, b, age, value(a, b));
  }

  /** Returns the cost of two people whose value is known. */
  long ofValue(int a, int b, int age, int value) {
    long points = ((long) penalty(age) << repeatBits) + most - value;
    return ((points << shift) + tie(a, b)) << 1;
  }

  /** Returns the points of two people, raised for those who got little so far. */
  int value(int a, int b) {
    return Credit.raise(traits.score(a, b), credit[a] + credit[b]);
  }

  /** Returns the value of two people, or -1 when it is certainly less than needed. */
  int valueAtLeast(int a, int b, long needed) {
    int credits = credit[a] + credit[b];
    long points = needed <= 0 ? 0 : Math.min(Integer.MAX_VALUE, Credit.lower(needed, credits));
    int score = traits.scoreAtLeast(a, b, (int) points);
    return score < 0 ? -1 : Credit.raise(score, credits);
  }

  /** Returns a value that nothing with at most so many points can exceed for somebody. */
  int valueOf(int points, int a) {
    return Credit.raise(points, credit[a] + mostCredit);
  }

  /** Returns by how much a pair could cost less if it brought so many points and had not met. */
  long gap(int points, int a, int b) {
    long best = ((long) most - Credit.raise(points, 2 * mostCredit)) << (shift + 1);
    return of(a, b) - best;
  }

  int mostValue() {
    return most;
  }

  /** Returns the cost of leaving somebody out, above all repeats of the round together. */
  long leftOut(int times) {
    return ((long) (leftOutBase + Math.min(times, leftOutMost)) << leftOutBits) << (shift + 1);
  }

  /** Returns the cost of being in a trio again, a quarter of the best points each time. */
  long trioAgain(int person) {
    int times = Math.min(EARLIER_TRIOS_THAT_COUNT, encounters.triosOf(person));
    return ((long) times * most / 4) << (shift + 1);
  }

  /** Returns how many points a difference of costs is worth, when no repeat is involved. */
  long points(long cost) {
    return cost >> (shift + 1);
  }

  /** Returns how much of the cost is repeats, as a sum of penalties. */
  long repeats(long cost) {
    return points(cost) >> repeatBits;
  }

  private int penalty(int age) {
    if (age == 0) {
      return 0;
    }
    int beyond = Math.max(0, age - rules.repeatWindow());
    double fade = (beyond + age / 64.0) / FADE_HALVES_EVERY;
    return 1 + (int) Math.round((topPenalty - 1) * StrictMath.pow(2, -fade));
  }

  private long tie(int a, int b) {
    if (tieBits == 0) {
      return 0;
    }
    long pair = Math.min(a, b) * 0x9E3779B97F4A7C15L + Math.max(a, b);
    return Roster.mix(seed ^ Roster.mix(pair)) >>> (64 - tieBits);
  }
}
