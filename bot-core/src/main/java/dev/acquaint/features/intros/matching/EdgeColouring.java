package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a regular graph into perfect matchings, by giving each edge one of as many colours as
 * every vertex has edges. Colours are given greedily; for edges that get none, two colours change
 * places along a Kempe chain, or the hole moves on along an edge, at random but seeded. A single
 * hole of an even regular graph always closes, so holes wander until they meet.
 */
final class EdgeColouring {
  private static final int NONE = -1;
  private static final int STEPS_PER_EDGE = 200;

  private final int colours;
  private final List<int[]> edges;
  private final int[] colourOf;
  private final int[] edgeAt;
  private final int[] free;
  private final boolean found;
  private long state;

  /**
   * Looks for a colouring.
   *
   * @param colours how many edges each vertex has, 0 to 30
   * @param edges pairs of vertices
   */
  EdgeColouring(int vertices, int colours, List<int[]> edges, long seed) {
    this.colours = colours;
    this.edges = edges;
    this.colourOf = new int[edges.size()];
    this.edgeAt = new int[vertices * Math.max(1, colours)];
    this.free = new int[vertices];
    this.state = seed;
    Arrays.fill(colourOf, NONE);
    Arrays.fill(edgeAt, NONE);
    Arrays.fill(free, (1 << colours) - 1);
    this.found = search();
  }

  boolean isFound() {
    return found;
  }

  /** Returns the edges of each colour. */
  List<List<int[]>> classes() {
    List<List<int[]>> classes = new ArrayList<>();
    for (int colour = 0; colour < colours; colour++) {
      classes.add(new ArrayList<>());
    }
    for (int edge = 0; edge < colourOf.length; edge++) {
      classes.get(colourOf[edge]).add(edges.get(edge));
    }
    return classes;
  }

  private boolean search() {
    int[] holes = new int[edges.size()];
    int count = 0;
    for (int edge = 0; edge < colourOf.length; edge++) {
      if (!isGivenCommon(edge)) {
        holes[count++] = edge;
      }
    }
    long steps = (long) STEPS_PER_EDGE * edges.size();
    while (count > 0 && steps-- > 0) {
      int at = random(count);
      int hole = holes[at];
      int next = isGivenCommon(hole) ? NONE : close(hole);
      if (next == NONE) {
        holes[at] = holes[--count];
      } else {
        holes[at] = next;
      }
    }
    return count == 0;
  }

  private int random(int below) {
    state += 0x9E3779B97F4A7C15L;
    return (int) Math.floorMod(Roster.mix(state), (long) below);
  }

  private int randomBit(int mask) {
    int rest = mask;
    for (int skip = random(Integer.bitCount(mask)); skip > 0; skip--) {
      rest &= rest - 1;
    }
    return Integer.numberOfTrailingZeros(rest);
  }

  private boolean isGivenCommon(int edge) {
    int common = free[edges.get(edge)[0]] & free[edges.get(edge)[1]];
    if (common == 0) {
      return false;
    }
    give(edge, randomBit(common));
    return true;
  }

  /** Gives a hole a colour; returns the edge that is one then, or NONE. */
  private int close(int hole) {
    boolean turned = random(2) == 0;
    int u = edges.get(hole)[turned ? 1 : 0];
    int v = edges.get(hole)[turned ? 0 : 1];
    int atU = randomBit(free[u]);
    int atV = randomBit(free[v]);
    if (endOfChain(u, atV, atU) != v) {
      swapChain(u, atV, atU);
      give(hole, atV);
      return NONE;
    }
    int third = random(colours);
    if (third != atU && random(4) > 0) {
      swapChain(u, third, atU);
      return hole;
    }
    int moved = edgeAt[v * colours + atU];
    take(moved);
    give(hole, atU);
    return moved;
  }

  private int endOfChain(int from, int first, int second) {
    int vertex = from;
    int colour = first;
    while (edgeAt[vertex * colours + colour] != NONE) {
      vertex = other(edgeAt[vertex * colours + colour], vertex);
      colour = first + second - colour;
    }
    return vertex;
  }

  private void swapChain(int from, int first, int second) {
    List<Integer> chain = new ArrayList<>();
    int vertex = from;
    int colour = first;
    while (edgeAt[vertex * colours + colour] != NONE) {
      int edge = edgeAt[vertex * colours + colour];
      chain.add(edge);
      vertex = other(edge, vertex);
      colour = first + second - colour;
    }
    int[] old = new int[chain.size()];
    for (int i = 0; i < old.length; i++) {
      old[i] = colourOf[chain.get(i)];
      take(chain.get(i));
    }
    for (int i = 0; i < old.length; i++) {
      give(chain.get(i), first + second - old[i]);
    }
  }

  private int other(int edge, int vertex) {
    int[] ends = edges.get(edge);
    return ends[0] == vertex ? ends[1] : ends[0];
  }

  private void give(int edge, int colour) {
    colourOf[edge] = colour;
    for (int vertex : edges.get(edge)) {
      edgeAt[vertex * colours + colour] = edge;
      free[vertex] &= ~(1 << colour);
    }
  }

  private void take(int edge) {
    int colour = colourOf[edge];
    colourOf[edge] = NONE;
    for (int vertex : edges.get(edge)) {
      edgeAt[vertex * colours + colour] = NONE;
      free[vertex] |= 1 << colour;
    }
  }
}
