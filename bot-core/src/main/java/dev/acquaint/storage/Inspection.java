package dev.acquaint.storage;

import dev.acquaint.storage.StorageFailure.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What can be seen of a database without changing anything in it.
 *
 * @param version what the server calls itself
 * @param unsupported why the program cannot run on this server, if it cannot
 * @param collation how new tables would compare text
 * @param skew how far the clock of the database is ahead of ours
 * @param schema how the tables stand
 */
public record Inspection(
    String version, Optional<String> unsupported, String collation, Duration skew, Schema schema) {

  /** How the tables stand to what this program needs. */
  public sealed interface Schema {
    /**
     * Nothing is there yet.
     *
     * @param steps how many steps the first start takes
     */
    record Empty(int steps) implements Schema {}

    /**
     * The next start brings it up to date.
     *
     * @param steps how many steps that takes
     */
    record Behind(int steps) implements Schema {}

    /**
     * Just what this program needs.
     *
     * @param steps how many steps were carried out, ever
     */
    record Current(int steps) implements Schema {}

    /**
     * Written by a newer program.
     *
     * @param message what that means, for an operator
     */
    record Newer(String message) implements Schema {}
  }

  /** How new tables have to compare text. */
  public static final String COLLATION = "utf8mb4_uca1400_ai_ci";

  /**
   * Looks at a database over one connection of its own.
   *
   * @param settings where it is
   * @param clock the present moment
   * @return what was seen
   * @throws StorageFailure when it does not answer or does not let the program in
   */
  public static Inspection of(DatabaseSettings settings, InstantSource clock) {
    var source = Database.plainSource(settings);
    try (Connection connection = source.getConnection()) {
      String version = one(connection, "SELECT VERSION()");
      Instant before = clock.instant();
      Instant theirs = moment(connection);
      Duration half = Duration.between(before, clock.instant()).dividedBy(2);
      if (one(connection, "SELECT COALESCE(DATABASE(), '')").isEmpty()) {
        throw new StorageFailure(
            Kind.DENIED,
            "database.url names no database; it must end with one, for example /acquaint",
            null);
      }
      return new Inspection(
          version,
          ServerVersion.parse(version).complaint(),
          one(connection, "SELECT @@collation_database"),
          Duration.between(before.plus(half), theirs),
          new Migrations(source, Database.MIGRATIONS, _ -> {}).look());
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private static Instant moment(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
      rows.next();
      return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
