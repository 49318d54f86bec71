package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/**
 * The cheapest half-integral perfect matching: edges that count whole, and odd cycles whose edges
 * count half. It is found by shortest augmenting paths (Derigs and Metz 1986; Applegate and Cook
 * 1993), needs no blossoms, and leaves only a few odd cycles for {@link BlossomSearch}.
 *
 * <p>Invariants between searches: every edge costs at least the duals of its ends together; edges
 * that are matched, whole or half, cost exactly that.
 */
final class FractionalMatching {
  static final int EXPOSED = -1;
  private static final int HALF = -2;

  private static final byte FREE = 0;
  private static final byte PLUS = 1;
  private static final byte MINUS = 2;
  private static final byte GONE = 3;

  private final SparseGraph graph;
  private final long[] dual;
  private final int[] mate;
  private final int[] next;
  private final byte[] label;
  private final int[] from;
  private final int[] seen;
  private final VertexHeap heap;
  private int[] touched = new int[64];
  private int touches;
  private int stamp;
  private long end;
  private int endPlus;
  private int endOther;
  private int root;

  /**
   * Starts from feasible duals and a matching of tight edges, both of which it changes.
   *
   * @param mate partners, {@link #EXPOSED} for those without
   * @param gone vertices that do not take part
   */
  FractionalMatching(SparseGraph graph, long[] dual, int[] mate, boolean[] gone) {
    int n = graph.vertices();
    this.graph = graph;
    this.dual = dual;
    this.mate = mate;
    this.next = new int[n];
    this.label = new byte[n];
    this.from = new int[n];
    this.seen = new int[n];
    this.heap = new VertexHeap(n);
    for (int v = 0; v < n; v++) {
      label[v] = gone[v] ? GONE : FREE;
    }
  }

  /**
   * Matches everybody, then breaks each odd cycle into pairs and one exposed vertex.
   *
   * @return false when there is no perfect matching
   */
  boolean solves() {
    int n = graph.vertices();
    for (int v = 0; v < n; v++) {
      if (label[v] == FREE && mate[v] == EXPOSED && !isMatchedFrom(v)) {
        return false;
      }
    }
    for (int v = 0; v < n; v++) {
      if (mate[v] == HALF) {
        pairUpAfter(v);
        mate[v] = EXPOSED;
      }
    }
    return true;
  }

  private boolean isMatchedFrom(int exposed) {
    root = exposed;
    end = Long.MAX_VALUE;
    label[root] = PLUS;
    touch(root);
    scan(root);
    while (!heap.isEmpty() && heap.firstKey() < end) {
      int v = heap.first();
      long time = heap.firstKey();
      heap.removeFirst();
      if (label[v] == FREE) {
        int partner = mate[v];
        label[v] = MINUS;
        dual[v] += time;
        touch(v);
        label[partner] = PLUS;
        dual[partner] -= time;
        touch(partner);
        scan(partner);
      }
    }
    heap.clear();
    boolean found = end != Long.MAX_VALUE;
    boolean onCycle = found && label[endOther] == PLUS;
    settle(found ? end : 0);
    if (found) {
      augment(onCycle);
    }
    return found;
  }

  private void touch(int v) {
    if (touches == touched.length) {
      touched = Arrays.copyOf(touched, 2 * touches);
    }
    touched[touches++] = v;
  }

  /** Looks along the arcs of an outer vertex for what becomes tight next. */
  private void scan(int u) {
    int last = graph.firstArc(u + 1);
    for (int arc = graph.firstArc(u); arc < last; arc++) {
      int v = graph.head(arc);
      byte side = label[v];
      if (side == FREE) {
        long key = graph.cost(arc) - dual[u] - dual[v];
        if (key < end) {
          if (mate[v] < 0) {
            finishAt(key, u, v);
          } else if (heap.offer(v, key)) {
            from[v] = u;
          }
        }
      } else if (side == PLUS) {
        long key = (graph.cost(arc) - dual[u] - dual[v]) >> 1;
        if (key < end) {
          finishAt(key, u, v);
        }
      }
    }
  }

  private void finishAt(long key, int plus, int other) {
    end = key;
    endPlus = plus;
    endOther = other;
  }

  private void settle(long time) {
    for (int i = 0; i < touches; i++) {
      int v = touched[i];
      dual[v] += label[v] == PLUS ? time : -time;
      label[v] = FREE;
      Limits.check(dual[v]);
    }
    touches = 0;
  }

  private void augment(boolean onCycle) {
    if (onCycle) {
      closeCycle();
      return;
    }
    if (mate[endOther] == HALF) {
      pairUpAfter(endOther);
    }
    mate[endOther] = endPlus;
    flip(endPlus, endOther);
  }

  /** Gives an outer vertex another partner, and so on up to the root. */
  private void flip(int plus, int partner) {
    int u = plus;
    int v = partner;
    while (true) {
      int old = mate[u];
      mate[u] = v;
      if (u == root) {
        return;
      }
      int up = from[old];
      mate[old] = up;
      v = old;
      u = up;
    }
  }

  /** Matches the other vertices of an odd cycle among themselves. */
  private void pairUpAfter(int v) {
    int one = next[v];
    while (one != v) {
      int other = next[one];
      int after = next[other];
      mate[one] = other;
      mate[other] = one;
      one = after;
    }
  }

  private int above(int plus) {
    return plus == root ? EXPOSED : from[mate[plus]];
  }

  private int commonAncestor(int one, int other) {
    stamp++;
    int u = one;
    int v = other;
    while (true) {
      if (u != EXPOSED) {
        if (seen[u] == stamp) {
          return u;
        }
        seen[u] = stamp;
        u = above(u);
      }
      int swap = u;
      u = v;
      v = swap;
    }
  }

  private void closeCycle() {
    int top = commonAncestor(endPlus, endOther);
    int old = mate[top];
    int after = endOther;
    int v = endPlus;
    while (v != top) {
      next[v] = after;
      int inner = mate[v];
      next[inner] = v;
      after = inner;
      v = from[inner];
    }
    next[top] = after;
    v = endOther;
    while (v != top) {
      int inner = mate[v];
      int up = from[inner];
      next[v] = inner;
      next[inner] = up;
      v = up;
    }
    if (top != root) {
      int up = from[old];
      mate[old] = up;
      flip(up, old);
    }
    for (v = next[top]; v != top; v = next[v]) {
      mate[v] = HALF;
    }
    mate[top] = HALF;
  }
}
