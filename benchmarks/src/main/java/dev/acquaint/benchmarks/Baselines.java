package dev.acquaint.benchmarks;

import dev.acquaint.features.intros.matching.Scores;
import java.util.Arrays;
import java.util.Random;

/**
 * What others do: partners by number, -1 for nobody. A repeat is taken as the worst pair that is
 * allowed, as tools do that know a history at all.
 */
public final class Baselines {
  private static final int REPEAT = -10_000;
  private static final int NEVER = -1_000_000;

  private Baselines() {}

  /** Shuffles everybody and pairs neighbours, whatever happened before. */
  public static int[] shuffle(int n, long seed) {
    Random chance = new Random(seed);
    int[] order = order(n, chance);
    int[] partner = alone(n);
    for (int i = 0; i + 1 < n; i += 2) {
      join(partner, order[i], order[i + 1]);
    }
    return partner;
  }

  /** Lets everybody, in random order, take the best who is left. */
  public static int[] greedy(Scores scores, long seed) {
    int n = scores.size();
    int[] order = order(n, new Random(seed));
    int[] partner = alone(n);
    for (int one : order) {
      if (partner[one] < 0) {
        int best = -1;
        int most = NEVER;
        for (int other = 0; other < n; other++) {
          if (other != one && partner[other] < 0) {
            int worth = worth(scores, one, other);
            if (worth > most) {
              most = worth;
              best = other;
            }
          }
        }
        if (best >= 0) {
          join(partner, one, best);
        }
      }
    }
    return partner;
  }

  /** Exchanges partners between two pairs as long as both together gain, so many sweeps at most. */
  public static void exchange(Scores scores, int[] partner, int sweeps) {
    boolean improved = true;
    for (int sweep = 0; sweep < sweeps && improved; sweep++) {
      improved = false;
      for (int a = 0; a < partner.length; a++) {
        for (int c = a + 1; c < partner.length; c++) {
          int b = partner[a];
          int d = partner[c];
          if (b >= 0 && d >= 0 && c != b && d != a) {
            improved |= exchanged(scores, partner, a, c);
          }
        }
      }
    }
  }

  private static boolean exchanged(Scores scores, int[] partner, int a, int c) {
    int b = partner[a];
    int d = partner[c];
    int now = worth(scores, a, b) + worth(scores, c, d);
    if (worth(scores, a, c) + worth(scores, b, d) > now) {
      join(partner, a, c);
      join(partner, b, d);
      return true;
    }
    if (worth(scores, a, d) + worth(scores, b, c) > now) {
      join(partner, a, d);
      join(partner, b, c);
      return true;
    }
    return false;
  }

  /** Returns the mean points of pairs. */
  public static double mean(Scores scores, int[] partner) {
    long sum = 0;
    int count = 0;
    for (int a = 0; a < partner.length; a++) {
      if (partner[a] > a) {
        sum += scores.points(a, partner[a]);
        count++;
      }
    }
    return (double) sum / Math.max(1, count);
  }

  private static int worth(Scores scores, int one, int other) {
    if (!scores.mayMeet(one, other)) {
      return NEVER;
    }
    return scores.points(one, other) + (scores.roundsSince(one, other) > 0 ? REPEAT : 0);
  }

  private static int[] order(int n, Random chance) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = chance.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static int[] alone(int n) {
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    return partner;
  }

  private static void join(int[] partner, int one, int other) {
    partner[one] = other;
    partner[other] = one;
  }
}
