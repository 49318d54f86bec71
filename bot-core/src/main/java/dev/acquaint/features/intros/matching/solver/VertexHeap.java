package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/** A binary heap of vertices by key whose keys can fall; equal keys in the order of vertices. */
final class VertexHeap {
  private static final int ABSENT = -1;

  private final long[] key;
  private final int[] place;
  private int[] heap = new int[64];
  private int size;

  VertexHeap(int vertices) {
    this.key = new long[vertices];
    this.place = new int[vertices];
    Arrays.fill(place, ABSENT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return heap[0];
  }

  long firstKey() {
    return key[heap[0]];
  }

  /** Puts a vertex in, or moves it forward; returns false when it is there with as small a key. */
  boolean offer(int vertex, long at) {
    int hole = place[vertex];
    if (hole == ABSENT) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size);
      }
      hole = size++;
    } else if (key[vertex] <= at) {
      return false;
    }
    key[vertex] = at;
    while (hole > 0) {
      int up = (hole - 1) >> 1;
      if (!isBefore(vertex, heap[up])) {
        break;
      }
      put(hole, heap[up]);
      hole = up;
    }
    put(hole, vertex);
    return true;
  }

  void removeFirst() {
    place[heap[0]] = ABSENT;
    int moved = heap[--size];
    if (size == 0) {
      return;
    }
    int hole = 0;
    while (2 * hole + 1 < size) {
      int down = 2 * hole + 1;
      if (down + 1 < size && isBefore(heap[down + 1], heap[down])) {
        down++;
      }
      if (!isBefore(heap[down], moved)) {
        break;
      }
      put(hole, heap[down]);
      hole = down;
    }
    put(hole, moved);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      place[heap[i]] = ABSENT;
    }
    size = 0;
  }

  private void put(int hole, int vertex) {
    heap[hole] = vertex;
    place[vertex] = hole;
  }

  private boolean isBefore(int one, int other) {
    return key[one] < key[other] || (key[one] == key[other] && one < other);
  }
}
