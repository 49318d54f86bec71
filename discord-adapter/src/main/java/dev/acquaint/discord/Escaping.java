package dev.acquaint.discord;

import java.util.regex.Pattern;

/**
 * Makes words show as they are: Discord reads none of them as formatting, mention, link or
 * timestamp. Source: Discord developer documentation, page reference, section message formatting.
 */
final class Escaping {
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\*_~`|<>\\[\\]]");
  private static final Pattern AT_LINE_START =
      Pattern.compile("(?m)^(\\s*)([-+#]|\\d{1,9}(?=[.)]))");
  private static final Pattern EVERYBODY = Pattern.compile("@(?=everyone|here)");
  private static final String NOTHING_WIDE = "\u200b";

  private Escaping() {}

  /** Returns words of a catalogue: links stay links. */
  static String literal(String words) {
    String escaped = ANYWHERE.matcher(words).replaceAll("\\\\$0");
    escaped = AT_LINE_START.matcher(escaped).replaceAll(found -> lineStart(found));
    return EVERYBODY.matcher(escaped).replaceAll("@" + NOTHING_WIDE);
  }

  /** Returns words that a person typed: links are shown, not followed. */
  static String typed(String words) {
    return literal(words).replace("://", "\\://");
  }

  private static String lineStart(java.util.regex.MatchResult found) {
    String mark = found.group(2);
    boolean number = Character.isDigit(mark.charAt(0));
    String safe = number ? mark + NOTHING_WIDE : "\\" + mark;
    return java.util.regex.Matcher.quoteReplacement(found.group(1) + safe);
  }
}
