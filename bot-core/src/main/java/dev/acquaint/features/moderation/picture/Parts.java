package dev.acquaint.features.moderation.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which people hang together, directly or through others (union and find). */
public final class Parts {
  private final int[] parent;
  private final int[] sizes;
  private final int largest;

  /** How somebody hangs together with the rest. */
  public enum Kind {
    /** In the largest part. */
    LARGEST,
    /** In another part of at least two. */
    SMALLER,
    /** Introduced to nobody. */
    ALONE
  }

  private Parts(int people, List<Web.Tie> ties) {
    this.parent = new int[people];
    for (int i = 0; i < people; i++) {
      parent[i] = i;
    }
    ties.forEach(tie -> parent[root(tie.one())] = root(tie.other()));
    this.sizes = new int[people];
    for (int i = 0; i < people; i++) {
      sizes[root(i)]++;
    }
    int best = 0;
    for (int i = 0; i < people; i++) {
      best = sizes[i] > sizes[best] ? i : best;
    }
    this.largest = best;
  }

  /**
   * Finds the parts.
   *
   * @param people how many, at least one
   * @param ties who hangs together directly
   */
  public static Parts of(int people, List<Web.Tie> ties) {
    return new Parts(people, ties);
  }

  private int root(int person) {
    int at = person;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Returns how somebody hangs together with the rest. */
  public Kind kind(int person) {
    int root = root(person);
    if (sizes[root] == 1) {
      return Kind.ALONE;
    }
    return root == largest ? Kind.LARGEST : Kind.SMALLER;
  }

  /** Returns a number that two people share exactly when they hang together. */
  int part(int person) {
    return root(person);
  }

  /** Returns how many are in parts of at least two, by part. */
  public Map<Integer, Integer> sizes() {
    Map<Integer, Integer> all = new HashMap<>();
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 1) {
        all.put(i, sizes[i]);
      }
    }
    return all;
  }

  /** Returns how many are introduced to nobody. */
  public int alone() {
    int count = 0;
    for (int size : sizes) {
      count += size == 1 ? 1 : 0;
    }
    return count;
  }
}
