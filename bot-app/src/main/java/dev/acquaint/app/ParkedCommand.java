package dev.acquaint.app;

import dev.acquaint.app.run.ParkedMail;
import dev.acquaint.config.BadConfiguration;
import dev.acquaint.outbox.SqlParked;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code acquaint parked}: messages that could not be sent, and what becomes of them. */
@Command(
    name = "parked",
    description =
        "Lists the messages that were set aside after too many tries, tries them again or gives them up.",
    mixinStandardHelpOptions = true)
public final class ParkedCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigurationOption file = new ConfigurationOption();

  @ArgGroup(exclusive = true)
  private Decision decision = new Decision();

  /** What to do with them; nothing means to list them. */
  static final class Decision {
    @Option(
        names = "--retry",
        paramLabel = "KEY",
        description = "Tries a message again, or with the word all every one of them.")
    private Optional<String> retry = Optional.empty();

    @Option(
        names = "--give-up",
        paramLabel = "KEY",
        description =
            "Gives a message up, or with the word all every one of them; the people concerned are told.")
    private Optional<String> giveUp = Optional.empty();
  }

  /** Made by the command line. */
  public ParkedCommand() {}

  @Override
  public Integer call() throws BadConfiguration {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.onStandardError();
        ParkedMail mail =
            ParkedMail.open(file.read().database(), InstantSource.system(), progress::step)) {
      if (decision.retry.isPresent()) {
        out.println(decided(decision.retry.get(), mail::retry) + " to be tried again.");
      } else if (decision.giveUp.isPresent()) {
        out.println(decided(decision.giveUp.get(), mail::giveUp) + " given up.");
      } else {
        list(mail, out);
      }
      out.flush();
    }
    return 0;
  }

  private static String decided(String key, Function<Optional<String>, Integer> act) {
    int messages =
        act.apply(key.equals(ALL) ? Optional.empty() : Optional.of(key).map(String::strip));
    if (messages == 0 && !key.equals(ALL)) {
      throw new UnusableInput(
          "No message that was set aside is called "
              + key
              + ". `./acquaint parked` lists them; an example: ./acquaint parked --retry all");
    }
    return messages == 1 ? "1 message" : messages + " messages";
  }

  private static void list(ParkedMail mail, PrintWriter out) {
    var parked = mail.list();
    if (parked.isEmpty()) {
      out.println("No message is set aside.");
    }
    for (SqlParked.Parked one : parked) {
      out.printf(
          "%s  %s  %s after %d tries  until %s  community %s%n",
          one.deliveryKey(),
          one.kind(),
          one.reason(),
          one.attempts(),
          one.until(),
          one.community().value());
    }
  }
}
