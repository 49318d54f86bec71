package dev.acquaint.testkit.database;

import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh schemas on one real MariaDB server for each test process; the server's files live under the
 * module's target folder.
 */
public final class TestDatabase {
  private static final List<FileChannel> LOCKS = new CopyOnWriteArrayList<>();
  private static final EmbeddedMariaDb SERVER = start();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  /**
   * Each test process holds a folder of its own, by a lock that ends with the process; the next one
   * uses the folder again.
   */
  private static EmbeddedMariaDb start() {
    try {
      EmbeddedMariaDb server =
          EmbeddedMariaDb.start(
              new EmbeddedSettings(
                  ownFolder(Path.of("target", "test-database")), Optional.empty(), true, _ -> {}));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the database of the tests", e);
    }
  }

  private static Path ownFolder(Path root) throws IOException {
    Files.createDirectories(root);
    for (int number = 1; ; number++) {
      FileChannel channel =
          FileChannel.open(
              root.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        // Never closed: the lock lasts as long as the process.
        LOCKS.add(channel);
        return root.resolve(Integer.toString(number));
      }
      channel.close();
    }
  }

  /** Returns the way to an empty schema that nobody else uses. */
  public static DatabaseSettings emptySchema() {
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
    return DatabaseSettings.of(SERVER.jdbcUrl(schema), SERVER.user(), SERVER.password());
  }

  /**
   * Migrates and opens a database; the caller closes it.
   *
   * @param settings the way to it
   */
  public static Database open(DatabaseSettings settings) {
    return Database.open(
        settings,
        new Patience(
            Duration.ofSeconds(5), pause -> Thread.sleep(pause), new SplittableRandom(1), _ -> {}));
  }

  /** Returns a migrated database that nobody else uses; the caller closes it. */
  public static Database fresh() {
    return open(emptySchema());
  }

  /**
   * Empties every table except the record of the migrations.
   *
   * @param database one of {@link #fresh()}
   */
  public static void truncate(Database database) {
    database
        .transactions()
        .run(transaction -> {
          var handle = transaction.handle();
          handle.execute("SET SESSION foreign_key_checks = 0");
          handle
              .createQuery(
                  "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                      + " AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'schema_history'")
              .mapTo(String.class)
              .list()
              .forEach(table -> handle.execute("DELETE FROM `" + table + "`"));
          handle.execute("SET SESSION foreign_key_checks = 1");
        });
  }
}
