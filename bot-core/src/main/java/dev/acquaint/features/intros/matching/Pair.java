package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;

/**
 * Two people, in no order.
 *
 * @param a the one whose id sorts first
 * @param b the other
 */
public record Pair(MemberId a, MemberId b) {

  /** Puts the two in order; throws when they are the same person. */
  public Pair {
    if (a.equals(b)) {
      throw new IllegalArgumentException("nobody is a pair");
    }
    if (a.compareTo(b) > 0) {
      MemberId first = b;
      b = a;
      a = first;
    }
  }
}
