package dev.acquaint.app.process;

import dev.acquaint.app.Lifetime;
import dev.acquaint.app.Logging;
import dev.acquaint.app.Progress;
import dev.acquaint.app.run.Running;
import dev.acquaint.app.run.StartList;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.ConfigurationReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The whole program in a process of its own, on a platform that the test keeps. */
final class BotMain {
  private BotMain() {}

  /** Runs until it is stopped or killed; the first word is the port of the platform. */
  public static void main(String... args) throws Exception {
    FarPlatform platform = new FarPlatform(Integer.parseInt(args[0]));
    Configuration configuration =
        new ConfigurationReader(Path.of(System.getProperty("acquaint.home")), System.getenv())
            .read();
    Logging.apply(configuration.log());
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try (Lifetime lifetime = new Lifetime();
        Running running =
            Running.start(
                new Running.Parts(
                    configuration,
                    List.of(platform),
                    InstantSource.system(),
                    platform,
                    StartList.onPaper(new Progress(System.err, false), err),
                    List.of(args).contains("--restored")))) {
      err.println("Serving port " + running.port());
      lifetime.untilStopped();
    } catch (RuntimeException failed) {
      err.println("FAILED " + failed.getMessage());
      System.exit(1);
    }
  }
}
