package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/**
 * Edmonds' primal-dual search (Edmonds 1965): from an exposed vertex grows a tree of tight edges,
 * shrinks odd cycles and takes inner blossoms apart whose dual reaches zero, until it reaches
 * another exposed vertex. Events are kept in a heap (Galil 1986), duals in the form of Kolmogorov
 * (2009). Time is by how much the dual of the root has risen in this search.
 *
 * <p>Invariants between searches: duals of blossoms are not negative; every edge costs at least the
 * duals around it; matched edges and those around a blossom's ring cost exactly that.
 */
final class BlossomSearch {
  private static final int NONE = BlossomForest.NONE;

  /** An event of an arc that was looked along from its inner end v is marked with this less v. */
  private static final int BACKWARDS = -2;

  private static final byte FREE = 0;
  private static final byte PLUS = 1;
  private static final byte MINUS = 2;
  private static final byte GONE = 3;

  private final SparseGraph graph;
  private final BlossomForest forest;
  private final byte[] label;
  private final boolean[] wasMinus;
  private final int[] treeInside;
  private final int[] treeOutside;
  private final int[] seen;
  private final long[] earliest;
  private final EventHeap events = new EventHeap();
  private int[] touched = new int[64];
  private int touches;
  private int[] reached = new int[64];
  private int reaches;
  private int stamp;
  private long time;
  private long latest;

  BlossomSearch(SparseGraph graph, BlossomForest forest, boolean[] gone) {
    int nodes = forest.parent.length;
    this.graph = graph;
    this.forest = forest;
    this.label = new byte[nodes];
    this.wasMinus = new boolean[nodes];
    this.treeInside = new int[nodes];
    this.treeOutside = new int[nodes];
    this.seen = new int[nodes];
    this.earliest = new long[forest.vertices];
    Arrays.fill(earliest, Long.MAX_VALUE);
    for (int v = 0; v < gone.length; v++) {
      label[v] = gone[v] ? GONE : FREE;
    }
  }

  /** Matches an exposed vertex; returns false when no perfect matching exists. */
  boolean matchedFrom(int exposed) {
    time = 0;
    latest = Long.MAX_VALUE;
    makePlus(forest.top(exposed));
    boolean found = false;
    while (!found && !events.isEmpty()) {
      time = events.firstTime();
      int who = events.firstWho();
      int what = events.firstWhat();
      events.removeFirst();
      if (who == NONE) {
        if (label[what] == MINUS && forest.parent[what] == NONE && forest.dual[what] == time) {
          expand(what);
        }
      } else {
        found = isFoundBy(who, what);
      }
    }
    finish();
    return found;
  }

  private boolean isFoundBy(int who, int arc) {
    int u = who <= BACKWARDS ? graph.head(arc) : who;
    int v = who <= BACKWARDS ? BACKWARDS - who : graph.head(arc);
    int there = forest.top(v);
    int here = forest.top(u);
    long slack = graph.cost(arc) - forest.sum(u) - forest.sum(v);
    if (here == there) {
      return false;
    }
    if (label[there] == FREE && slack == time) {
      if (forest.mateOutside[there] == NONE) {
        augment(u, v);
        return true;
      }
      grow(u, v);
    } else if (label[there] == PLUS && slack == 2 * time) {
      shrink(u, v);
    }
    return false;
  }

  private void finish() {
    for (int i = 0; i < touches; i++) {
      int node = touched[i];
      if (forest.parent[node] == NONE && label[node] != FREE) {
        forest.shift(node, label[node] == PLUS ? time : -time);
        Limits.check(forest.dual[node]);
        label[node] = FREE;
      }
    }
    touches = 0;
    for (int i = 0; i < reaches; i++) {
      earliest[reached[i]] = Long.MAX_VALUE;
    }
    reaches = 0;
    events.clear();
  }

  private void touch(int node) {
    if (touches == touched.length) {
      touched = Arrays.copyOf(touched, 2 * touches);
    }
    touched[touches++] = node;
  }

  private void makePlus(int node) {
    label[node] = PLUS;
    forest.shift(node, -time);
    touch(node);
    scanAll(node);
  }

  private void makeMinus(int node) {
    label[node] = MINUS;
    forest.shift(node, time);
    touch(node);
    if (node >= forest.vertices) {
      events.add(forest.dual[node], NONE, node);
    }
  }

  private void scanAll(int node) {
    for (int v = forest.firstLeaf(node); v != NONE; v = forest.leafAfter(node, v)) {
      scan(v);
    }
  }

  /** Looks along the arcs of an outer vertex for what becomes tight later. */
  private void scan(int u) {
    int here = forest.top(u);
    long sum = forest.sum(u);
    int last = graph.firstArc(u + 1);
    for (int arc = graph.firstArc(u); arc < last; arc++) {
      int v = graph.head(arc);
      int there = forest.top(v);
      byte side = label[there];
      if (there == here || side == MINUS || side == GONE) {
        continue;
      }
      long slack = graph.cost(arc) - sum - forest.sum(v);
      if (side == PLUS) {
        if (slack >> 1 < latest) {
          events.add(slack >> 1, u, arc);
        }
      } else if (slack < latest && slack < earliest[v]) {
        reach(v, slack);
        events.add(slack, u, arc);
        if (forest.mateOutside[there] == NONE) {
          latest = slack;
        }
      }
    }
  }

  private void reach(int v, long at) {
    if (earliest[v] == Long.MAX_VALUE) {
      if (reaches == reached.length) {
        reached = Arrays.copyOf(reached, 2 * reaches);
      }
      reached[reaches++] = v;
    }
    earliest[v] = at;
  }

  /** Looks from a vertex that became free for the outer vertex that reaches it first. */
  private void lookBack(int v) {
    long best = Long.MAX_VALUE;
    int along = NONE;
    int last = graph.firstArc(v + 1);
    for (int arc = graph.firstArc(v); arc < last; arc++) {
      int u = graph.head(arc);
      if (label[forest.top(u)] == PLUS) {
        long slack = graph.cost(arc) - forest.sum(u) - forest.sum(v);
        if (slack < best) {
          best = slack;
          along = arc;
        }
      }
    }
    reach(v, best);
    if (best < latest) {
      events.add(best, BACKWARDS - v, along);
    }
  }

  private void grow(int u, int v) {
    int inner = forest.top(v);
    treeInside[inner] = v;
    treeOutside[inner] = u;
    makeMinus(inner);
    makePlus(forest.top(forest.mateOutside[inner]));
  }

  private void augment(int u, int v) {
    int end = forest.top(v);
    forest.mateInside[end] = v;
    forest.mateOutside[end] = u;
    int inside = u;
    int outside = v;
    int plus = forest.top(u);
    while (true) {
      int old = forest.mateOutside[plus];
      forest.mateInside[plus] = inside;
      forest.mateOutside[plus] = outside;
      if (old == NONE) {
        return;
      }
      int minus = forest.top(old);
      forest.mateInside[minus] = treeInside[minus];
      forest.mateOutside[minus] = treeOutside[minus];
      inside = treeOutside[minus];
      outside = treeInside[minus];
      plus = forest.top(inside);
    }
  }

  private int above(int plus) {
    int out = forest.mateOutside[plus];
    return out == NONE ? NONE : forest.top(treeOutside[forest.top(out)]);
  }

  private int commonAncestor(int one, int other) {
    stamp++;
    int u = one;
    int v = other;
    while (true) {
      if (u != NONE) {
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

  private void shrink(int u, int v) {
    int base = commonAncestor(forest.top(u), forest.top(v));
    linkDown(base, forest.top(u));
    ring(forest.top(u), u, v, forest.top(v));
    linkUp(base, forest.top(v));
    int child = base;
    do {
      boolean minus = label[child] == MINUS;
      wasMinus[child] = minus;
      forest.dual[child] += minus ? -time : time;
      child = forest.nextChild[child];
    } while (child != base);
    int blossom = forest.merge(base, wasMinus, -2 * time);
    forest.dual[blossom] = -time;
    label[blossom] = PLUS;
    touch(blossom);
    for (child = forest.nextChild[base]; child != base; child = forest.nextChild[child]) {
      if (wasMinus[child]) {
        scanAll(child);
      }
    }
  }

  private void ring(int node, int here, int there, int next) {
    forest.nextChild[node] = next;
    forest.ringHere[node] = here;
    forest.ringThere[node] = there;
  }

  /** Links the nodes on the way from the base down to an outer node. */
  private void linkDown(int base, int outer) {
    int node = outer;
    while (node != base) {
      int minus = forest.top(forest.mateOutside[node]);
      ring(minus, forest.mateOutside[node], forest.mateInside[node], node);
      int up = forest.top(treeOutside[minus]);
      ring(up, treeOutside[minus], treeInside[minus], minus);
      node = up;
    }
  }

  /** Links the nodes on the way from an outer node up to the base. */
  private void linkUp(int base, int outer) {
    int node = outer;
    while (node != base) {
      int minus = forest.top(forest.mateOutside[node]);
      ring(node, forest.mateInside[node], forest.mateOutside[node], minus);
      int up = forest.top(treeOutside[minus]);
      ring(minus, treeInside[minus], treeOutside[minus], up);
      node = up;
    }
  }

  /** Takes an inner blossom apart whose dual is zero, and keeps the even way through it. */
  private void expand(int blossom) {
    int entryInside = treeInside[blossom];
    int entryOutside = treeOutside[blossom];
    int entry = forest.childAround(blossom, entryInside);
    forest.matchInside(blossom);
    int base = forest.firstChild[blossom];
    label[blossom] = FREE;
    forest.shift(blossom, -time);
    forest.part(blossom);
    int place = 0;
    for (int c = base; c != entry; c = forest.nextChild[c]) {
      place++;
    }
    int child = base;
    int previous = base;
    int at = 0;
    do {
      // With an even place the way leads along the ring's beginning, otherwise along its end.
      boolean onTheWay = place % 2 == 0 ? at <= place : at >= place || at == 0;
      label[child] = !onTheWay ? FREE : (at == 0 || at % 2 == place % 2) ? MINUS : PLUS;
      if (label[child] == MINUS && place % 2 == 0) {
        tree(child, forest.ringHere[child], forest.ringThere[child]);
      } else if (label[child] == MINUS && at > 0) {
        tree(child, forest.ringThere[previous], forest.ringHere[previous]);
      }
      previous = child;
      child = forest.nextChild[child];
      at++;
    } while (child != base);
    if (place % 2 == 1) {
      tree(base, forest.ringThere[previous], forest.ringHere[previous]);
    }
    tree(entry, entryInside, entryOutside);
    enter(base);
  }

  private void tree(int minus, int inside, int outside) {
    treeInside[minus] = inside;
    treeOutside[minus] = outside;
  }

  /** Brings the children of a ring into the search, each with the label it got. */
  private void enter(int base) {
    int child = base;
    do {
      if (label[child] == MINUS) {
        makeMinus(child);
      } else if (label[child] == PLUS) {
        forest.shift(child, -time);
        touch(child);
      }
      child = forest.nextChild[child];
    } while (child != base);
    do {
      if (label[child] == PLUS) {
        scanAll(child);
      } else if (label[child] == FREE) {
        for (int v = forest.firstLeaf(child); v != NONE; v = forest.leafAfter(child, v)) {
          lookBack(v);
        }
      }
      child = forest.nextChild[child];
    } while (child != base);
  }
}
