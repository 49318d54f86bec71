package dev.acquaint.features.intros.matching;

/** What each two people cost in one group, in points; those who may not be together cost most. */
final class GroupCosts {
  private static final long APART = 1L << 50;
  private static final int KEPT_UP_TO = 2_000;

  private final Round round;
  private final int[] members;
  private final long[] kept;

  GroupCosts(Round round, int[] members) {
    int n = members.length;
    this.round = round;
    this.members = members;
    this.kept = new long[n <= KEPT_UP_TO ? n * n : 0];
    for (int a = 0; a < n && kept.length > 0; a++) {
      for (int b = 0; b < a; b++) {
        kept[a * n + b] = compute(a, b);
        kept[b * n + a] = kept[a * n + b];
      }
    }
  }

  int size() {
    return members.length;
  }

  int most() {
    return round.costs().mostValue();
  }

  long of(int a, int b) {
    return kept.length > 0 ? kept[a * members.length + b] : compute(a, b);
  }

  private long compute(int a, int b) {
    int one = members[a];
    int other = members[b];
    return round.compatibility().together(one, other)
        ? Math.min(APART >> 6, round.costs().points(round.costs().of(one, other)))
        : APART;
  }
}
