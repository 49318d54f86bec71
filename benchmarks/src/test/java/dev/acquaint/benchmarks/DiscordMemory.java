package dev.acquaint.benchmarks;

import dev.acquaint.discord.fake.FakeDiscord;
import java.io.PrintStream;
import java.util.Locale;
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

  private record Held(double resident, double heap) {}

  /** Measures both and says what they hold. */
  static void compare(int servers, int members) throws Exception {
    Held bare = measure(OwnProcess.Which.BARE, servers, members);
    Held bot = measure(OwnProcess.Which.BOT, servers, members);
    Held empty = measure(OwnProcess.Which.BOT, 0, members);
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

  private static Held measure(OwnProcess.Which which, int servers, int members) throws Exception {
    try (FakeDiscord discord = FakeDiscord.start()) {
      for (int i = 0; i < servers; i++) {
        discord.addServer(Long.toString(FIRST_SERVER + STEP * i), members);
      }
      try (OwnProcess process = OwnProcess.start(which, discord, "-XX:+UseSerialGC", "-Xmx512m")) {
        // Time for the last servers, and for what is done after a start.
        TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
        double heap = process.heap() / MEBI;
        return new Held(process.resident() / MEBI, heap);
      }
    }
  }
}
