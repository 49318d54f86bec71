package dev.acquaint.features.intros.matching;

import dev.acquaint.Oversized;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Exact maximum-weight matching of a general graph in whole numbers: Edmonds' primal-dual blossom
 * algorithm (Edmonds 1965; bookkeeping of surfaces and slacks after Galil 1986), O(n³). Vertices
 * count from 1; numbers above n name blossoms. All duals are doubled, so that they stay whole
 * numbers.
 */
@Oversized("one algorithm whose steps share all of its arrays")
final class BlossomMatching {
  private static final int FREE = -1;
  private static final int OUTER = 0;
  private static final int INNER = 1;

  private final int n;
  private final long[][] weight;
  private int top;
  private final int[][] from;
  private final int[][] to;
  private final long[] dual;
  private final int[] mate;
  private final int[] slack;
  private final int[] surface;
  private final int[] parent;
  private final int[] state;
  private final int[] seen;
  private final int[][] childOf;
  private final List<List<Integer>> petals = new ArrayList<>();
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private int stamp;

  /**
   * Prepares a graph.
   *
   * @param weights symmetric, {@code [0..n)}; zero or less means no edge; at most 2^59
   */
  BlossomMatching(long[][] weights) {
    this.n = weights.length;
    int size = n + n / 2 + 2;
    this.top = n;
    this.weight = new long[n + 1][n + 1];
    this.from = new int[size][size];
    this.to = new int[size][size];
    this.dual = new long[size];
    this.mate = new int[size];
    this.slack = new int[size];
    this.surface = new int[size];
    this.parent = new int[size];
    this.state = new int[size];
    this.seen = new int[size];
    this.childOf = new int[size][n + 1];
    for (int i = 0; i < size; i++) {
      petals.add(new ArrayList<>());
    }
    long heaviest = 0;
    for (int u = 1; u <= n; u++) {
      surface[u] = u;
      childOf[u][u] = u;
      for (int v = 1; v <= n; v++) {
        weight[u][v] = u == v ? 0 : Math.max(0, weights[u - 1][v - 1]);
        from[u][v] = u;
        to[u][v] = v;
        heaviest = Math.max(heaviest, weight[u][v]);
      }
    }
    Arrays.fill(dual, 1, n + 1, heaviest);
  }

  /** Returns for each vertex of {@code [0..n)} its partner, or -1. */
  int[] solve() {
    boolean grown = n > 1;
    while (grown) {
      grown = grow();
    }
    int[] partners = new int[n];
    for (int u = 1; u <= n; u++) {
      partners[u - 1] = mate[u] == 0 ? -1 : mate[u] - 1;
    }
    return partners;
  }

  /**
   * Checks in whole numbers that duals prove the matching best: feasible, and the dual value equals
   * the primal.
   */
  boolean isProven() {
    long primal = 0;
    long bound = 0;
    for (int u = 1; u <= n; u++) {
      bound += dual[u];
      primal += mate[u] == 0 ? 0 : weight[u][mate[u]];
      for (int v = u + 1; v <= n; v++) {
        if (weight[u][v] > 0 && dual[u] + dual[v] + sharedBlossoms(u, v) < 2 * weight[u][v]) {
          return false;
        }
      }
    }
    for (int b = n + 1; b <= top; b++) {
      if (surface[b] != 0) {
        bound += dual[b] * (leaves(b) / 2);
      }
    }
    return bound == primal;
  }

  private long sharedBlossoms(int u, int v) {
    long sum = 0;
    for (int b = n + 1; b <= top; b++) {
      if (surface[b] != 0 && childOf[b][u] != 0 && childOf[b][v] != 0) {
        sum += dual[b];
      }
    }
    return sum;
  }

  private int leaves(int b) {
    int count = 0;
    for (int x = 1; x <= n; x++) {
      count += childOf[b][x] == 0 ? 0 : 1;
    }
    return count;
  }

  private boolean isEdge(int u, int v) {
    return from[u][v] != 0 && weight[from[u][v]][to[u][v]] > 0;
  }

  private long reduced(int u, int v) {
    int a = from[u][v];
    int b = to[u][v];
    return dual[a] + dual[b] - 2 * weight[a][b];
  }

  private void updateSlack(int u, int x) {
    if (slack[x] == 0 || reduced(u, x) < reduced(slack[x], x)) {
      slack[x] = u;
    }
  }

  private void resetSlack(int x) {
    slack[x] = 0;
    for (int u = 1; u <= n; u++) {
      if (isEdge(u, x) && surface[u] != x && state[surface[u]] == OUTER) {
        updateSlack(u, x);
      }
    }
  }

  private void enqueue(int x) {
    if (x <= n) {
      queue.add(x);
      return;
    }
    for (int u = 1; u <= n; u++) {
      if (childOf[x][u] != 0) {
        queue.add(u);
      }
    }
  }

  private void resurface(int x, int as) {
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(x));
    while (!open.isEmpty()) {
      int y = open.pop();
      surface[y] = as;
      if (y > n) {
        petals.get(y).forEach(open::push);
      }
    }
  }

  /**
   * Returns the place of a petal, turning the blossom so that the way to it from the base is even.
   */
  private int evenPlace(int b, int petal) {
    List<Integer> ring = petals.get(b);
    int place = ring.indexOf(petal);
    if (place % 2 == 1) {
      Collections.reverse(ring.subList(1, ring.size()));
      return ring.size() - place;
    }
    return place;
  }

  private void marry(int u, int v) {
    ArrayDeque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {u, v});
    while (!open.isEmpty()) {
      int[] pair = open.pop();
      int x = pair[0];
      int y = pair[1];
      mate[x] = to[x][y];
      if (x > n) {
        int petal = childOf[x][from[x][y]];
        int place = evenPlace(x, petal);
        List<Integer> ring = petals.get(x);
        for (int i = 0; i < place; i++) {
          open.push(new int[] {ring.get(i), ring.get(i ^ 1)});
        }
        open.push(new int[] {petal, y});
        Collections.rotate(ring, -place);
      }
    }
  }

  private void augment(int start, int end) {
    int u = start;
    int v = end;
    while (true) {
      int next = surface[mate[u]];
      marry(u, v);
      if (next == 0) {
        return;
      }
      marry(next, surface[parent[next]]);
      u = surface[parent[next]];
      v = next;
    }
  }

  private int commonAncestor(int one, int other) {
    stamp++;
    int u = one;
    int v = other;
    while (u != 0 || v != 0) {
      if (u != 0) {
        if (seen[u] == stamp) {
          return u;
        }
        seen[u] = stamp;
        u = surface[mate[u]];
        u = u == 0 ? 0 : surface[parent[u]];
      }
      int swap = u;
      u = v;
      v = swap;
    }
    return 0;
  }

  private void shrink(int u, int base, int v) {
    int b = n + 1;
    while (b <= top && surface[b] != 0) {
      b++;
    }
    top = Math.max(top, b);
    dual[b] = 0;
    state[b] = OUTER;
    mate[b] = mate[base];
    List<Integer> ring = petals.get(b);
    ring.clear();
    ring.add(base);
    climb(u, base, ring);
    Collections.reverse(ring.subList(1, ring.size()));
    climb(v, base, ring);
    resurface(b, b);
    inheritEdges(b, ring);
    resetSlack(b);
  }

  private void climb(int x, int base, List<Integer> ring) {
    int at = x;
    while (at != base) {
      ring.add(at);
      int inner = surface[mate[at]];
      ring.add(inner);
      enqueue(inner);
      at = surface[parent[inner]];
    }
  }

  private void inheritEdges(int b, List<Integer> ring) {
    for (int x = 1; x <= top; x++) {
      from[b][x] = 0;
      from[x][b] = 0;
    }
    Arrays.fill(childOf[b], 0);
    for (int petal : ring) {
      for (int x = 1; x <= top; x++) {
        if (isEdge(petal, x) && (from[b][x] == 0 || reduced(petal, x) < reduced(b, x))) {
          from[b][x] = from[petal][x];
          to[b][x] = to[petal][x];
          from[x][b] = from[x][petal];
          to[x][b] = to[x][petal];
        }
      }
      for (int x = 1; x <= n; x++) {
        if (childOf[petal][x] != 0) {
          childOf[b][x] = petal;
        }
      }
    }
  }

  private void expand(int b) {
    List<Integer> ring = petals.get(b);
    ring.forEach(petal -> resurface(petal, petal));
    int entry = childOf[b][from[b][parent[b]]];
    int place = evenPlace(b, entry);
    for (int i = 0; i < place; i += 2) {
      int inner = ring.get(i);
      int outer = ring.get(i + 1);
      parent[inner] = from[outer][inner];
      state[inner] = INNER;
      state[outer] = OUTER;
      slack[inner] = 0;
      resetSlack(outer);
      enqueue(outer);
    }
    state[entry] = INNER;
    parent[entry] = parent[b];
    for (int i = place + 1; i < ring.size(); i++) {
      state[ring.get(i)] = FREE;
      resetSlack(ring.get(i));
    }
    surface[b] = 0;
  }

  /** Uses a tight edge; returns whether the matching grew. */
  private boolean use(int a, int b) {
    int u = surface[from[a][b]];
    int v = surface[to[a][b]];
    if (state[v] == FREE) {
      parent[v] = from[a][b];
      state[v] = INNER;
      int next = surface[mate[v]];
      slack[v] = 0;
      slack[next] = 0;
      state[next] = OUTER;
      enqueue(next);
    } else if (state[v] == OUTER) {
      int base = commonAncestor(u, v);
      if (base == 0) {
        augment(u, v);
        augment(v, u);
        return true;
      }
      shrink(u, base, v);
    }
    return false;
  }

  /** Grows the matching by one edge; returns false when it cannot be improved. */
  private boolean grow() {
    Arrays.fill(state, 1, top + 1, FREE);
    Arrays.fill(slack, 1, top + 1, 0);
    queue.clear();
    for (int x = 1; x <= top; x++) {
      if (surface[x] == x && mate[x] == 0) {
        parent[x] = 0;
        state[x] = OUTER;
        enqueue(x);
      }
    }
    if (queue.isEmpty()) {
      return false;
    }
    while (true) {
      if (scan()) {
        return true;
      }
      if (!shiftDuals(step())) {
        return false;
      }
      if (useTightened()) {
        return true;
      }
      for (int b = n + 1; b <= top; b++) {
        if (surface[b] == b && state[b] == INNER && dual[b] == 0) {
          expand(b);
        }
      }
    }
  }

  private boolean scan() {
    while (!queue.isEmpty()) {
      int u = queue.remove();
      if (state[surface[u]] == INNER) {
        continue;
      }
      for (int v = 1; v <= n; v++) {
        if (weight[u][v] > 0 && surface[u] != surface[v]) {
          if (reduced(u, v) != 0) {
            updateSlack(u, surface[v]);
          } else if (use(u, v)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private long step() {
    long step = Long.MAX_VALUE;
    for (int b = n + 1; b <= top; b++) {
      if (surface[b] == b && state[b] == INNER) {
        step = Math.min(step, dual[b] / 2);
      }
    }
    for (int x = 1; x <= top; x++) {
      if (surface[x] == x && slack[x] != 0 && state[x] != INNER) {
        long reduced = reduced(slack[x], x);
        step = Math.min(step, state[x] == FREE ? reduced : reduced / 2);
      }
    }
    return step;
  }

  private boolean shiftDuals(long step) {
    for (int u = 1; u <= n; u++) {
      if (state[surface[u]] == OUTER && dual[u] <= step) {
        return finish();
      }
    }
    for (int u = 1; u <= n; u++) {
      int side = state[surface[u]];
      dual[u] += side == OUTER ? -step : side == INNER ? step : 0;
    }
    for (int b = n + 1; b <= top; b++) {
      if (surface[b] == b) {
        dual[b] += state[b] == OUTER ? 2 * step : state[b] == INNER ? -2 * step : 0;
      }
    }
    queue.clear();
    return true;
  }

  /**
   * Brings the duals of those who stay alone to zero, which completes the proof; returns false:
   * nothing grows any more.
   */
  private boolean finish() {
    long rest = Long.MAX_VALUE;
    for (int u = 1; u <= n; u++) {
      if (state[surface[u]] == OUTER) {
        rest = Math.min(rest, dual[u]);
      }
    }
    for (int u = 1; u <= n; u++) {
      int side = state[surface[u]];
      dual[u] += side == OUTER ? -rest : side == INNER ? rest : 0;
    }
    for (int b = n + 1; b <= top; b++) {
      if (surface[b] == b) {
        dual[b] += state[b] == OUTER ? 2 * rest : state[b] == INNER ? -2 * rest : 0;
      }
    }
    return false;
  }

  private boolean useTightened() {
    for (int x = 1; x <= top; x++) {
      if (surface[x] == x
          && slack[x] != 0
          && surface[slack[x]] != x
          && reduced(slack[x], x) == 0
          && use(slack[x], x)) {
        return true;
      }
    }
    return false;
  }
}
