package dev.acquaint.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How near one word is to another: the number of letters to change (Levenshtein 1966, with swaps of
 * neighbours).
 */
public final class Nearness {
  private Nearness() {}

  /**
   * Returns the distance between two words, or {@code most + 1} when it is larger than that.
   *
   * @param a one word
   * @param b the other
   * @param most at least 0
   */
  public static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], most + 1);
  }

  /**
   * Returns the candidates nearest to a word, best first, none further than a third of its letters
   * plus one.
   *
   * @param word what was typed
   * @param candidates what there is
   * @param most how many at most
   */
  public static List<String> nearest(String word, Collection<String> candidates, int most) {
    int reach = word.length() / 3 + 1;
    return candidates.stream()
        .distinct()
        .filter(candidate -> distance(candidate, word, reach) <= reach)
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(candidate, word, reach))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }
}
