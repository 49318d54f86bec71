package dev.acquaint.app;

import dev.acquaint.app.run.Platforms;
import dev.acquaint.app.run.Running;
import dev.acquaint.app.run.StartList;
import dev.acquaint.config.BadConfiguration;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.LogSettings;
import dev.acquaint.outbox.KillPoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code acquaint run}: the bot itself, until somebody stops it. */
@Command(
    name = "run",
    description = "Runs the bot on the platforms of the configuration, until it is stopped.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private static final int MILLIS = 1000;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigurationOption file = new ConfigurationOption();

  @Option(
      names = "--restored",
      description =
          "Say this once after restoring a back-up: rounds and reminders that were due between"
              + " the back-up and now may have happened, so they are let pass.")
  private boolean restored;

  /** Made by the command line. */
  public RunCommand() {}

  @Override
  public Integer call() throws BadConfiguration, InterruptedException {
    InstantSource clock = InstantSource.system();
    Configuration configuration = file.read();
    Logging.apply(configuration.log());
    try (Progress progress = Progress.onStandardError()) {
      StartList list =
          configuration.log().format() == LogSettings.Format.JSON
              ? StartList.inLog()
              : StartList.onPaper(progress, spec.commandLine().getErr());
      untilStopped(
          new Running.Parts(
              configuration,
              Platforms.connections(configuration, clock),
              clock,
              KillPoint.NEVER,
              list,
              restored));
    }
    return 0;
  }

  /**
   * Runs the bot until the process is told to end.
   *
   * @param parts what the run is made of
   * @throws InterruptedException when the thread is interrupted
   */
  static void untilStopped(Running.Parts parts) throws InterruptedException {
    long begin = System.nanoTime();
    try (Lifetime lifetime = new Lifetime();
        Running _ = Running.start(parts)) {
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      parts
          .list()
          .say(
              "Ready after %d.%d s. Ctrl-C stops it."
                  .formatted(millis / MILLIS, millis % MILLIS / 100));
      lifetime.untilStopped();
      parts.list().say("Stopping.");
    }
  }
}
