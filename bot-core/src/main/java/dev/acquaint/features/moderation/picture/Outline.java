package dev.acquaint.features.moderation.picture;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/**
 * The contours of one simple glyph. Between two points off the curve lies one on it, halfway
 * (OpenType specification 1.9, {@code glyf}, simple glyph description).
 */
final class Outline {
  private static final int ON_CURVE = 1;
  private static final int REPEAT = 8;

  private final int[] ends;
  private final boolean[] on;
  private final int[] xs;
  private final int[] ys;

  Outline(ByteBuffer font, int start, int contours) {
    this.ends = new int[contours];
    int at = start;
    for (int i = 0; i < contours; i++) {
      ends[i] = font.getShort(at) & 0xFFFF;
      at += 2;
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    at += 2 + (font.getShort(at) & 0xFFFF);
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = font.get(at++) & 0xFF;
      if ((flags[i] & REPEAT) != 0) {
        int more = font.get(at++) & 0xFF;
        for (; more > 0; more--) {
          i++;
          flags[i] = flags[i - 1];
        }
      }
    }
    this.on = new boolean[points];
    for (int i = 0; i < points; i++) {
      on[i] = (flags[i] & ON_CURVE) != 0;
    }
    this.xs = new int[points];
    this.ys = new int[points];
    at = coordinates(font, at, flags, xs, 2);
    coordinates(font, at, flags, ys, 4);
  }

  /**
   * The flag three bits above that of a short step says that it is positive, or that it is none.
   */
  private static int coordinates(
      ByteBuffer font, int start, int[] flags, int[] values, int isShort) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean set = (flags[i] & (isShort << 3)) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = font.get(at++) & 0xFF;
        value += set ? step : -step;
      } else if (!set) {
        value += font.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  void addTo(Path2D path) {
    int first = 0;
    for (int end : ends) {
      if (end - first >= 1) {
        contour(path, first, end);
      }
      first = end + 1;
    }
  }

  private void contour(Path2D path, int first, int last) {
    int count = last - first + 1;
    int begin = -1;
    for (int i = 0; i < count && begin < 0; i++) {
      begin = on[first + i] ? i : -1;
    }
    double x0;
    double y0;
    if (begin < 0) {
      x0 = (xs[first] + xs[last]) / 2.0;
      y0 = (ys[first] + ys[last]) / 2.0;
    } else {
      x0 = xs[first + begin];
      y0 = ys[first + begin];
    }
    path.moveTo(x0, y0);
    int from = begin < 0 ? 0 : begin + 1;
    int steps = begin < 0 ? count : count - 1;
    for (int i = 0; i < steps; i++) {
      int point = first + (from + i) % count;
      if (on[point]) {
        path.lineTo(xs[point], ys[point]);
      } else {
        curve(path, point, i + 1 < steps ? first + (from + i + 1) % count : -1, x0, y0);
        if (i + 1 < steps && on[first + (from + i + 1) % count]) {
          i++;
        }
      }
    }
    path.closePath();
  }

  private void curve(Path2D path, int control, int next, double x0, double y0) {
    if (next < 0) {
      path.quadTo(xs[control], ys[control], x0, y0);
    } else if (on[next]) {
      path.quadTo(xs[control], ys[control], xs[next], ys[next]);
    } else {
      path.quadTo(
          xs[control], ys[control], (xs[control] + xs[next]) / 2.0, (ys[control] + ys[next]) / 2.0);
    }
  }
}
