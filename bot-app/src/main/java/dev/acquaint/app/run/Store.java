package dev.acquaint.app.run;

import dev.acquaint.config.DatabaseSettings;
import dev.acquaint.config.Secret;
import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The database as the configuration wants it: a server of our own, or the operator's. */
public final class Store implements AutoCloseable {
  /** How long an operator's server may stay away at the start. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Optional<EmbeddedMariaDb> server;
  private final dev.acquaint.storage.DatabaseSettings way;
  private final Database database;

  private Store(
      Optional<EmbeddedMariaDb> server,
      dev.acquaint.storage.DatabaseSettings way,
      Database database) {
    this.server = server;
    this.way = way;
    this.database = database;
  }

  /**
   * Starts the server when it is ours, brings the schema up to date and opens the pool.
   *
   * @param settings what the operator decided
   * @param report takes one line per step of long work
   * @throws dev.acquaint.storage.StorageFailure when the database cannot be used
   * @throws dev.acquaint.embedded.EmbeddedFailure when our own server cannot be started
   */
  public static Store open(DatabaseSettings settings, Consumer<String> report) {
    Optional<EmbeddedMariaDb> server =
        settings.isEmbedded()
            ? Optional.of(EmbeddedMariaDb.start(embedded(settings, report)))
            : Optional.empty();
    try {
      dev.acquaint.storage.DatabaseSettings way = way(settings, server);
      Patience patience =
          new Patience(
              PATIENCE, pause -> Thread.sleep(pause), RandomGenerator.getDefault(), report);
      return new Store(server, way, Database.open(way, patience));
    } catch (RuntimeException failed) {
      server.ifPresent(EmbeddedMariaDb::close);
      throw failed;
    }
  }

  /**
   * Returns how our own server is started.
   *
   * @param settings what the operator decided
   * @param report takes one line per step of long work
   */
  public static EmbeddedSettings embedded(DatabaseSettings settings, Consumer<String> report) {
    return new EmbeddedSettings(settings.directory(), settings.server(), false, report);
  }

  /**
   * Returns the way to the database.
   *
   * @param settings what the operator decided
   * @param server our own, when the operator runs none
   */
  public static dev.acquaint.storage.DatabaseSettings way(
      DatabaseSettings settings, Optional<EmbeddedMariaDb> server) {
    return new dev.acquaint.storage.DatabaseSettings(
        server.map(EmbeddedMariaDb::jdbcUrl).orElseGet(() -> settings.url().orElseThrow()),
        server.map(EmbeddedMariaDb::user).orElseGet(settings::user),
        server
            .map(EmbeddedMariaDb::password)
            .orElseGet(() -> settings.password().map(Secret::reveal).orElse("")),
        settings.poolSize(),
        CONNECT);
  }

  /** {@return the database, open} */
  public Database database() {
    return database;
  }

  Optional<EmbeddedMariaDb> server() {
    return server;
  }

  /** {@return where the database is, for people} */
  String words() {
    return (server.isPresent() ? "own server, " : "") + way.place();
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      server.ifPresent(EmbeddedMariaDb::close);
    }
  }
}
