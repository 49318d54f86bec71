package dev.acquaint.features.moderation.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A picture of who was introduced to whom: people are dots without names. Dots of the largest part
 * are filled, those of smaller parts are squares, so that colours are not needed to tell them
 * apart.
 */
public final class Web {
  /** In the order in which a legend names them. */
  private static final List<Parts.Kind> KINDS =
      List.of(Parts.Kind.LARGEST, Parts.Kind.SMALLER, Parts.Kind.ALONE);

  private static final double LEFT = 28;
  private static final double TOP = 78;
  private static final double RIGHT = Canvas.WIDTH - 28.0;
  private static final double BOTTOM = Canvas.HEIGHT - 48.0;

  private Web() {}

  /**
   * Two people, by their numbers from 0.
   *
   * @param one one of them
   * @param other the other
   * @param met whether they met
   */
  public record Tie(int one, int other, boolean met) {}

  /**
   * Draws people and ties.
   *
   * @param people how many, at least one
   * @param ties who was introduced to whom
   * @param caption with the names of the largest part, of smaller ones and of people alone
   * @param palette its colours
   * @return PNG in base64
   */
  public static String drawn(int people, List<Tie> ties, Columns.Caption caption, Palette palette) {
    Canvas canvas = new Canvas(palette, caption.title(), caption.below());
    Parts parts = Parts.of(people, ties);
    double[][] places = new Springs(people, ties, parts).settled();
    double size = Math.max(3, Math.min(11, 110 / Math.sqrt(people)));
    double strong = Math.max(0.35, Math.min(1.6, 16 / Math.sqrt(Math.max(1, ties.size()))));
    for (Tie tie : ties) {
      canvas.line(
          x(places[tie.one()]),
          y(places[tie.one()]),
          x(places[tie.other()]),
          y(places[tie.other()]),
          tie.met() ? strong : strong / 3,
          palette.soft());
    }
    for (int i = 0; i < people; i++) {
      dot(canvas, parts, i, places[i], size);
    }
    legend(canvas, caption.legend());
    return canvas.png();
  }

  private static double x(double[] place) {
    return LEFT + place[0] * (RIGHT - LEFT);
  }

  private static double y(double[] place) {
    return TOP + place[1] * (BOTTOM - TOP);
  }

  private static void dot(Canvas canvas, Parts parts, int person, double[] place, double size) {
    sign(canvas, parts.kind(person), x(place), y(place), size);
  }

  private static void sign(Canvas canvas, Parts.Kind kind, double x, double y, double size) {
    Palette palette = canvas.palette();
    double half = size / 2;
    Color ground = palette.ground();
    switch (kind) {
      case LARGEST -> {
        canvas.fill(new Ellipse2D.Double(x - half, y - half, size, size), palette.first());
        canvas.draw(new Ellipse2D.Double(x - half, y - half, size, size), 0.8, ground);
      }
      case SMALLER -> {
        canvas.fill(new Rectangle2D.Double(x - half, y - half, size, size), palette.third());
        canvas.draw(new Rectangle2D.Double(x - half, y - half, size, size), 0.8, ground);
      }
      case ALONE -> {
        canvas.fill(new Ellipse2D.Double(x - half, y - half, size, size), ground);
        canvas.draw(new Ellipse2D.Double(x - half, y - half, size, size), 1.6, palette.second());
      }
    }
  }

  private static void legend(Canvas canvas, List<String> names) {
    double x = LEFT + 6;
    double y = Canvas.HEIGHT - 18.0;
    for (int i = 0; i < names.size(); i++) {
      sign(canvas, KINDS.get(i), x, y - 4, 11);
      canvas.words(
          names.get(i), Canvas.SMALL, x + 14, y, Canvas.Side.RIGHT, canvas.palette().ink());
      x += 14 + canvas.width(names.get(i), Canvas.SMALL) + 26;
    }
  }
}
