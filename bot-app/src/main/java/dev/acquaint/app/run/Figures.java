package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.feature.Figure;
import dev.acquaint.outbox.SqlOutboxFigures;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.StorageFailure;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The numbers that show whether the bot keeps its promises, in the text format of Prometheus. What
 * stands in the database is counted when somebody asks, at most once in {@value #FRESH_SECONDS}
 * seconds; while the database is away the last numbers stay.
 */
final class Figures implements AutoCloseable {
  static final int FRESH_SECONDS = 5;

  private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);
  private static final Duration[] ACK_STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofMillis(1000),
    Duration.ofMillis(1500),
    Duration.ofMillis(2500),
    Duration.ofMillis(3000)
  };

  /** Every state a delivery can be in, so that an empty one is a zero and not a gap. */
  private static final List<String> STATES =
      List.of(
          "PENDING",
          "CLAIMED",
          "DISPATCHING",
          "UNCERTAIN",
          "SENT",
          "SENT_REMOVED",
          "SKIPPED",
          "FAILED",
          "PARKED");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Database database;
  private final Bot bot;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private final MultiGauge deliveries;
  private final Timer ack;
  private final Map<String, Long> numbers = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> read = new AtomicReference<>(Instant.MIN);

  Figures(Database database, Bot bot, List<Connection> connections, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    this.deliveries =
        MultiGauge.builder("acquaint.deliveries")
            .description("Messages in the outbox by state")
            .register(registry);
    this.ack =
        Timer.builder("acquaint.ack")
            .description("How long people wait for the first sign of an answer")
            .serviceLevelObjectives(ACK_STEPS)
            .register(registry);
    gauge("oldest.pending.seconds", "How long the oldest message that is due has waited");
    gauge("deliveries.retrying", "Messages that still wait after a try");
    gauge("database.up", "1 when the database answered the last question");
    gauge("clock.skew.millis", "How far the clock of the database is ahead");
    bot.features().figures().forEach(figure -> gauge(figure.name(), figure.words()));
    connections.forEach(connection ->
        Gauge.builder(
                "acquaint.platform.connected", connection, one -> one.health().isWell() ? 1 : 0)
            .description("1 while the platform is connected")
            .tag("platform", connection.platform().name())
            .register(registry));
    countRepeats();
    FunctionCounter.builder("acquaint.copies.removed", bot, Bot::copiesRemoved)
        .description("Copies of messages that were taken away")
        .register(registry);
  }

  private void countRepeats() {
    for (StorageFailure.Kind kind :
        List.of(
            StorageFailure.Kind.CONFLICT,
            StorageFailure.Kind.AWAY,
            StorageFailure.Kind.READ_ONLY)) {
      FunctionCounter.builder("acquaint.transaction.repeats", database, one -> one.repeats(kind))
          .description("Transactions that were run again, by reason")
          .tag("reason", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private void gauge(String name, String words) {
    Gauge.builder("acquaint." + name, numbers, all -> all.getOrDefault(name, 0L))
        .description(words)
        .register(registry);
  }

  /** Takes note of how long somebody waited for the first sign of an answer. */
  void waited(Duration time) {
    ack.record(time);
  }

  /** {@return all numbers, in Prometheus's text format} */
  String scrape() {
    reading.lock();
    try {
      Instant now = clock.instant();
      Instant fresh = read.get();
      if (fresh.equals(Instant.MIN) || Duration.between(fresh, now).abs().compareTo(FRESH) > 0) {
        read.set(now);
        count(now);
      }
    } finally {
      reading.unlock();
    }
    return registry.scrape();
  }

  private void count(Instant now) {
    try {
      numbers.put("clock.skew.millis", database.clockSkew(clock).toMillis());
      SqlOutboxFigures.Figures outbox =
          database
              .transactions()
              .inTransaction(transaction -> {
                for (Figure figure : bot.features().figures()) {
                  numbers.put(figure.name(), figure.value().applyAsLong(transaction));
                }
                return new SqlOutboxFigures().read(transaction, now);
              });
      numbers.put("oldest.pending.seconds", outbox.oldestWaiting().toSeconds());
      numbers.put("deliveries.retrying", outbox.retried());
      numbers.put("database.up", 1L);
      show(outbox.byState());
    } catch (StorageFailure away) {
      numbers.put("database.up", 0L);
    }
  }

  private void show(Map<String, Long> byState) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (String state : STATES) {
      rows.add(
          MultiGauge.Row.of(
              Tags.of("state", state.toLowerCase(Locale.ROOT)), byState.getOrDefault(state, 0L)));
    }
    deliveries.register(rows, true);
  }

  @Override
  public void close() {
    registry.close();
  }
}
