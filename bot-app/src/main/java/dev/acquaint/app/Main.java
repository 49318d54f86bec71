package dev.acquaint.app;

import dev.acquaint.config.BadConfiguration;
import dev.acquaint.embedded.EmbeddedFailure;
import dev.acquaint.storage.StorageFailure;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Results go to standard output, everything else to standard error. The exit code
 * is 0 after success, {@value #WRONG_INPUT} when the person who typed has to change something, and
 * {@value #BROKEN} when the program failed.
 */
@Command(
    name = "acquaint",
    description = "Introduces the members of a community to each other.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class)
public final class Main {
  /** Exit code when the program failed. */
  public static final int BROKEN = 1;

  /** Exit code when the command line, the configuration or an input file has to be changed. */
  public static final int WRONG_INPUT = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the words after the program's name
   */
  public static void main(String... args) {
    System.exit(run(Subcommands.all(), new Writers(System.out, System.err), args));
  }

  /** Runs one command of {@code commands} and returns the exit code. */
  static int run(List<Object> commands, Writers writers, String... args) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    line.setOut(writers.out())
        .setErr(writers.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((wrong, _) -> explain(wrong))
        .setExecutionExceptionHandler((failure, command, _) -> fail(failure, command));
    return args.length == 0 ? line.execute("--help") : line.execute(args);
  }

  private static int explain(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    if (wrong instanceof UnmatchedArgumentException unmatched
        && command.getParent() == null
        && !unmatched.getUnmatched().getFirst().startsWith("-")) {
      err.println("There is no command \"" + unmatched.getUnmatched().getFirst() + "\".");
    } else {
      err.println(wrong.getMessage());
    }
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try ./" + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return WRONG_INPUT;
  }

  private static int fail(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    int code = WRONG_INPUT;
    switch (failure) {
      case UnusableInput unusable -> unusable.lines().forEach(err::println);
      case BadConfiguration bad -> bad.lines().forEach(err::println);
      case StorageFailure storage when storage.kind() != StorageFailure.Kind.BROKEN -> {
        err.println(storage.getMessage());
        code = BROKEN;
      }
      case EmbeddedFailure database -> {
        err.println(database.getMessage());
        code = BROKEN;
      }
      default -> {
        String id = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        LOG.error("error {}", id, failure);
        err.println(
            "Something went wrong inside the program (error " + id + "): " + brief(failure));
        code = BROKEN;
      }
    }
    err.flush();
    return code;
  }

  /** The first line of what a failure says; its type alone when it says nothing. */
  private static String brief(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }

  /** Where a command writes: {@code out} for results, {@code err} for everything else. */
  record Writers(PrintWriter out, PrintWriter err) {
    Writers(java.io.PrintStream out, java.io.PrintStream err) {
      this(writer(out), writer(err));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
      Charset charset = stream.charset();
      return new PrintWriter(new java.io.OutputStreamWriter(stream, charset), true);
    }
  }

  /** Says which release this is, as the packaging wrote it into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "acquaint " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + " on " + System.getProperty("os.name")
      };
    }
  }
}
