package dev.acquaint.features.moderation.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A sheet of 720 by 420 points, drawn at twice that many pixels so that it is sharp on a phone. */
final class Canvas {
  static final int WIDTH = 720;
  static final int HEIGHT = 420;
  static final double SMALL = 12;
  static final double MIDDLE = 14;
  private static final int SCALE = 2;
  private static final double TITLE = 18;
  private static final double MARGIN = 28;

  private final Palette palette;
  private final BufferedImage image =
      new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen;
  private final Letters letters = Letters.ofTheProgram();

  /** Where words stand beside their point. */
  enum Side {
    /** Their beginning is at the point. */
    RIGHT,
    /** Their middle is at the point. */
    MIDDLE,
    /** Their end is at the point. */
    LEFT
  }

  Canvas(Palette palette, String title, String below) {
    this.palette = palette;
    this.pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(SCALE, SCALE);
    pen.setColor(palette.ground());
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(palette.ink());
    Shape heading = letters.outline(title, TITLE, MARGIN, 38);
    pen.fill(heading);
    pen.setStroke(new BasicStroke(0.5f));
    pen.draw(heading);
    words(below, SMALL, MARGIN, 60, Side.RIGHT, palette.soft());
  }

  Palette palette() {
    return palette;
  }

  double width(String words, double size) {
    return letters.width(words, size);
  }

  void words(String words, double size, double x, double y, Side side, Color color) {
    double width = letters.width(words, size);
    double from =
        switch (side) {
          case RIGHT -> x;
          case MIDDLE -> x - width / 2;
          case LEFT -> x - width;
        };
    pen.setColor(color);
    pen.fill(letters.outline(words, size, from, y));
  }

  void fill(Shape shape, Color color) {
    pen.setColor(color);
    pen.fill(shape);
  }

  void draw(Shape shape, double width, Color color) {
    pen.setColor(color);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, double width, Color color) {
    draw(new Line2D.Double(x1, y1, x2, y2), width, color);
  }

  /** Returns the picture as PNG in base64. */
  String png() {
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // Without a cache file, which a server may not be able to write.
      ImageIO.setUseCache(false);
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("every Java writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
