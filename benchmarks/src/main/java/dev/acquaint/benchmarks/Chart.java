package dev.acquaint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of lines and points as SVG. */
final class Chart {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 460;
  private static final int LEFT = 70;
  private static final int RIGHT = 200;
  private static final int TOP = 50;
  private static final int BOTTOM = 60;
  private static final int TICKS = 5;
  private static final List<String> COLOURS =
      List.of("#888888", "#d98200", "#7a4bb5", "#1666b0", "#c02942");

  private final Words words;
  private final boolean logarithmic;
  private final List<Series> all = new ArrayList<>();

  /** What stands at a chart. */
  record Words(String title, String across, String up) {}

  /** A point: across and up. */
  record Point(double x, double y) {}

  /** Points with a name; one point is drawn as a dot, several are joined by a line. */
  record Series(String name, List<Point> points) {
    Series {
      points = List.copyOf(points);
    }
  }

  Chart(Words words, boolean logarithmic) {
    this.words = words;
    this.logarithmic = logarithmic;
  }

  void add(String name, List<Point> points) {
    all.add(new Series(name, points));
  }

  private double least(boolean across) {
    return all.stream()
        .flatMap(series -> series.points().stream())
        .mapToDouble(point -> across ? point.x() : point.y())
        .min()
        .orElse(0);
  }

  private double most(boolean across) {
    return all.stream()
        .flatMap(series -> series.points().stream())
        .mapToDouble(point -> across ? point.x() : point.y())
        .max()
        .orElse(1);
  }

  private double placeAcross(double x) {
    double from = logarithmic ? Math.floor(Math.log10(least(true))) : 0;
    double to = logarithmic ? Math.ceil(Math.log10(most(true))) : most(true);
    double at = logarithmic ? Math.log10(x) : x;
    return LEFT + (at - from) / (to - from) * (WIDTH - LEFT - RIGHT);
  }

  private double placeUp(double y) {
    double top = round(most(false));
    return HEIGHT - BOTTOM - y / top * (HEIGHT - TOP - BOTTOM);
  }

  /** Returns the next number upwards that begins with 1, 2 or 5 fifths. */
  private static double round(double most) {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
    for (double factor : new double[] {1, 2, 2.5, 5, 7.5, 10}) {
      if (factor * step >= most) {
        return factor * step;
      }
    }
    return 10 * step;
  }

  /** Returns the chart as an SVG document. */
  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            HEIGHT));
    text(svg, WIDTH / 2.0 - 60, 26, "middle\" font-size=\"16", words.title());
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", words.across());
    text(svg, 8, TOP - 14, "start", words.up());
    axes(svg);
    for (int i = 0; i < all.size(); i++) {
      draw(svg, all.get(i), COLOURS.get(i % COLOURS.size()), TOP + 10 + 24 * i);
    }
    return svg.append("</svg>\n").toString();
  }

  private void axes(StringBuilder svg) {
    double top = round(most(false));
    for (int i = 0; i <= TICKS; i++) {
      double y = top * i / TICKS;
      line(svg, new Point(LEFT, placeUp(y)), new Point(WIDTH - RIGHT, placeUp(y)), "#dddddd");
      text(svg, LEFT - 8, placeUp(y) + 4, "end", number(y));
    }
    double x = logarithmic ? Math.pow(10, Math.floor(Math.log10(least(true)))) : 0;
    double last = logarithmic ? Math.pow(10, Math.ceil(Math.log10(most(true)))) : most(true);
    while (x <= last * 1.000_001) {
      text(svg, placeAcross(x), HEIGHT - BOTTOM + 20, "middle", number(x));
      line(
          svg,
          new Point(placeAcross(x), HEIGHT - BOTTOM),
          new Point(placeAcross(x), HEIGHT - BOTTOM + 5),
          "#333333");
      x = logarithmic ? 10 * x : x + Math.max(1, Math.floor(last / 13) * 1.0);
    }
    line(
        svg,
        new Point(LEFT, HEIGHT - BOTTOM),
        new Point(WIDTH - RIGHT, HEIGHT - BOTTOM),
        "#333333");
    line(svg, new Point(LEFT, TOP), new Point(LEFT, HEIGHT - BOTTOM), "#333333");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : Double.toString(Math.round(value * 1_000) / 1_000.0);
  }

  private void draw(StringBuilder svg, Series series, String colour, double legend) {
    if (series.points().size() > 1) {
      svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour);
      svg.append("\" points=\"");
      for (Point point : series.points()) {
        svg.append(
            String.format(Locale.ROOT, "%.1f,%.1f ", placeAcross(point.x()), placeUp(point.y())));
      }
      svg.append("\"/>\n");
    }
    if (series.points().size() <= 12) {
      series
          .points()
          .forEach(point -> dot(svg, placeAcross(point.x()), placeUp(point.y()), colour));
    }
    dot(svg, WIDTH - RIGHT + 20, legend - 4, colour);
    text(svg, WIDTH - RIGHT + 32, legend, "start", series.name());
  }

  private static void dot(StringBuilder svg, double x, double y, String colour) {
    svg.append(
        String.format(
            Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x, y, colour));
  }

  private static void line(StringBuilder svg, Point from, Point to, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            from.x(),
            from.y(),
            to.x(),
            to.y(),
            colour));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
