package dev.acquaint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.acquaint.app.run.Running;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.discord.fake.Limits;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The running bot on a small Discord.
 *
 * <p>Arguments are {@code acks:N} for N commands of 50 members answered by the bot and by a bare
 * JDA bot that defers and echoes, each a process of its own, in turns; {@code drain:N} for N
 * introductions sent while the small Discord refuses whatever comes too often; {@code
 * memory:SERVERS:MEMBERS} for the memory of both, each a process of its own, in so many servers.
 */
public final class DiscordLoad {
  private static final PrintStream OUT = System.out;
  private static final int MEMBERS = 50;

  /** In how many other servers both bots warm up, each with so many members and commands each. */
  private static final int OTHERS = 40;

  private static final int WARM_MEMBERS = 24;
  private static final int EACH = 11;

  /** The servers of those whose commands are measured, so that none of them goes too fast. */
  private static final List<String> MEASURED = List.of("700", "710", "720", "730", "740");

  /** Milliseconds before each command: what the one before still does is not what is measured. */
  private static final int PAUSE = 5;

  private static final String IS_IN = "You are in";
  private static final String ECHO = "status";
  private static final int FIRST_MEMBER = 10_000;
  private static final int DEFERRED = 5;
  private static final double MILLION = 1e6;

  private DiscordLoad() {}

  /** Runs what the arguments say. */
  public static void main(String[] arguments) throws Exception {
    for (String argument : arguments) {
      String[] parts = argument.split(":", -1);
      int n = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "acks" -> acks(n);
        case "drain" -> drain(n);
        case "memory" -> DiscordMemory.compare(n, Integer.parseInt(parts[2]));
        default ->
            throw new IllegalArgumentException(
                "acks:N, drain:N or memory:SERVERS:MEMBERS, not " + argument);
      }
    }
  }

  private static Running bot(FakeDiscord discord) throws Exception {
    Running bot = LoadBot.start(settings(discord.restUrl(), discord.gatewayUrl()));
    until(() -> !discord.commands().isEmpty());
    return bot;
  }

  /** The settings of a bot on a small Discord, as environment variables. */
  static Map<String, String> settings(String restUrl, String gatewayUrl) {
    return Map.of(
        "ACQUAINT_DISCORD_TOKEN",
        "token",
        "ACQUAINT_DISCORD_RESTURL",
        restUrl,
        "ACQUAINT_DISCORD_GATEWAYURL",
        gatewayUrl,
        "ACQUAINT_DISCORD_COMPRESSION",
        "none");
  }

  static void until(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static String member(int number) {
    return Integer.toString(FIRST_MEMBER + number);
  }

  private static void people(FakeDiscord discord, int number) {
    for (int i = 0; i < number; i++) {
      discord.addMember(member(i), "Member " + i);
    }
  }

  /** Types a command without options, or with options of words, and waits for its answer. */
  private static JsonNode types(FakeDiscord discord, String user, String name, String... words) {
    return typesIn(FakeDiscord.GUILD, discord, user, name, words);
  }

  private static JsonNode typesIn(
      String server, FakeDiscord discord, String user, String name, String... words) {
    ArrayNode options = JsonNodeFactory.instance.arrayNode();
    ArrayNode inner = options.addObject().put("name", words[0]).put("type", 1).putArray("options");
    for (int i = 1; i < words.length; i += 2) {
      inner.addObject().put("name", words[i]).put("type", 3).put("value", words[i + 1]);
    }
    discord.commandIn(server, user, name, options);
    JsonNode first = discord.answer().body();
    return first.path("type").asInt() == DEFERRED ? discord.answer().body() : first;
  }

  private static double once(FakeDiscord discord, String server, int number, String answer) {
    long before = System.nanoTime();
    JsonNode said = typesIn(server, discord, member(number), "intros", "status");
    double took = (System.nanoTime() - before) / MILLION;
    if (!said.toString().contains(answer)) {
      throw new IllegalStateException("not what is measured: " + said);
    }
    return took;
  }

  /** The servers in which both bots warm up; each lets 300 commands through at once. */
  private static Stream<String> others() {
    return IntStream.range(0, OTHERS).mapToObj(i -> Integer.toString(100_000 + 10 * i));
  }

  /** Both bots answer the same people in turns; nobody is told to slow down. */
  private static void acks(int n) throws Exception {
    try (FakeDiscord ours = FakeDiscord.start();
        FakeDiscord theirs = FakeDiscord.start()) {
      ours.speaking("en-US");
      for (FakeDiscord discord : List.of(ours, theirs)) {
        people(discord, MEMBERS);
        Stream.concat(others(), MEASURED.stream())
            .forEach(server -> discord.addServer(server, MEMBERS));
      }
      double[] bot = new double[n];
      double[] echo = new double[n];
      try (OwnProcess _ = OwnProcess.start(OwnProcess.Which.BOT, ours);
          OwnProcess _ = OwnProcess.start(OwnProcess.Which.BARE, theirs)) {
        for (String server : MEASURED) {
          begin(ours, server, MEMBERS / MEASURED.size());
        }
        for (String server : others().toList()) {
          warmUp(ours, theirs, server);
        }
        for (int i = 0; i < n; i++) {
          String server = MEASURED.get(i % MEASURED.size());
          int member = i % MEMBERS / MEASURED.size();
          TimeUnit.MILLISECONDS.sleep(PAUSE);
          bot[i] = once(ours, server, member, IS_IN);
          TimeUnit.MILLISECONDS.sleep(PAUSE);
          echo[i] = once(theirs, server, member, ECHO);
        }
      }
      OUT.printf(
          Locale.ROOT,
          "%d commands answered, milliseconds: bot p50 %.2f p99 %.2f, bare JDA p50 %.2f p99 %.2f,"
              + " p99 ratio %.2f%n",
          n,
          LoadBot.at(bot, 50),
          LoadBot.at(bot, 99),
          LoadBot.at(echo, 50),
          LoadBot.at(echo, 99),
          LoadBot.at(bot, 99) / LoadBot.at(echo, 99));
    }
  }

  private static void warmUp(FakeDiscord ours, FakeDiscord theirs, String server)
      throws InterruptedException {
    begin(ours, server, WARM_MEMBERS);
    for (int i = 0; i < WARM_MEMBERS * EACH; i++) {
      once(ours, server, i % WARM_MEMBERS, IS_IN);
      once(theirs, server, i % WARM_MEMBERS, ECHO);
    }
  }

  private static void begin(FakeDiscord ours, String server, int members)
      throws InterruptedException {
    until(
        () -> !typesIn(server, ours, "1", "intros", "status").toString().contains("not connected"));
    typesIn(server, ours, "1", "acquaint-admin", "setup", "weekday", "monday", "zone", "Berlin");
    for (int i = 0; i < members; i++) {
      typesIn(server, ours, member(i), "intros", "join");
    }
  }

  private static void drain(int n) throws Exception {
    Limits limits = new Limits(System::nanoTime);
    try (FakeDiscord discord = FakeDiscord.start()) {
      discord.speaking("en-US");
      people(discord, 2 * n);
      try (Running _ = bot(discord)) {
        types(discord, "1", "acquaint-admin", "setup", "weekday", "monday", "zone", "Berlin");
        for (int i = 0; i < 2 * n; i++) {
          types(discord, member(i), "intros", "join");
        }
        discord.obey(limits);
        long begin = System.nanoTime();
        types(discord, "1", "intros-admin", "run");
        until(() -> sent(discord) >= n);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double allowed = (Math.ceilDiv(n, Limits.MOST) - 1) * (double) Limits.WINDOW.toSeconds();
        OUT.printf(
            Locale.ROOT,
            "%d introductions in %.1f s; %d threads in %d s would allow %.1f s: %+.1f %%; 429s: %s%n",
            n,
            seconds,
            Limits.MOST,
            Limits.WINDOW.toSeconds(),
            allowed,
            100 * (seconds / allowed - 1),
            limits.refused());
      }
    }
  }

  private static long sent(FakeDiscord discord) {
    return discord.threads().stream()
        .filter(thread -> !discord.messages(thread.get("id").asText()).isEmpty())
        .count();
  }
}
