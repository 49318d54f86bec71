package dev.acquaint.features.moderation.picture;

import java.awt.Color;

/**
 * The colours of a picture. Those of data keep apart for people with any common colour blindness
 * (Okabe and Ito 2008, "Color universal design") and reach a contrast of 3:1 on their ground;
 * shapes and labels say the same again.
 *
 * @param ground behind everything
 * @param ink of words
 * @param soft of words and lines of less weight
 * @param grid of lines to measure by
 * @param first of the first kind of data
 * @param second of the second kind of data
 * @param third of the third kind of data
 */
public record Palette(
    Color ground, Color ink, Color soft, Color grid, Color first, Color second, Color third) {

  /** On a light ground. */
  public static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0x1B1F24),
          new Color(0x59636E),
          new Color(0xE3E7EB),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73));

  /** On a dark ground. */
  public static final Palette DARK =
      new Palette(
          new Color(0x1B1D22),
          new Color(0xF2F4F7),
          new Color(0xAAB2BD),
          new Color(0x363A42),
          new Color(0x56B4E9),
          new Color(0xE69F00),
          new Color(0x2FC79B));
}
