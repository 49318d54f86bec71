package dev.acquaint.app.run;

import dev.acquaint.alarm.AlarmClock;
import dev.acquaint.app.Bot;
import dev.acquaint.command.Intake;
import dev.acquaint.config.Configuration;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Throttle;
import dev.acquaint.outbox.CourierLoop;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.storage.Health;
import dev.acquaint.view.ActionCodec;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running program. Parts are started in the order in which they need one another and ended in
 * the mirrored order, so nothing that still works misses what it stands on.
 */
public final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  /** The platforms give three seconds for the first sign of an answer; the rest is for the way. */
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(2200);

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  private final Deque<Part> open = new ArrayDeque<>();
  private int port;

  /**
   * What a run is made of.
   *
   * @param configuration what the operator decided
   * @param connections the platforms, not yet open
   * @param clock the present moment
   * @param killPoint passed by the courier; {@link KillPoint#NEVER} except in tests
   * @param list told what was started
   * @param restored whether the database is a back-up that was restored, older than what people saw
   */
  public record Parts(
      Configuration configuration,
      List<Connection> connections,
      InstantSource clock,
      KillPoint killPoint,
      StartList list,
      boolean restored) {

    /** Copies the connections. */
    public Parts {
      connections = List.copyOf(connections);
    }

    /**
     * What an everyday run is made of.
     *
     * @param configuration what the operator decided
     * @param connections the platforms, not yet open
     * @param clock the present moment
     * @param killPoint passed by the courier
     * @param list told what was started
     */
    public Parts(
        Configuration configuration,
        List<Connection> connections,
        InstantSource clock,
        KillPoint killPoint,
        StartList list) {
      this(configuration, connections, clock, killPoint, list, false);
    }
  }

  private record Part(String name, AutoCloseable end) {}

  private Running() {}

  /**
   * Starts everything. When a part cannot be started, what ran already is ended again.
   *
   * @param parts what the run is made of
   * @return the running program
   */
  public static Running start(Parts parts) {
    Running running = new Running();
    try {
      running.startAll(parts);
      return running;
    } catch (RuntimeException failed) {
      running.close();
      throw failed;
    }
  }

  private void startAll(Parts parts) {
    Configuration configuration = parts.configuration();
    StartList list = parts.list();
    Store store = keep("database", Store.open(configuration.database(), list.steps()));
    list.started("database", store.words());
    Bot bot = bot(parts, store);
    rememberWhatWasSeen(parts, store, bot);
    Watch watch = keep("watch", new Watch(store, parts.clock()));
    watch.start();
    Figures figures =
        keep("metrics", new Figures(store.database(), bot, parts.connections(), parts.clock()));
    AlarmClock alarms = alarmClock(parts, store, bot);
    connect(parts, bot, new MeasuredIntake(bot.intake(alarms::reconsider), figures::waited));
    keep("alarms", alarms);
    alarms.start();
    CourierLoop courier = keep("courier", bot.courierLoop());
    courier.start();
    keep("sweeper", bot.sweeperLoop()).start();
    list.started("bot", bot.features().book().commands().size() + " commands, alarms and courier");
    Web web =
        keep(
            "web",
            new Web(
                new Web.Parts(
                    configuration.http(),
                    () -> store.database().health(parts.clock()),
                    parts.connections(),
                    figures)));
    this.port = web.start();
    String address = "http://" + configuration.http().host() + ":" + port;
    list.started("web", address + " (with /health and /metrics)");
  }

  /** Before anything is sent or rings: what people may have seen already is not said again. */
  private void rememberWhatWasSeen(Parts parts, Store store, Bot bot) {
    NewsFeeds.configure(
        parts.configuration().knowledge(),
        store.database().transactions(),
        parts.clock().instant());
    if (parts.restored()) {
      bot.alarms().forgoDue(parts.clock().instant());
      parts.list().started("restored", "what was due until now is let pass");
    }
    SqlPulse pulse = keep("pulse", new SqlPulse(store.database().transactions(), parts.clock()));
    int doubted = pulse.begin(bot.outbox(), parts.restored());
    if (doubted > 0) {
      parts.list().started("outbox", doubted + " messages are looked for before they are sent");
    }
  }

  private Bot bot(Parts parts, Store store) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    keep("handlers", () -> finish(threads));
    byte[] key =
        SqlSigningKey.key(parts.configuration().secrets().key(), store.database().transactions());
    return new Bot(
        new Bot.Ground(
            store.database().transactions(),
            parts.connections().stream().map(Connection::platform).toList(),
            parts.clock(),
            new SecureRandom(),
            new Race.OnThreads(threads, ANSWER_WITHIN),
            new ActionCodec(key)),
        parts.killPoint(),
        Throttle.Rates.USUAL);
  }

  private void connect(Parts parts, Bot bot, Intake intake) {
    for (Connection connection : parts.connections()) {
      keep(connection.platform().name(), connection);
      connection.open(bot, intake);
      parts.list().started(connection.platform().name(), connection.health().message());
    }
  }

  private static AlarmClock alarmClock(Parts parts, Store store, Bot bot) {
    String name =
        "%d-%08x".formatted(ProcessHandle.current().pid(), RandomGenerator.getDefault().nextInt());
    return new AlarmClock(
        new AlarmClock.Parts(
            bot.alarms(),
            store.database().dataSource(),
            name,
            parts.clock(),
            () -> obstacle(store.database().health(parts.clock()))));
  }

  private static Optional<String> obstacle(Health health) {
    return health.isWell() ? Optional.empty() : Optional.of(health.message());
  }

  private static void finish(ExecutorService threads) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }

  private <T extends AutoCloseable> T keep(String name, T part) {
    synchronized (open) {
      open.push(new Part(name, part));
    }
    return part;
  }

  /** {@return the port of the web server} */
  public int port() {
    return port;
  }

  /** Ends everything, the last started first; a part that fails to end does not keep the others. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    endAll();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void endAll() {
    while (true) {
      Part part;
      synchronized (open) {
        part = open.poll();
      }
      if (part == null) {
        return;
      }
      end(part);
    }
  }

  private static void end(Part part) {
    try {
      LOG.debug("Ending {}", part.name());
      part.end().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      LOG.error("{} did not end well", part.name(), failed);
    }
  }
}
