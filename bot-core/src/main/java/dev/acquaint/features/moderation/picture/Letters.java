package dev.acquaint.features.moderation.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Letters as outlines, read from the font file that comes with the program, so that pictures look
 * the same everywhere and need neither installed fonts nor fontconfig, without which Java's own
 * text fails on a bare server. Reads TrueType outlines (Microsoft, OpenType specification 1.9:
 * {@code cmap} format 4, {@code glyf}, {@code loca}, {@code hmtx}).
 */
final class Letters {
  /** Liberation Sans, SIL Open Font License 1.1, as Apache PDFBox carries it. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int LONG_OFFSETS = 50;
  private static final int DEEPEST = 5;

  private final ByteBuffer font;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int metrics;
  private final int mapping;

  private Letters(ByteBuffer font) {
    this.font = font;
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      font.get(12 + 16 * i, tag);
      tables.put(new String(tag, StandardCharsets.ISO_8859_1), font.getInt(12 + 16 * i + 8));
    }
    int head = table("head");
    this.unitsPerEm = unsigned(head + 18);
    this.longOffsets = font.getShort(head + LONG_OFFSETS) == 1;
    this.metrics = unsigned(table("hhea") + 34);
    this.mapping = mapping();
  }

  private static final class Holder {
    private static final Letters ONE = read();

    private static Letters read() {
      try (InputStream file =
          Objects.requireNonNull(Letters.class.getResourceAsStream(FONT), "the font is missing")) {
        return new Letters(ByteBuffer.wrap(file.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the letters of the program's font. */
  static Letters ofTheProgram() {
    return Holder.ONE;
  }

  private int table(String tag) {
    return Objects.requireNonNull(tables.get(tag), tag);
  }

  private int unsigned(int at) {
    return font.getShort(at) & 0xFFFF;
  }

  /** The Unicode map of the basic plane (platform 3, encoding 1). */
  private int mapping() {
    int cmap = table("cmap");
    int count = unsigned(cmap + 2);
    for (int i = 0; i < count; i++) {
      int entry = cmap + 4 + 8 * i;
      int at = cmap + font.getInt(entry + 4);
      if (unsigned(entry) == 3 && unsigned(entry + 2) == 1 && unsigned(at) == 4) {
        return at;
      }
    }
    throw new IllegalStateException("the font has no map of Unicode");
  }

  private int glyph(int letter) {
    int segments = unsigned(mapping + 6) / 2;
    int ends = mapping + 14;
    int starts = ends + 2 * segments + 2;
    for (int i = 0; i < segments; i++) {
      int start = unsigned(starts + 2 * i);
      if (letter <= unsigned(ends + 2 * i) && letter >= start) {
        int delta = unsigned(starts + 2 * segments + 2 * i);
        int place = starts + 4 * segments + 2 * i;
        int offset = unsigned(place);
        if (offset == 0) {
          return (letter + delta) & 0xFFFF;
        }
        int found = unsigned(place + offset + 2 * (letter - start));
        return found == 0 ? 0 : (found + delta) & 0xFFFF;
      }
    }
    return 0;
  }

  private int advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
  }

  /** Returns how wide words are, in pixels at a size in pixels. */
  double width(String words, double size) {
    return words.codePoints().map(letter -> advance(glyph(letter))).sum() * size / unitsPerEm;
  }

  /** Returns the outline of words whose base line begins at a point. */
  Shape outline(String words, double size, double x, double y) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / unitsPerEm;
    double pen = x;
    for (int letter : words.codePoints().toArray()) {
      int glyph = glyph(letter);
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, y);
      all.append(place.createTransformedShape(shape(glyph, 0)), false);
      pen += advance(glyph) * scale;
    }
    return all;
  }

  private Path2D shape(int glyph, int depth) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int loca = table("loca");
    int from = longOffsets ? font.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    int to = longOffsets ? font.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
    if (from == to || depth > DEEPEST) {
      return path;
    }
    int at = table("glyf") + from;
    int contours = font.getShort(at);
    if (contours >= 0) {
      new Outline(font, at + 10, contours).addTo(path);
    } else {
      compose(path, at + 10, depth);
    }
    return path;
  }

  /** Letters with accents are made of other glyphs, moved and perhaps scaled. */
  private void compose(Path2D path, int start, int depth) {
    int at = start;
    int flags;
    do {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      boolean words = (flags & 1) != 0;
      double dx = words ? font.getShort(at + 4) : font.get(at + 4);
      double dy = words ? font.getShort(at + 6) : font.get(at + 5);
      at += words ? 8 : 6;
      double[] matrix = {1, 0, 0, 1};
      if ((flags & 8) != 0) {
        matrix[0] = matrix[3] = fraction(at);
        at += 2;
      } else if ((flags & 0x40) != 0) {
        matrix[0] = fraction(at);
        matrix[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        for (int i = 0; i < 4; i++) {
          matrix[i] = fraction(at + 2 * i);
        }
        at += 8;
      }
      AffineTransform place =
          new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], dx, dy);
      path.append(place.createTransformedShape(shape(glyph, depth + 1)), false);
    } while ((flags & 0x20) != 0);
  }

  /** A number of the font's format 2.14. */
  private double fraction(int at) {
    return font.getShort(at) / 16_384.0;
  }
}
