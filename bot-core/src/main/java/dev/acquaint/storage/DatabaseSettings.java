package dev.acquaint.storage;

import java.time.Duration;

/**
 * Where the database is and how to use it.
 *
 * @param url a JDBC address that begins with {@code jdbc:mariadb:} and names a database, for
 *     example {@code jdbc:mariadb://db.example.org:3306/acquaint}. Options of MariaDB Connector/J
 *     may follow after a question mark; those that Acquaint needs are added where they are missing
 * @param user the name to log in with
 * @param password the password, kept out of {@link #toString()}
 * @param poolSize how many connections are open at most, 2 to 200; this is the brake on the load
 *     that the bot puts on the database
 * @param connectTimeout how long one attempt to connect may take, and how long a caller waits for a
 *     free connection; 250 ms to 1 minute
 */
public record DatabaseSettings(
    String url, String user, String password, int poolSize, Duration connectTimeout) {

  private static final String SCHEME = "jdbc:mariadb:";

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a value is out of its range; the message says what is
   *     allowed
   */
  public DatabaseSettings {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "database.url must begin with "
              + SCHEME
              + ", for example jdbc:mariadb://127.0.0.1:3306/acquaint");
    }
    if (poolSize < 2 || poolSize > 200) {
      throw new IllegalArgumentException(
          "the pool must have 2 to 200 connections, not " + poolSize);
    }
    if (connectTimeout.compareTo(Duration.ofMillis(250)) < 0
        || connectTimeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "the connect timeout must be between 250 ms and 1 minute, not " + connectTimeout);
    }
  }

  /**
   * Settings with the usual pool of ten connections and a wait of two seconds.
   *
   * @param url as above
   * @param user as above
   * @param password as above
   * @return the settings
   */
  public static DatabaseSettings of(String url, String user, String password) {
    return new DatabaseSettings(url, user, password, 10, Duration.ofSeconds(2));
  }

  /**
   * The address with the options that the program needs, unless the operator set them. {@code
   * connectionCollation}: the driver's own choice would otherwise compare text by other rules than
   * the tables. {@code socketTimeout}: without it a network that swallows packets would hold a
   * connection for ever.
   *
   * @param socketTimeout how long one statement may go without an answer; zero means for ever
   * @return the full JDBC address, without user and password
   */
  String fullUrl(Duration socketTimeout) {
    String full = with(url, "connectionCollation", "utf8mb4_uca1400_ai_ci");
    // The server keeps a statement it has understood; a small one is answered a fifth sooner.
    full = with(full, "useServerPrepStmts", "true");
    full = with(full, "connectTimeout", Long.toString(connectTimeout.toMillis()));
    full = with(full, "socketTimeout", Long.toString(socketTimeout.toMillis()));
    return full;
  }

  /**
   * The address as people may see it in messages: without options, which can hold secrets.
   *
   * @return for example {@code jdbc:mariadb://127.0.0.1:3306/acquaint}
   */
  public String place() {
    int options = url.indexOf('?');
    return options < 0 ? url : url.substring(0, options);
  }

  private static String with(String url, String option, String value) {
    int options = url.indexOf('?');
    if (options < 0) {
      return url + "?" + option + "=" + value;
    }
    for (String present : url.substring(options + 1).split("&", -1)) {
      if (present.startsWith(option + "=")) {
        return url;
      }
    }
    return url + (url.endsWith("?") || url.endsWith("&") ? "" : "&") + option + "=" + value;
  }

  /** Without the password and without the options of the address. */
  @Override
  public String toString() {
    return "DatabaseSettings["
        + place()
        + ", user "
        + user
        + ", "
        + poolSize
        + " connections, "
        + connectTimeout
        + "]";
  }
}
