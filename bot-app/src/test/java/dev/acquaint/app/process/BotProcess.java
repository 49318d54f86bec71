package dev.acquaint.app.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A bot in a process of its own, as an operator starts it. */
final class BotProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();

  private BotProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts a bot.
   *
   * @param home the program's folder
   * @param platform the port of its platform
   * @param environment the operator's decisions
   * @param words options of the command line
   */
  static BotProcess start(Path home, int platform, Map<String, String> environment, String... words)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Dacquaint.home=" + home,
            "-Duser.timezone=Pacific/Chatham",
            "-cp",
            System.getProperty("java.class.path"),
            BotMain.class.getName(),
            Integer.toString(platform));
    builder.command().addAll(List.of(words));
    builder.environment().keySet().removeIf(name -> name.startsWith("ACQUAINT_"));
    builder.environment().put("ACQUAINT_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    return new BotProcess(builder.start());
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException ended) {
      // the process is gone
    }
    lines.add("(the process ended)");
  }

  /** Waits for a line that matches, and returns it. */
  String until(Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String line = lines.poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (line == null) {
        throw new AssertionError("what was waited for did not come:\n" + String.join("\n", said));
      }
      said.add(line);
      if (wanted.test(line)) {
        return line;
      }
      if (line.equals("(the process ended)")) {
        throw new AssertionError("the bot ended early:\n" + String.join("\n", said));
      }
    }
  }

  /** Waits until everything runs; returns the port of its web server. */
  int untilReady() throws InterruptedException {
    String line = until(one -> one.startsWith("Serving port "));
    return Integer.parseInt(line.substring("Serving port ".length()));
  }

  /** Waits for the end; returns the exit code. */
  int untilEnded() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the bot did not end:\n" + String.join("\n", said));
    }
    return process.exitValue();
  }

  /** {@return everything it said until it ended} */
  String allSaid() throws InterruptedException {
    if (said.isEmpty() || !said.getLast().equals("(the process ended)")) {
      until(line -> line.equals("(the process ended)"));
    }
    return String.join("\n", said);
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks it to end as kill does. */
  void stop() {
    process.destroy();
  }

  /** {@return status and body of a page of its web server} */
  static HttpResponse<String> get(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(30))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
