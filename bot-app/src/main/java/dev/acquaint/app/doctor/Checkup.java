package dev.acquaint.app.doctor;

import dev.acquaint.app.run.Platforms;
import dev.acquaint.chat.Finding.Grade;
import dev.acquaint.config.BadConfiguration;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Looks at everything that the bot needs, the nearest first. A platform may be asked whether it
 * takes the token; nothing is opened there and nothing changed.
 */
public final class Checkup {
  private static final int JAVA = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long MEGABYTE = 1024L * 1024;

  private final Path home;
  private final InstantSource clock;
  private final Consumer<String> report;
  private final List<Checked> findings = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param home the program's folder
   * @param clock the present moment
   * @param report takes one line per step of long work
   */
  public Checkup(Path home, InstantSource clock, Consumer<String> report) {
    this.home = home;
    this.clock = clock;
    this.report = report;
  }

  /**
   * Looks at everything. What depends on a configuration that cannot be read is left out.
   *
   * @param reading reads the configuration
   * @return what was found, in the order of looking
   */
  public List<Checked> examine(Callable<Configuration> reading) {
    java();
    folder();
    try {
      Configuration configuration = reading.call();
      findings.add(Checked.good("config", "read, without a mistake"));
      new DatabaseCheckup(configuration.database(), clock, report).examine(findings);
      web(configuration.http());
      platforms(configuration);
    } catch (BadConfiguration bad) {
      bad.mistakes()
          .forEach(mistake -> findings.add(new Checked("config", Grade.BAD, mistake.describe())));
    } catch (Exception broken) {
      findings.add(
          Checked.bad(
              "config",
              String.valueOf(broken.getMessage()),
              "see that the file can be read by the user who runs Acquaint."));
    }
    return List.copyOf(findings);
  }

  private void java() {
    Runtime runtime = Runtime.getRuntime();
    String words =
        "%s, %d processors, at most %d MB of memory"
            .formatted(
                Runtime.version(), runtime.availableProcessors(), runtime.maxMemory() / MEGABYTE);
    findings.add(
        Runtime.version().feature() >= JAVA
            ? Checked.good("java", words)
            : Checked.bad("java", words + ".", "install a JDK 25, and set JAVA_HOME to it."));
  }

  private void folder() {
    Path log = home.resolve("log");
    try {
      Files.createDirectories(log);
      Path probe = Files.createTempFile(log, "doctor", ".probe");
      Files.delete(probe);
      findings.add(Checked.good("folder", home.toAbsolutePath().normalize() + " can be written"));
    } catch (IOException e) {
      findings.add(
          Checked.bad(
              "folder",
              "Nothing can be written in " + log.toAbsolutePath().normalize() + ".",
              "give that folder to the user who runs Acquaint (chown), or run it as its owner."));
    }
  }

  private void web(HttpSettings http) {
    String place = http.host() + " port " + http.port();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
      findings.add(Checked.good("web", place + " is free"));
    } catch (IOException taken) {
      findings.add(
          runsHere(http)
              ? Checked.note("web", place + " is held by an Acquaint that runs already")
              : Checked.bad(
                  "web",
                  place + " cannot be listened on: " + taken.getMessage() + ".",
                  "set http.port to another one, for example 8081, or stop what holds it."));
    }
  }

  private static boolean runsHere(HttpSettings http) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      new URI("http", null, http.host(), http.port(), "/health", null, null))
                  .timeout(PATIENCE)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.body().contains("\"ready\"");
    } catch (IOException | java.net.URISyntaxException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void platforms(Configuration configuration) {
    List<String> wanted = Platforms.configured(configuration);
    if (wanted.isEmpty()) {
      findings.add(
          Checked.bad(
              "platforms",
              "None is configured.",
              String.join("; or ", Platforms.howToConfigure())));
    }
    for (String name : wanted) {
      List<String> mistakes = Platforms.mistakes(configuration, name);
      if (mistakes.isEmpty()) {
        findings.add(Checked.good(name, "is configured, and all it needs is there"));
        report.accept("Asking " + name);
        Platforms.checkup(configuration, name, clock).stream()
            .map(found -> Checked.of(name, found))
            .forEach(findings::add);
      }
      mistakes.forEach(mistake -> findings.add(new Checked(name, Grade.BAD, mistake)));
    }
  }
}
