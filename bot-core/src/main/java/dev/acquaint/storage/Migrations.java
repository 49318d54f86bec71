package dev.acquaint.storage;

import dev.acquaint.storage.StorageFailure.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema to what this program needs. Two copies that start at the same moment agree by a
 * lock in the database: one migrates, the other waits and finds it done.
 *
 * <p>MariaDB commits each change of a table at once, so a migration that was killed or failed in
 * its middle leaves its first part. That is why every migration is written so that it can run again
 * (see {@code db/migration/README.md}), and why the mark of a failed one is removed before the next
 * try.
 */
final class Migrations {

  static final String HISTORY = "schema_history";
  private static final int LOCK_SECONDS = 600;

  private final DataSource source;
  private final List<String> locations;
  private final Consumer<String> report;

  Migrations(DataSource source, List<String> locations, Consumer<String> report) {
    this.source = source;
    this.locations = List.copyOf(locations);
    this.report = report;
  }

  /**
   * Checks the server, then carries out what is missing.
   *
   * @throws StorageFailure {@code UNSUPPORTED}, {@code TOO_NEW}, {@code MIGRATION}, or what the
   *     database reports
   */
  void carryOut() {
    try (Connection connection = source.getConnection()) {
      checkServer(connection);
      useUnicode(connection);
      forgetFailures(connection);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
    try {
      Flyway flyway = flyway();
      refuseNewer(flyway);
      int count = flyway.info().pending().length;
      if (count > 0) {
        report.accept("Preparing the database: %d steps".formatted(count));
        flyway.migrate();
        report.accept("The database is ready");
      }
    } catch (FlywayException e) {
      throw failure(e);
    }
  }

  /** {@return how the tables stand; nothing is changed} */
  Inspection.Schema look() {
    try {
      Flyway flyway = flyway();
      refuseNewer(flyway);
      int applied = flyway.info().applied().length;
      int pending = flyway.info().pending().length;
      if (pending == 0) {
        return new Inspection.Schema.Current(applied);
      }
      return applied == 0
          ? new Inspection.Schema.Empty(pending)
          : new Inspection.Schema.Behind(pending);
    } catch (FlywayException e) {
      throw failure(e);
    } catch (StorageFailure refused) {
      if (refused.kind() == Kind.TOO_NEW) {
        return new Inspection.Schema.Newer(String.valueOf(refused.getMessage()));
      }
      throw refused;
    }
  }

  private Flyway flyway() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(locations.toArray(String[]::new))
        .table(HISTORY)
        .callbacks(new Session.OnConnect())
        .outOfOrder(true)
        .lockRetryCount(LOCK_SECONDS)
        .validateMigrationNaming(true)
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  private static void checkServer(Connection connection) throws SQLException {
    String text = one(connection, "SELECT VERSION()");
    ServerVersion.parse(text)
        .complaint()
        .ifPresent(complaint -> {
          throw new StorageFailure(Kind.UNSUPPORTED, complaint, null);
        });
  }

  /**
   * New tables take the character set of their database, and a foreign server's default may be
   * latin1.
   */
  private static void useUnicode(Connection connection) throws SQLException {
    String schema = one(connection, "SELECT COALESCE(DATABASE(), '')");
    if (schema.isEmpty()) {
      throw new StorageFailure(
          Kind.DENIED,
          "database.url names no database; it must end with one, for example /acquaint",
          null);
    }
    if (!one(connection, "SELECT @@collation_database").equals(Inspection.COLLATION)) {
      execute(
          connection,
          "ALTER DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci"
              .formatted(schema.replace("`", "``")));
    }
  }

  private static void forgetFailures(Connection connection) throws SQLException {
    String there =
        one(
            connection,
            "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '"
                + HISTORY
                + "'");
    if (!there.equals("0")) {
      execute(connection, "DELETE FROM " + HISTORY + " WHERE success = 0");
    }
  }

  private static void refuseNewer(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    List<MigrationInfo> unknown =
        Arrays.stream(all).filter(info -> isUnknown(info.getState())).sorted(BY_VERSION).toList();
    if (unknown.isEmpty()) {
      return;
    }
    MigrationInfo newest = unknown.getLast();
    String known =
        Arrays.stream(all)
            .filter(info -> !isUnknown(info.getState()) && info.getVersion() != null)
            .filter(info -> area(info).equals(area(newest)))
            .max(BY_VERSION)
            .map(info -> "knows version " + info.getVersion())
            .orElse("knows nothing of that part");
    throw new StorageFailure(
        Kind.TOO_NEW,
        ("The database was written by a newer Acquaint: its schema is at version %s (%s), this program %s. Start the"
                + " newer program, or restore a backup made before the upgrade.")
            .formatted(newest.getVersion(), newest.getDescription(), known),
        null);
  }

  private static final Comparator<MigrationInfo> BY_VERSION =
      Comparator.comparing(MigrationInfo::getVersion);

  private static boolean isUnknown(MigrationState state) {
    return state.isApplied() && !state.isResolved();
  }

  private static String area(MigrationInfo info) {
    return info.getVersion().getMajorAsString();
  }

  private static StorageFailure failure(FlywayException e) {
    StorageFailure below = Failures.in(e);
    if (below != null && below.kind() != Kind.BROKEN) {
      return below;
    }
    return new StorageFailure(
        Kind.MIGRATION,
        "The database could not be brought to the schema that this program needs. Nothing else was started. "
            + e.getMessage(),
        e);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
