package dev.acquaint.features.intros.matching;

/**
 * Fairness: people whose earlier introductions were worth less than everybody's on the mean get
 * their points raised. It has to be a factor: points added to one person in every pair alike would
 * change nothing.
 */
final class Credit {
  private static final int WHOLE = 256;

  private final int[] credit;
  private final int most;

  Credit(Traits traits, Encounters encounters) {
    int n = traits.size();
    this.credit = new int[n];
    this.most = most(traits.weights());
    if (most == 0) {
      return;
    }
    long all = 0;
    long meetings = 0;
    long[] sum = new long[n];
    for (int i = 0; i < n; i++) {
      for (int other : encounters.of(i)) {
        sum[i] += traits.score(i, other);
      }
      all += sum[i];
      meetings += encounters.of(i).length;
    }
    for (int i = 0; i < n; i++) {
      int own = encounters.of(i).length;
      if (own > 1 && all > 0) {
        // The mean of one's own, as a share of everybody's: half of it or less gets all credit.
        long share = sum[i] * WHOLE / own * meetings / all;
        credit[i] = Math.clamp(2L * most * (WHOLE - share) / WHOLE, 0, most);
      }
    }
  }

  static int most(Weights weights) {
    return weights.fairness() * WHOLE / 100;
  }

  static int raise(int points, int credits) {
    return points * (WHOLE + credits) / WHOLE;
  }

  /** Returns points below which nothing is raised to a value. */
  static long lower(long value, int credits) {
    return value * WHOLE / (WHOLE + credits);
  }

  int[] all() {
    return credit;
  }

  int most() {
    return most;
  }

  /** Returns the highest credit that anybody has in this round. */
  int highest() {
    int highest = 0;
    for (int one : credit) {
      highest = Math.max(highest, one);
    }
    return highest;
  }

  int raised(int points, int credits) {
    return raise(points, credits);
  }
}
