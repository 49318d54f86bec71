package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/**
 * Vertices and the blossoms (odd groups) they lie in, with duals. Nodes 0 to n - 1 are the
 * vertices, those above are blossoms. A top node is one that lies in no blossom.
 *
 * <p>The dual of a node counts for every edge with exactly one end inside it. The sum of the duals
 * of all nodes around a vertex is kept as the vertex's part and an offset of its top node, so that
 * a whole blossom moves in one step; when nodes merge or part, the largest keeps its offset and the
 * vertices of the others are relabelled (small into large: n log n in all).
 */
final class BlossomForest {
  static final int NONE = -1;

  final int vertices;

  /** The dual of each node itself; of a node in a search as it would be at time 0. */
  final long[] dual;

  /** The blossom directly around each node, or {@link #NONE}. */
  final int[] parent;

  /** Of the matched edge of each top node: the vertex inside, and outside or {@link #NONE}. */
  final int[] mateInside;

  final int[] mateOutside;

  /** Each blossom's base: its first child; the others follow along {@link #nextChild}. */
  final int[] firstChild;

  final int[] nextChild;

  /** The edge from each child to the next one around: its end here, and there. */
  final int[] ringHere;

  final int[] ringThere;
  private final int[] firstLeaf;
  private final int[] lastLeaf;
  private final int[] nextLeaf;
  private final int[] leaves;
  private final int[] groupOf;
  private final int[] groupOfNode;
  private final int[] nodeOf;
  private final long[] part;
  private final long[] offset;
  private final int[] freeGroups;
  private int freeGroupCount;
  private final int[] freeNodes;
  private int freeNodeCount;

  BlossomForest(long[] vertexDuals, int[] mate) {
    this.vertices = vertexDuals.length;
    int nodes = vertices + vertices / 2 + 1;
    this.dual = Arrays.copyOf(vertexDuals, nodes);
    this.parent = filled(nodes);
    this.mateInside = new int[nodes];
    this.mateOutside = Arrays.copyOf(mate, nodes);
    this.firstChild = filled(nodes);
    this.nextChild = new int[nodes];
    this.ringHere = new int[nodes];
    this.ringThere = new int[nodes];
    this.firstLeaf = new int[nodes];
    this.lastLeaf = new int[nodes];
    this.nextLeaf = new int[vertices];
    this.leaves = new int[nodes];
    this.groupOf = new int[vertices];
    this.groupOfNode = new int[nodes];
    this.nodeOf = new int[vertices];
    this.part = vertexDuals.clone();
    this.offset = new long[vertices];
    this.freeGroups = new int[vertices];
    this.freeNodes = new int[nodes - vertices];
    for (int v = 0; v < vertices; v++) {
      mateInside[v] = v;
      firstLeaf[v] = v;
      lastLeaf[v] = v;
      leaves[v] = 1;
      groupOf[v] = v;
      groupOfNode[v] = v;
      nodeOf[v] = v;
    }
    for (int node = nodes - 1; node >= vertices; node--) {
      freeNodes[freeNodeCount++] = node;
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /** Returns the top node around a vertex. */
  int top(int vertex) {
    return nodeOf[groupOf[vertex]];
  }

  /** Returns the duals around a vertex together; in a search as they would be at time 0. */
  long sum(int vertex) {
    return part[vertex] + offset[groupOf[vertex]];
  }

  /** Moves the dual of a top node, and with it the sums of all its vertices. */
  void shift(int top, long by) {
    dual[top] += by;
    offset[groupOfNode[top]] += by;
  }

  int firstLeaf(int node) {
    return firstLeaf[node];
  }

  /** Returns the vertex of a node after another one, or {@link #NONE} after the last. */
  int leafAfter(int node, int leaf) {
    return leaf == lastLeaf[node] ? NONE : nextLeaf[leaf];
  }

  /**
   * Makes a blossom of top nodes that are linked as a ring. The sums of children that are marked
   * move by an amount on the way in.
   *
   * @param base the child that holds the matched edge to the outside
   * @param moved for each node whether its vertices' sums move
   * @param by how far they move
   */
  int merge(int base, boolean[] moved, long by) {
    int blossom = freeNodes[--freeNodeCount];
    firstChild[blossom] = base;
    parent[blossom] = NONE;
    dual[blossom] = 0;
    mateInside[blossom] = mateInside[base];
    mateOutside[blossom] = mateOutside[base];
    int largest = base;
    for (int c = nextChild[base]; c != base; c = nextChild[c]) {
      largest = leaves[c] > leaves[largest] ? c : largest;
    }
    int group = groupOfNode[largest];
    if (moved[largest]) {
      offset[group] += by;
    }
    firstLeaf[blossom] = firstLeaf[base];
    leaves[blossom] = 0;
    int last = NONE;
    int child = base;
    do {
      if (child != largest) {
        long change = offset[groupOfNode[child]] - offset[group] + (moved[child] ? by : 0);
        relabel(child, group, change);
        freeGroups[freeGroupCount++] = groupOfNode[child];
      }
      parent[child] = blossom;
      leaves[blossom] += leaves[child];
      if (last != NONE) {
        nextLeaf[last] = firstLeaf[child];
      }
      last = lastLeaf[child];
      child = nextChild[child];
    } while (child != base);
    lastLeaf[blossom] = last;
    groupOfNode[blossom] = group;
    nodeOf[group] = blossom;
    return blossom;
  }

  /** Takes a top blossom apart: its children become top nodes with the sums they had. */
  void part(int blossom) {
    int base = firstChild[blossom];
    int group = groupOfNode[blossom];
    int largest = base;
    for (int c = nextChild[base]; c != base; c = nextChild[c]) {
      largest = leaves[c] > leaves[largest] ? c : largest;
    }
    int child = base;
    do {
      parent[child] = NONE;
      int own = group;
      if (child != largest) {
        own = freeGroups[--freeGroupCount];
        offset[own] = 0;
        relabel(child, own, offset[group]);
      }
      groupOfNode[child] = own;
      nodeOf[own] = child;
      child = nextChild[child];
    } while (child != base);
    firstChild[blossom] = NONE;
    freeNodes[freeNodeCount++] = blossom;
  }

  private void relabel(int node, int group, long change) {
    for (int v = firstLeaf[node]; v != NONE; v = leafAfter(node, v)) {
      groupOf[v] = group;
      part[v] += change;
    }
  }

  /** Returns the child of a blossom in which a vertex lies. */
  int childAround(int blossom, int vertex) {
    int node = vertex;
    while (parent[node] != blossom) {
      node = parent[node];
    }
    return node;
  }

  /**
   * Carries the matched edge of a blossom into it: the child that holds it becomes the base, the
   * others are matched in pairs around the ring.
   */
  void matchInside(int blossom) {
    int base = childAround(blossom, mateInside[blossom]);
    firstChild[blossom] = base;
    mateInside[base] = mateInside[blossom];
    mateOutside[base] = mateOutside[blossom];
    int one = nextChild[base];
    while (one != base) {
      int other = nextChild[one];
      mateInside[one] = ringHere[one];
      mateOutside[one] = ringThere[one];
      mateInside[other] = ringThere[one];
      mateOutside[other] = ringHere[one];
      one = nextChild[other];
    }
  }

  /** Carries all matched edges down to the vertices; returns everybody's partner. */
  int[] partners() {
    int[] open = new int[parent.length];
    int count = 0;
    for (int node = vertices; node < parent.length; node++) {
      if (firstChild[node] != NONE && parent[node] == NONE) {
        open[count++] = node;
      }
    }
    while (count > 0) {
      int blossom = open[--count];
      matchInside(blossom);
      int child = firstChild[blossom];
      do {
        if (child >= vertices) {
          open[count++] = child;
        }
        child = nextChild[child];
      } while (child != firstChild[blossom]);
    }
    return Arrays.copyOf(mateOutside, vertices);
  }
}
