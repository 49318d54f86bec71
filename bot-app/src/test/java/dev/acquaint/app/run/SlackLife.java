package dev.acquaint.app.run;

import com.google.gson.JsonObject;
import dev.acquaint.app.Bot;
import dev.acquaint.config.Configuration;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Throttle;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.slack.Tempo;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackRequestLine;
import dev.acquaint.storage.Database;
import dev.acquaint.view.ActionCodec;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** One life of the bot on a fake Slack, in a time that the test sets. */
final class SlackLife implements AutoCloseable {
  static final String SECRET = "signing-secret-of-a-test";
  static final String TOKEN_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  /** How Slack's events arrive. */
  enum Mode {
    SOCKET,
    HTTP,
    /** Over HTTP, for workspaces that install the app by themselves. */
    MANY
  }

  /**
   * What outlives it.
   *
   * @param slack the workspace
   * @param database what the bot remembers
   * @param home the program's folder
   * @param clock the present moment
   * @param tempo how calls wait for their turn
   * @param lives how many there were: each has a chance of its own, as every process has
   */
  record World(
      FakeSlack slack,
      Database database,
      Path home,
      InstantSource clock,
      Tempo tempo,
      AtomicLong lives) {
    World(FakeSlack slack, Database database, Path home, InstantSource clock, Tempo tempo) {
      this(slack, database, home, clock, tempo, new AtomicLong());
    }
  }

  /** A time in which waiting for a turn takes no time at all. */
  record FastTempo(AtomicLong nanos) implements Tempo {
    FastTempo() {
      this(new AtomicLong());
    }

    @Override
    public long nanoseconds() {
      return nanos.get();
    }

    @Override
    public void pause(long nanoseconds) {
      nanos.addAndGet(nanoseconds);
    }
  }

  final Bot bot;
  final Connection connection;
  final SlackPeople people;
  final SlackPeople.Line line;
  private final Optional<Javalin> server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SlackLife(
      World world, Mode mode, KillPoint killPoint, long seed, Map<String, String> more)
      throws Exception {
    Map<String, String> environment = environment(world, mode);
    environment.putAll(more);
    Configuration configuration =
        Configuration.load(world.home().resolve("config/acquaint.yaml"), environment);
    connection = new SlackKind(world.tempo()).connection(configuration, world.clock());
    bot =
        new Bot(
            new Bot.Ground(
                world.database().transactions(),
                List.of(connection.platform()),
                world.clock(),
                new Random(seed),
                new Race.OnThreads(threads, Duration.ofMillis(2_200)),
                new ActionCodec(new byte[32])),
            killPoint,
            Throttle.Rates.NONE);
    server =
        mode != Mode.SOCKET
            ? Optional.of(
                Javalin.create(
                        config -> {
                          config.startup.showJavalinBanner = false;
                          connection.serve(config);
                        })
                    .start("127.0.0.1", 0))
            : Optional.empty();
    connection.open(bot, bot.intake());
    line =
        server
            .<SlackPeople.Line>map(web -> new SlackRequestLine(web::port, SECRET, world.clock()))
            .orElseGet(() -> (type, payload) -> overSocket(world.slack(), type, payload));
    people = new SlackPeople(world.slack(), line);
  }

  private static JsonObject overSocket(FakeSlack slack, String type, JsonObject payload) {
    JsonObject acknowledged = slack.socket().send(type, payload).join();
    return acknowledged.has("payload") ? acknowledged.getAsJsonObject("payload") : new JsonObject();
  }

  private static Map<String, String> environment(World world, Mode mode) {
    Map<String, String> environment = new HashMap<>();
    if (mode == Mode.MANY) {
      environment.put("ACQUAINT_SLACK_CLIENTID", "client");
      environment.put("ACQUAINT_SLACK_CLIENTSECRET", "client-secret");
      environment.put("ACQUAINT_SLACK_TOKENKEY", TOKEN_KEY);
      environment.put("ACQUAINT_SLACK_PUBLICURL", "https://bot.example.org/");
    } else {
      environment.put("ACQUAINT_SLACK_BOTTOKEN", FakeSlack.TOKEN);
    }
    environment.put("ACQUAINT_SLACK_APIURL", world.slack().apiUrl());
    environment.put("ACQUAINT_SLACK_MODE", mode == Mode.SOCKET ? "socket" : "http");
    if (mode != Mode.SOCKET) {
      environment.put("ACQUAINT_SLACK_SIGNINGSECRET", SECRET);
    } else {
      environment.put("ACQUAINT_SLACK_APPTOKEN", "xapp-fake");
    }
    return environment;
  }

  static SlackLife begin(World world, Mode mode) throws Exception {
    return new SlackLife(
        world, mode, KillPoint.NEVER, 7 + world.lives().incrementAndGet(), Map.of());
  }

  /** Begins a life with more in its environment, or other words for what is there. */
  static SlackLife begin(World world, Mode mode, Map<String, String> more) throws Exception {
    return new SlackLife(world, mode, KillPoint.NEVER, 7 + world.lives().incrementAndGet(), more);
  }

  static SlackLife begin(World world, Mode mode, KillPoint killPoint, long seed) throws Exception {
    return new SlackLife(world, mode, killPoint, seed, Map.of());
  }

  /** The port of its web server. */
  int port() {
    return server.orElseThrow().port();
  }

  /** Slack's requests to it. */
  SlackRequestLine requests(InstantSource clock) {
    return new SlackRequestLine(this::port, SECRET, clock);
  }

  /** Does what is due and sends what it caused. */
  void ring(Instant now) {
    bot.ring(now);
  }

  @Override
  public void close() {
    connection.close();
    server.ifPresent(Javalin::stop);
    threads.shutdownNow();
  }
}
