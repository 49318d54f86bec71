package dev.acquaint.features.moderation.picture;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Places for a network on a sheet (Fruchterman and Reingold 1991, "Graph drawing by force-directed
 * placement"): ties pull, everybody near pushes, a weak pull to the middle keeps parts together. A
 * step costs the square of the number of people. The same network always gets the same places.
 */
final class Springs {
  private static final int STEPS = 160;

  /** Beyond so many times the distance of neighbours nobody pushes. */
  private static final double FAR = 5;

  private static final double BORDER = 0.03;
  private static final double WIDE = 1.9;

  /** How much one direction may be stretched to fill the sheet. */
  private static final double STRETCH = 1.6;

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
      heat = Math.max(0.0008, heat * 0.965);
    }
    return spread();
  }

  private void push() {
    for (int i = 0; i < people; i++) {
      for (int other = 0; other < people; other++) {
        pushApart(i, other);
      }
      double middle = parts.kind(i) == Parts.Kind.LARGEST ? 0.9 : 0.7;
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
    double far = Math.max(1e-4, Math.sqrt(dx * dx + dy * dy));
    if (far > FAR * reach) {
      return;
    }
    double strength = (parts.part(one) == parts.part(other) ? 1 : 1.5) * reach * reach / far;
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
    double[] scale = {(most[0] - least[0]) / WIDE, most[1] - least[1]};
    double larger = Math.max(scale[0], scale[1]);
    for (double[] place : at) {
      for (int axis = 0; axis < 2; axis++) {
        double room = axis == 0 ? WIDE : 1;
        double unit = Math.max(scale[axis], larger / STRETCH) * room;
        double centred = place[axis] - (least[axis] + most[axis]) / 2;
        place[axis] = BORDER + (1 - 2 * BORDER) * (unit == 0 ? 0.5 : 0.5 + centred / unit);
      }
    }
    return at;
  }
}
