package dev.acquaint.testkit.database;

import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.Patience;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh schemas on one real MariaDB server for each test process; the server's files live under the
 * module's target folder.
 */
public final class TestDatabase {
  private static final EmbeddedMariaDb SERVER = start();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  private static EmbeddedMariaDb start() {
    EmbeddedMariaDb server =
        EmbeddedMariaDb.start(
            new EmbeddedSettings(
                Path.of("target", "test-database"), Optional.empty(), true, _ -> {}));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** Returns a migrated database that nobody else uses; the caller closes it. */
  public static Database fresh() {
    String schema = "test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + schema);
      statement.execute(
          "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
    } catch (SQLException e) {
      throw new IllegalStateException("no schema for a test", e);
    }
    Patience patience =
        new Patience(
            Duration.ofSeconds(5), pause -> Thread.sleep(pause), new SplittableRandom(1), _ -> {});
    return Database.open(
        DatabaseSettings.of(SERVER.jdbcUrl(schema), SERVER.user(), SERVER.password()), patience);
  }
}
