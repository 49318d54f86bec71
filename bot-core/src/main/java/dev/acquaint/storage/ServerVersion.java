package dev.acquaint.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code SELECT VERSION()} says.
 *
 * @param text the whole answer, for example {@code 11.4.5-MariaDB-log}
 * @param isMariaDb false for MySQL and others
 * @param major the first number
 * @param minor the second number
 */
record ServerVersion(String text, boolean isMariaDb, int major, int minor) {

  /**
   * The oldest server that has all that the SQL of this program uses: uca1400 collations, SKIP
   * LOCKED, RETURNING.
   */
  static final String MINIMUM = "10.11";

  private static final int MINIMUM_MAJOR = 10;
  private static final int MINIMUM_MINOR = 11;
  private static final Pattern NUMBERS = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)");

  /**
   * Reads the answer of the server. Old replication compatibility puts {@code 5.5.5-} before the
   * true version.
   *
   * @param text for example {@code 5.5.5-10.11.6-MariaDB-1}
   * @return the version; 0.0 when there is no number in it
   */
  static ServerVersion parse(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    boolean isMariaDb = text.toLowerCase(Locale.ROOT).contains("mariadb");
    if (!matcher.find()) {
      return new ServerVersion(text, isMariaDb, 0, 0);
    }
    return new ServerVersion(
        text, isMariaDb, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Why the program cannot run on this server.
   *
   * @return a message for the operator, empty when it can
   */
  Optional<String> complaint() {
    if (!isMariaDb) {
      return Optional.of(
          "The database server is not MariaDB (it calls itself %s). Acquaint needs MariaDB %s or newer."
              .formatted(text, MINIMUM));
    }
    boolean isOldEnough =
        major > MINIMUM_MAJOR || (major == MINIMUM_MAJOR && minor >= MINIMUM_MINOR);
    return isOldEnough
        ? Optional.empty()
        : Optional.of(
            "The database server is MariaDB %s, which is too old. Acquaint needs %s or newer."
                .formatted(text, MINIMUM));
  }
}
