package dev.acquaint.app.run;

import dev.acquaint.embedded.EmbeddedFailure;
import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Health;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the database while the program runs: tells once when something is wrong and once when
 * it is over, and starts our own server again when it died.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Database database;
  private final Optional<EmbeddedMariaDb> server;
  private final InstantSource clock;
  private final Semaphore stop = new Semaphore(0);
  private final Thread thread;
  private boolean well = true;

  Watch(Store store, InstantSource clock) {
    this.database = store.database();
    this.server = store.server();
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("database-watch").unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  private void loop() {
    try {
      while (!stop.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      Health health = database.health(clock);
      if (health.isWell() != well) {
        well = health.isWell();
        if (well) {
          LOG.warn("The database is well again. {}", health.message());
        } else {
          LOG.error("{}", health.message());
        }
      }
      if (!well) {
        server.ifPresent(Watch::revive);
      }
    } catch (RuntimeException broken) {
      LOG.error("The watch over the database failed and goes on", broken);
    }
  }

  private static void revive(EmbeddedMariaDb server) {
    String before = server.jdbcUrl();
    try {
      server.ensureRunning();
    } catch (EmbeddedFailure failed) {
      LOG.error("Our own database server does not start: {}", failed.getMessage());
      return;
    }
    if (!server.jdbcUrl().equals(before)) {
      LOG.error(
          "Our own database server had to take another port. Start Acquaint again, so that it uses {}",
          server.jdbcUrl());
    }
  }

  @Override
  public void close() {
    stop.release();
    try {
      if (thread.isAlive()) {
        thread.join(LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
