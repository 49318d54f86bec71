package dev.acquaint.benchmarks;

import dev.acquaint.app.run.Platforms;
import dev.acquaint.app.run.Running;
import dev.acquaint.app.run.StartList;
import dev.acquaint.config.Configuration;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The bot as {@code ./acquaint run} starts it, on an empty database, and what is told of times. */
final class LoadBot {
  private LoadBot() {}

  /** Starts it; the settings are those of one platform, as environment variables. */
  static Running start(Map<String, String> platform) throws Exception {
    DatabaseSettings database = TestDatabase.emptySchema();
    Map<String, String> all = new HashMap<>(platform);
    all.put("ACQUAINT_DATABASE_URL", database.url());
    all.put("ACQUAINT_DATABASE_USER", database.user());
    all.put("ACQUAINT_DATABASE_PASSWORD", database.password());
    return start(all, Files.createTempDirectory("load"));
  }

  /** Starts it; the settings name a database. */
  static Running start(Map<String, String> settings, Path home) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("ACQUAINT_HTTP_PORT", "0");
    Configuration configuration = Configuration.load(home.resolve("config/acquaint.yaml"), all);
    InstantSource clock = InstantSource.system();
    return Running.start(
        new Running.Parts(
            configuration,
            Platforms.connections(configuration, clock),
            clock,
            KillPoint.NEVER,
            StartList.inLog()));
  }

  /** The time that so many of a hundred do not exceed. */
  static double at(double[] times, int percentile) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
  }
}
