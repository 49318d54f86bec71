package dev.acquaint.text;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Cleaning, measuring and shortening of what people type. */
public final class TypedWords {
  private TypedWords() {}

  /**
   * Returns the words in NFC, trimmed, without control characters (line feeds and tabs stay), lone
   * surrogates, or the characters that turn the direction of the text around them (Unicode TR 36,
   * section 2.5).
   *
   * @param words anything
   */
  public static String clean(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(TypedWords::stays)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  private static boolean stays(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE -> false;
      default -> !turnsDirection(codePoint);
    };
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /** Returns the length in code points, the unit of every limit on typed words. */
  public static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  /**
   * Returns the words, shortened to at most so many code points with an ellipsis when longer, never
   * cut inside a character that a person sees as one (a grapheme cluster).
   *
   * @param words anything
   * @param most at least 1, in code points
   */
  public static String shorten(String words, int most) {
    if (length(words) <= most) {
      return words;
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(words);
    int end = 0;
    for (int next = graphemes.next(); next != BreakIterator.DONE; next = graphemes.next()) {
      if (words.codePointCount(0, next) > most - 1) {
        break;
      }
      end = next;
    }
    return words.substring(0, end).stripTrailing() + "…";
  }
}
