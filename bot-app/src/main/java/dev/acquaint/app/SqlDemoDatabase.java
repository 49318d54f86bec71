package dev.acquaint.app;

import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.Patience;
import dev.acquaint.storage.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A schema of its own for one demo, on the bot's own database server; gone when the demo ends. */
final class SqlDemoDatabase implements AutoCloseable {
  private final EmbeddedMariaDb server;
  private final Database database;
  private final String schema;

  private SqlDemoDatabase(EmbeddedMariaDb server, Database database, String schema) {
    this.server = server;
    this.database = database;
    this.schema = schema;
  }

  static SqlDemoDatabase fresh(Path directory, Progress progress) {
    EmbeddedMariaDb server =
        EmbeddedMariaDb.start(
            new EmbeddedSettings(directory, Optional.empty(), true, progress::step));
    String schema = "demo_" + ProcessHandle.current().pid();
    run(server, "DROP DATABASE IF EXISTS " + schema, "CREATE DATABASE " + schema);
    Patience patience =
        new Patience(
            Duration.ofSeconds(20),
            pause -> Thread.sleep(pause),
            RandomGenerator.getDefault(),
            progress::step);
    Database database =
        Database.open(
            DatabaseSettings.of(server.jdbcUrl(schema), server.user(), server.password()),
            patience);
    return new SqlDemoDatabase(server, database, schema);
  }

  private static void run(EmbeddedMariaDb server, String... statements) {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The demo's database could not be prepared: " + e.getMessage(), e);
    }
  }

  Transactions transactions() {
    return database.transactions();
  }

  @Override
  public void close() {
    database.close();
    run(server, "DROP DATABASE IF EXISTS " + schema);
    server.close();
  }
}
