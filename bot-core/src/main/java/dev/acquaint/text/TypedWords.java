package dev.acquaint.text;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Cleaning, measuring and shortening of what people type. */
public final class TypedWords {
  /** Zero width space, word joiner and byte order mark. */
  private static final String ZERO_WIDTH = "\u200B\u2060\uFEFF";

  /** Letters and symbols that are drawn as nothing: fillers of Hangul and the blank of Braille. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

  private TypedWords() {}

  /**
   * Returns the words in NFC, trimmed, without control characters (line feeds and tabs stay), lone
   * surrogates, or the characters that turn the direction of the text around them (Unicode TR 36,
   * section 2.5). Words in which nobody would see anything become empty.
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
    return trimmed(Normalizer.normalize(kept, Normalizer.Form.NFC));
  }

  private static String trimmed(String words) {
    if (words.codePoints().noneMatch(TypedWords::isSeen)) {
      return "";
    }
    int start = 0;
    int end = words.length();
    while (isBlank(words.charAt(start))) {
      start++;
    }
    while (isBlank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || ZERO_WIDTH.indexOf(c) >= 0;
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> FILLERS.indexOf(codePoint) < 0;
    };
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
