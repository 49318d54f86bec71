package dev.acquaint.features.intros.matching.solver;

import java.util.Arrays;

/** A binary heap of events by time: an arc becomes tight, or a group may fall apart. */
final class EventHeap {
  private long[] time = new long[256];
  private int[] who = new int[256];
  private int[] what = new int[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long firstTime() {
    return time[0];
  }

  int firstWho() {
    return who[0];
  }

  int firstWhat() {
    return what[0];
  }

  void clear() {
    size = 0;
  }

  void add(long at, int byWhom, int event) {
    if (size == time.length) {
      time = Arrays.copyOf(time, 2 * size);
      who = Arrays.copyOf(who, 2 * size);
      what = Arrays.copyOf(what, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int up = (hole - 1) >> 1;
      if (time[up] <= at) {
        break;
      }
      move(up, hole);
      hole = up;
    }
    set(hole, at, byWhom, event);
  }

  void removeFirst() {
    size--;
    long at = time[size];
    int byWhom = who[size];
    int event = what[size];
    int hole = 0;
    while (2 * hole + 1 < size) {
      int down = 2 * hole + 1;
      if (down + 1 < size && time[down + 1] < time[down]) {
        down++;
      }
      if (time[down] >= at) {
        break;
      }
      move(down, hole);
      hole = down;
    }
    set(hole, at, byWhom, event);
  }

  private void move(int from, int hole) {
    time[hole] = time[from];
    who[hole] = who[from];
    what[hole] = what[from];
  }

  private void set(int hole, long at, int byWhom, int event) {
    time[hole] = at;
    who[hole] = byWhom;
    what[hole] = event;
  }
}
