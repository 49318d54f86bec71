package dev.acquaint.features.moderation.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pictures of what changes from round to round. */
public final class Columns {
  private static final double LEFT = 64;
  private static final double RIGHT = Canvas.WIDTH - 28.0;
  private static final double TOP = 92;
  private static final double BOTTOM = Canvas.HEIGHT - 62.0;
  private static final int MOST_LABELS = 9;
  private static final int STEPS = 4;

  private Columns() {}

  /**
   * The words around a picture, in the reader's language.
   *
   * @param title what it shows
   * @param below the title, in small
   * @param legend names of the kinds of data, as many as there are
   */
  public record Caption(String title, String below, List<String> legend) {
    /** Copies the legend. */
    public Caption {
      legend = List.copyOf(legend);
    }
  }

  /**
   * One round.
   *
   * @param label under it, short
   * @param whole how many there were
   * @param part how many of them
   */
  public record Column(String label, int whole, int part) {}

  /**
   * Draws columns that are filled as far as the part reaches: participation over time.
   *
   * @param columns at least one, the oldest first
   * @param caption with the names of the whole and of the part
   * @param palette its colours
   * @return PNG in base64
   */
  public static String filled(List<Column> columns, Caption caption, Palette palette) {
    Canvas canvas = new Canvas(palette, caption.title(), caption.below());
    int most = scale(columns.stream().mapToInt(Column::whole).max().orElse(1));
    grid(canvas, most, "");
    double step = (RIGHT - LEFT) / columns.size();
    double width = Math.min(38, step * 0.62);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double middle = LEFT + step * (i + 0.5);
      bar(canvas, middle, width, height(column.whole(), most), false);
      bar(canvas, middle, width, height(column.part(), most), true);
    }
    labels(canvas, columns);
    legend(canvas, caption.legend());
    return canvas.png();
  }

  /**
   * Draws the share of the part in the whole, a point for each round of which it may be told; where
   * it may not be told, the line has a gap.
   *
   * @param columns at least one, the oldest first
   * @param least a whole smaller than this is not told
   * @param caption with the name of the share
   * @param palette its colours
   * @return PNG in base64
   */
  public static String shares(List<Column> columns, int least, Caption caption, Palette palette) {
    Canvas canvas = new Canvas(palette, caption.title(), caption.below());
    grid(canvas, 100, " %");
    double step = (RIGHT - LEFT) / columns.size();
    Path2D line = new Path2D.Double();
    boolean down = false;
    for (int i = 0; i < columns.size(); i++) {
      Optional<Double> share = share(columns.get(i), least);
      if (share.isPresent()) {
        double x = LEFT + step * (i + 0.5);
        double y = BOTTOM - height(share.get(), 100);
        if (down) {
          line.lineTo(x, y);
        } else {
          line.moveTo(x, y);
        }
      }
      down = share.isPresent();
    }
    canvas.draw(line, 2.5, palette.first());
    for (int i = 0; i < columns.size(); i++) {
      double x = LEFT + step * (i + 0.5);
      boolean last = i == columns.size() - 1;
      share(columns.get(i), least).ifPresent(value -> point(canvas, x, value, last));
    }
    labels(canvas, columns);
    legend(canvas, caption.legend());
    return canvas.png();
  }

  private static void point(Canvas canvas, double x, double share, boolean last) {
    double y = BOTTOM - height(share, 100);
    canvas.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9), canvas.palette().first());
    if (last) {
      canvas.words(
          Math.round(share) + " %",
          Canvas.MIDDLE,
          x,
          y - 12,
          Canvas.Side.MIDDLE,
          canvas.palette().ink());
    }
  }

  private static Optional<Double> share(Column column, int least) {
    return column.whole() < least
        ? Optional.empty()
        : Optional.of(100.0 * column.part() / column.whole());
  }

  private static double height(double value, double most) {
    return value / most * (BOTTOM - TOP);
  }

  /** Returns a round number at the top of the scale that divides into steps. */
  private static int scale(int most) {
    int step = Math.max(1, (most + STEPS - 1) / STEPS);
    int size = 1;
    while (size * 10 <= step) {
      size *= 10;
    }
    int shared = size;
    return STEPS
        * IntStream.of(10, 15, 20, 25, 30, 40, 50, 100)
            .filter(times -> times * shared % 10 == 0)
            .map(times -> times * shared / 10)
            .filter(nice -> nice >= step)
            .findFirst()
            .orElse(step);
  }

  private static void grid(Canvas canvas, int most, String unit) {
    for (int i = 0; i <= STEPS; i++) {
      double y = BOTTOM - (BOTTOM - TOP) * i / STEPS;
      canvas.line(LEFT, y, RIGHT, y, i == 0 ? 1.2 : 0.8, canvas.palette().grid());
      canvas.words(
          most * i / STEPS + unit,
          Canvas.SMALL,
          LEFT - 8,
          y + 4,
          Canvas.Side.LEFT,
          canvas.palette().soft());
    }
  }

  private static void bar(
      Canvas canvas, double middle, double width, double height, boolean filled) {
    if (height <= 0) {
      return;
    }
    double x = middle - width / 2;
    if (filled) {
      canvas.fill(
          new Rectangle2D.Double(x, BOTTOM - height, width, height), canvas.palette().first());
    } else {
      canvas.draw(
          new RoundRectangle2D.Double(x, BOTTOM - height, width, height, 3, 3),
          1.4,
          canvas.palette().soft());
    }
  }

  private static void labels(Canvas canvas, List<Column> columns) {
    double step = (RIGHT - LEFT) / columns.size();
    int every = (columns.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = columns.size() - 1; i >= 0; i -= every) {
      canvas.words(
          columns.get(i).label(),
          Canvas.SMALL,
          LEFT + step * (i + 0.5),
          BOTTOM + 20,
          Canvas.Side.MIDDLE,
          canvas.palette().soft());
    }
  }

  private static void legend(Canvas canvas, List<String> names) {
    double x = LEFT;
    double y = Canvas.HEIGHT - 18.0;
    for (int i = 0; i < names.size(); i++) {
      Rectangle2D sign = new Rectangle2D.Double(x, y - 10, 12, 12);
      if (i == names.size() - 1) {
        canvas.fill(sign, canvas.palette().first());
      } else {
        canvas.draw(sign, 1.4, canvas.palette().soft());
      }
      canvas.words(
          names.get(i), Canvas.SMALL, x + 19, y, Canvas.Side.RIGHT, canvas.palette().ink());
      x += 19 + canvas.width(names.get(i), Canvas.SMALL) + 26;
    }
  }
}
