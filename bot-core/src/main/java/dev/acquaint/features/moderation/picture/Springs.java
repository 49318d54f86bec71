package dev.acquaint.features.moderation.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Places for a network on a sheet (Fruchterman and Reingold 1991, "Graph drawing by force-directed
 * placement"): ties pull, everybody near pushes, a weak pull to the middle keeps parts together.
 * Pushes reach only as far as neighbouring squares of a grid, so that a step costs about as much as
 * there are people. The same network always gets the same places.
 */
final class Springs {
  private static final int STEPS = 260;
  private static final double BORDER = 0.03;
  private static final double WIDE = 1.9;

  private final int people;
  private final List<Web.Tie> ties;
  private final Parts parts;
  private final double[][] at;
  private final double[][] moves;
  private final double reach;

  Springs(int people, List<Web.Tie> ties, Parts parts) {
    this.people = people;
    this.ties = List.copyOf(ties);
    this.parts = parts;
    this.at = new double[people][2];
    this.moves = new double[people][2];
    this.reach = 0.85 * Math.sqrt(WIDE / people);
    SplittableRandom chance = new SplittableRandom(people);
    for (int i = 0; i < people; i++) {
      double turn = 2 * Math.PI * chance.nextDouble();
      double away = 0.5 * Math.sqrt(chance.nextDouble());
      at[i][0] = WIDE / 2 + away * Math.cos(turn);
      at[i][1] = 0.5 + away * Math.sin(turn);
    }
  }

  /** Returns a place for each, from 0 to 1 in both directions. */
  double[][] settled() {
    double heat = 0.1;
    for (int step = 0; step < STEPS; step++) {
      push();
      pull();
      move(heat);
      heat = Math.max(0.0008, heat * 0.975);
    }
    return spread();
  }

  private static long square(long column, long row) {
    return column * 1_000_003L + row;
  }

  private void push() {
    Map<Long, List<Integer>> grid = new HashMap<>();
    double side = 2 * reach;
    for (int i = 0; i < people; i++) {
      long key = square((long) Math.floor(at[i][0] / side), (long) Math.floor(at[i][1] / side));
      grid.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < people; i++) {
      long column = (long) Math.floor(at[i][0] / side);
      long row = (long) Math.floor(at[i][1] / side);
      for (long dx = -1; dx <= 1; dx++) {
        for (long dy = -1; dy <= 1; dy++) {
          for (int other : grid.getOrDefault(square(column + dx, row + dy), List.of())) {
            pushApart(i, other);
          }
        }
      }
      double middle = parts.kind(i) == Parts.Kind.LARGEST ? 0.35 : 0.25;
      moves[i][0] += middle * (WIDE / 2 - at[i][0]) * reach;
      moves[i][1] += middle * WIDE * (0.5 - at[i][1]) * reach;
    }
  }

  private void pushApart(int one, int other) {
    if (one == other) {
      return;
    }
    double dx = at[one][0] - at[other][0];
    double dy = at[one][1] - at[other][1];
    double far = Math.max(1e-4, Math.hypot(dx, dy));
    double strength = (parts.part(one) == parts.part(other) ? 1 : 1.6) * reach * reach / far;
    moves[one][0] += dx / far * strength;
    moves[one][1] += (dy == 0 && dx == 0 ? 1 : dy / far) * strength;
  }

  private void pull() {
    for (Web.Tie tie : ties) {
      double dx = at[tie.one()][0] - at[tie.other()][0];
      double dy = at[tie.one()][1] - at[tie.other()][1];
      double strength = 0.55 * Math.hypot(dx, dy) / reach;
      moves[tie.one()][0] -= dx * strength;
      moves[tie.one()][1] -= dy * strength;
      moves[tie.other()][0] += dx * strength;
      moves[tie.other()][1] += dy * strength;
    }
  }

  private void move(double heat) {
    for (int i = 0; i < people; i++) {
      double length = Math.max(1e-9, Math.hypot(moves[i][0], moves[i][1]));
      double step = Math.min(length, heat);
      at[i][0] += moves[i][0] / length * step;
      at[i][1] += moves[i][1] / length * step;
      moves[i][0] = 0;
      moves[i][1] = 0;
    }
  }

  private double[][] spread() {
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] place : at) {
      for (int axis = 0; axis < 2; axis++) {
        least[axis] = Math.min(least[axis], place[axis]);
        most[axis] = Math.max(most[axis], place[axis]);
      }
    }
    double scale = Math.max((most[0] - least[0]) / WIDE, most[1] - least[1]);
    for (double[] place : at) {
      for (int axis = 0; axis < 2; axis++) {
        double room = axis == 0 ? WIDE : 1;
        double centred = place[axis] - (least[axis] + most[axis]) / 2;
        double share = scale == 0 ? 0.5 : 0.5 + centred / (scale * room);
        place[axis] = BORDER + (1 - 2 * BORDER) * share;
      }
    }
    return at;
  }
}
