package dev.acquaint.benchmarks;

import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bot in a process of its own, so that its memory and its pauses are its own: {@link Which} of
 * the two, on a small Discord in this process.
 */
final class OwnProcess implements AutoCloseable {
  private static final PrintStream OUT = System.out;
  private static final String RUNS = "runs";
  private static final String HEAP = "heap ";

  private final Process process;
  private final BufferedReader said;

  /** Which bot. */
  enum Which {
    /** The real one, on an empty database. */
    BOT,
    /** {@link BareBot}. */
    BARE
  }

  private OwnProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one and waits until it runs.
   *
   * @param flags of the virtual machine, besides those of {@code ./acquaint}
   */
  static OwnProcess start(Which which, FakeDiscord discord, String... flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseCompactObjectHeaders");
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OwnProcess.class.getName(), which.name()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(DiscordLoad.settings(discord.restUrl(), discord.gatewayUrl()));
    if (which == Which.BOT) {
      DatabaseSettings database = TestDatabase.emptySchema();
      builder.environment().put("ACQUAINT_DATABASE_URL", database.url());
      builder.environment().put("ACQUAINT_DATABASE_USER", database.user());
      builder.environment().put("ACQUAINT_DATABASE_PASSWORD", database.password());
    }
    OwnProcess started = new OwnProcess(builder.start());
    started.line(RUNS);
    return started;
  }

  /** The process itself; ends when nothing more comes in. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.keySet().removeIf(name -> !name.startsWith("ACQUAINT_"));
    switch (Which.valueOf(arguments[0])) {
      case BARE ->
          BareBot.start(
              settings.get("ACQUAINT_DISCORD_RESTURL"),
              settings.get("ACQUAINT_DISCORD_GATEWAYURL"));
      case BOT -> LoadBot.start(settings, Files.createTempDirectory("load"));
    }
    OUT.println(RUNS);
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      OUT.println(HEAP + (runtime.totalMemory() - runtime.freeMemory()) / 1024);
    }
    System.exit(0);
  }

  /** Returns how many KiB of its heap it uses, after it has cleaned up. */
  long heap() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append("heap\n").flush();
    return Long.parseLong(line(HEAP).substring(HEAP.length()));
  }

  /** Returns how many KiB of it are resident, as the kernel says (Linux only). */
  long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private String line(String beginning) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the measured process has ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    process.onExit().join();
  }
}
