package dev.acquaint.benchmarks;

import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much memory a bot holds in many servers; each is measured in a process of its own with the
 * same flags, after it has seen all servers, by what the kernel says is resident (Linux only).
 */
final class DiscordMemory {
  private static final PrintStream OUT = System.out;
  private static final long FIRST_SERVER = 1_000_000;
  private static final long STEP = 10;
  private static final int SECONDS_OF_REST = 20;
  private static final double MEBI = 1024;

  private DiscordMemory() {}

  /**
   * The process that is measured: {@code bot} or {@code bare}, and how many servers it waits for.
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.keySet().removeIf(name -> !name.startsWith("ACQUAINT_"));
    if (arguments[0].equals("bare")) {
      BareBot.start(
          settings.get("ACQUAINT_DISCORD_RESTURL"), settings.get("ACQUAINT_DISCORD_GATEWAYURL"));
    } else {
      LoadBot.start(settings, Files.createTempDirectory("memory"));
    }
    // Time for the last servers, and for what is done after a start.
    TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
    System.gc();
    TimeUnit.SECONDS.sleep(1);
    Runtime runtime = Runtime.getRuntime();
    OUT.println("heap " + (runtime.totalMemory() - runtime.freeMemory()) / 1024);
    System.in.read();
    System.exit(0);
  }

  private record Held(double resident, double heap) {}

  /** Measures both and says what they hold. */
  static void compare(int servers, int members) throws Exception {
    Held bare = measure("bare", servers, members);
    Held bot = measure("bot", servers, members);
    Held empty = measure("bot", 0, members);
    OUT.printf(
        Locale.ROOT,
        "%d servers of %d members, MiB resident (heap in use): bot %.0f (%.0f), bare JDA %.0f (%.0f),"
            + " ratio %.2f; the bot without them %.0f (%.0f)%n",
        servers,
        members,
        bot.resident(),
        bot.heap(),
        bare.resident(),
        bare.heap(),
        bot.resident() / bare.resident(),
        empty.resident(),
        empty.heap());
  }

  private static Held measure(String which, int servers, int members) throws Exception {
    try (FakeDiscord discord = FakeDiscord.start()) {
      for (int i = 0; i < servers; i++) {
        discord.addServer(Long.toString(FIRST_SERVER + STEP * i), members);
      }
      Process process = begin(which, discord);
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        String line = said.readLine();
        while (line != null && !line.startsWith("heap ")) {
          line = said.readLine();
        }
        if (line == null) {
          throw new IllegalStateException(which + " ended with " + process.waitFor());
        }
        double heap = Long.parseLong(line.substring(5)) / MEBI;
        Held held = new Held(resident(process.pid()) / MEBI, heap);
        process.outputWriter(StandardCharsets.UTF_8).close();
        return held;
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static Process begin(String which, FakeDiscord discord) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                DiscordMemory.class.getName(),
                which));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(DiscordLoad.settings(discord.restUrl(), discord.gatewayUrl()));
    if (which.equals("bot")) {
      DatabaseSettings database = TestDatabase.emptySchema();
      builder.environment().put("ACQUAINT_DATABASE_URL", database.url());
      builder.environment().put("ACQUAINT_DATABASE_USER", database.user());
      builder.environment().put("ACQUAINT_DATABASE_PASSWORD", database.password());
    }
    return builder.start();
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
