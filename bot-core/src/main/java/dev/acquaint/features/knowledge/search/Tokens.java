package dev.acquaint.features.knowledge.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into the units that are searched. Case, accents and the plural of English do not count.
 * Scripts that put no blanks between words, and Korean whose words carry endings, are cut into
 * single characters and pairs of them, so that any run of characters is found wherever it stands.
 */
public final class Tokens {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Set<String> EMPTY_WORDS =
      Set.copyOf(
          Arrays.asList(
              ("a an and are as at be but by can could did do does for from had has have how i if in into is it its me my no"
                      + " not of on or our should so some than that the their them then there these they this to too use"
                      + " using was we were what when where which who why will with would you your anybody anyone somebody"
                      + " someone best way please hi hello thank"
                      + " aber als am auch auf aus bei bin bis das dass dem den der des die ein eine einem einen einer er"
                      + " es fur hat habe ich im ist kann man mein mich mir mit nach nicht oder sich sie sind und vom von"
                      + " war warum was wenn wer wie wir wird wo zu zum zur jemand hallo bitte")
                  .split(" ")));

  private Tokens() {}

  /** Returns what stands in a text that is to be found, each unit once, in order. */
  public static List<String> ofText(String words) {
    Set<String> all = new LinkedHashSet<>();
    for (String run : runs(words)) {
      if (isPaired(run.codePointAt(0))) {
        all.addAll(pairs(run));
        run.codePoints().mapToObj(Character::toString).forEach(all::add);
      } else {
        all.add(singular(run));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns what a search looks for, each unit once, in order; words that stand in every sentence
   * are left out unless there are no others.
   */
  public static List<String> ofSearch(String words) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> empty = new LinkedHashSet<>();
    for (String run : runs(words)) {
      if (isPaired(run.codePointAt(0))) {
        boolean single = run.codePointCount(0, run.length()) == 1;
        all.addAll(single ? List.of(run) : pairs(run));
      } else if (EMPTY_WORDS.contains(run)) {
        empty.add(singular(run));
      } else {
        all.add(singular(run));
      }
    }
    return List.copyOf(all.isEmpty() ? empty : all);
  }

  /** Words, and runs of characters of scripts without blanks. */
  private static List<String> runs(String words) {
    String plain = plain(words);
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean paired = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      boolean joins = isWord(c) || (!run.isEmpty() && !paired && (c == '+' || c == '#'));
      if (!run.isEmpty() && (!joins || isPaired(c) != paired)) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (joins) {
        paired = isPaired(c);
        run.appendCodePoint(c);
      }
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static String plain(String words) {
    String bare =
        ACCENTS
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    // What NFKD took apart and is no accent (Korean syllables, Indic vowels) is put together again.
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean isPaired(int c) {
    if (!isWord(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> c == 'ー';
    };
  }

  private static List<String> pairs(String run) {
    int[] all = run.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < all.length; i++) {
      pairs.add(Character.toString(all[i]) + Character.toString(all[i + 1]));
    }
    return pairs;
  }

  /** The same rule as for topics, so that a topic and a word in a text mean the same. */
  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
