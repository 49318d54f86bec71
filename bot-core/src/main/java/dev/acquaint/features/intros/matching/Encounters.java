package dev.acquaint.features.intros.matching;

import java.util.Arrays;
import java.util.List;

/** Who met whom, and how many rounds ago, by number. */
final class Encounters {
  private final int[][] partners;
  private final int[][] ages;

  Encounters(Roster roster, List<Meeting> history) {
    int n = roster.size();
    int[] count = new int[n];
    long[][] met = new long[n][];
    Arrays.fill(met, new long[0]);
    for (Meeting meeting : history) {
      int a = roster.find(meeting.pair().a());
      int b = roster.find(meeting.pair().b());
      if (a >= 0 && b >= 0) {
        long age = Math.max(1, meeting.roundsAgo());
        add(met, count, a, ((long) b << 32) | age);
        add(met, count, b, ((long) a << 32) | age);
      }
    }
    this.partners = new int[n][];
    this.ages = new int[n][];
    for (int i = 0; i < n; i++) {
      Arrays.sort(met[i], 0, count[i]);
      long[] own = met[i];
      int kept = 0;
      int[] partner = new int[count[i]];
      int[] age = new int[count[i]];
      for (int k = 0; k < count[i]; k++) {
        int other = (int) (own[k] >> 32);
        if (kept == 0 || partner[kept - 1] != other) {
          partner[kept] = other;
          age[kept++] = (int) own[k];
        }
      }
      partners[i] = Arrays.copyOf(partner, kept);
      ages[i] = Arrays.copyOf(age, kept);
    }
  }

  private static void add(long[][] met, int[] count, int who, long entry) {
    if (count[who] == met[who].length) {
      met[who] = Arrays.copyOf(met[who], Math.max(4, 2 * count[who]));
    }
    met[who][count[who]++] = entry;
  }

  /** Returns how many rounds ago two people last met, 0 for never. */
  int roundsSince(int a, int b) {
    int at = Arrays.binarySearch(partners[a], b);
    return at < 0 ? 0 : ages[a][at];
  }

  boolean haveMet(int a, int b) {
    return Arrays.binarySearch(partners[a], b) >= 0;
  }

  /** Returns whom somebody has met, in the order of numbers. */
  int[] of(int person) {
    return partners[person];
  }

  /** Returns how many rounds ago the people of {@link #of} were last met. */
  int[] ages(int person) {
    return ages[person];
  }

  /** Returns in how many rounds somebody met two others at once. */
  int triosOf(int person) {
    int[] sorted = ages[person].clone();
    Arrays.sort(sorted);
    int trios = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean again = i > 1 && sorted[i - 2] == sorted[i];
      trios += sorted[i] == sorted[i - 1] && !again ? 1 : 0;
    }
    return trios;
  }
}
