package dev.acquaint.features.profiles;

import dev.acquaint.text.TypedWords;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Free words as topics: split at commas, semicolons and lines, lower-cased, one blank between
 * words, without the marks of lists and hashtags.
 */
public final class Topics {
  /** The most topics in one field. */
  public static final int MOST = 12;

  /** The longest topic, in code points. */
  public static final int LONGEST = 60;

  /** The most that all topics of one field have together when written, in code points. */
  public static final int LONGEST_FIELD = 500;

  private static final Pattern BETWEEN = Pattern.compile("[,;\n،、，；]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BEFORE = Pattern.compile("^(?:[-*•·–] |#(?=[\\p{L}\\p{N}])| )+");
  private static final Pattern AFTER = Pattern.compile("[.!?… ]+$");
  private static final Pattern JOINT =
      Pattern.compile("(?<=[\\p{L}\\p{N}])[-_/. ’']+(?=[\\p{L}\\p{N}])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Topics() {}

  /** Returns the topics in what somebody typed, each once. */
  public static Set<String> read(String typed) {
    return Arrays.stream(BETWEEN.split(TypedWords.clean(typed)))
        .map(Topics::plain)
        .filter(Topics::saysSomething)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String typed) {
    String lower =
        Normalizer.normalize(
            BLANKS.matcher(typed).replaceAll(" ").toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return TypedWords.clean(AFTER.matcher(BEFORE.matcher(lower).replaceFirst("")).replaceFirst(""));
  }

  /** Whether there is more in it than punctuation: a letter, a number or a picture. */
  private static boolean saysSomething(String topic) {
    return topic
        .codePoints()
        .anyMatch(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
  }

  /** Returns topics the way they are typed. */
  public static String write(Set<String> topics) {
    return String.join(", ", new TreeSet<>(topics));
  }

  /** Returns topics that {@link #write} had written. */
  static Set<String> stored(String written) {
    return written.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(written.split(", ")));
  }

  /**
   * Returns the same for topics that mean the same but are written in slightly different ways:
   * accents, hyphens and blanks within, and the plural of English do not count.
   *
   * @param topic one topic of {@link #read}
   */
  public static String key(String topic) {
    String bare = MARKS.matcher(Normalizer.normalize(topic, Normalizer.Form.NFKD)).replaceAll("");
    String key =
        Arrays.stream(bare.toLowerCase(Locale.ROOT).split(" "))
            .map(Topics::singular)
            .collect(Collectors.joining(" "));
    String joined = JOINT.matcher(key).replaceAll("");
    return joined.isBlank() ? topic : joined;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
