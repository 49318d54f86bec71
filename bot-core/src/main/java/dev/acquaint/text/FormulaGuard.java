package dev.acquaint.text;

import java.util.regex.Pattern;

/**
 * Keeps words from becoming formulas in a spreadsheet (OWASP, CSV Injection): an apostrophe stands
 * where a formula could begin, which is at the start of a field and after anything that a
 * spreadsheet may take for the end of one, because what separates fields depends on its language.
 */
public final class FormulaGuard {
  private static final String START = "(?<=^|[;,|\\t\\r\\n])";
  private static final String SIGN = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern OPEN = Pattern.compile(START + "(?=[\\s\\p{Z}\"]*" + SIGN + ")");
  private static final Pattern CLOSED = Pattern.compile(START + "'(?=['\\s\\p{Z}\"]*" + SIGN + ")");

  private FormulaGuard() {}

  /**
   * Returns words that no spreadsheet takes for a formula; most words stay as they are.
   *
   * @param words anything
   */
  public static String guarded(String words) {
    return OPEN.matcher(words).replaceAll("'");
  }

  /**
   * Returns the words that were guarded.
   *
   * @param words what a guarded file holds
   */
  public static String unguarded(String words) {
    return CLOSED.matcher(words).replaceAll("");
  }
}
