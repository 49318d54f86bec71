package dev.acquaint.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code acquaint demo}: a simulated community on the real engine and a real database. */
@Command(
    name = "demo",
    description = "Plays a simulated community on the real engine and a real database.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--headless",
      description =
          "Play, print what each week brought, and end; the only way there is until the page is there.")
  @SuppressWarnings(
      "UnusedVariable") // scripts say it already, and will have to once the page is the default
  private boolean headless;

  @Option(
      names = "--weeks",
      defaultValue = "4",
      description = "Weeks to play, 1 to 520 (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--members",
      defaultValue = "40",
      description = "People, 2 to 500 (default: ${DEFAULT-VALUE}).")
  private int members;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "Decides all chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--data",
      description = "Where the database lives (default: data/demo beside the program).")
  private Path data = Path.of(System.getProperty("acquaint.home", "."), "data", "demo");

  /** Made by the command line. */
  public DemoCommand() {}

  @Override
  public Integer call() throws JsonProcessingException {
    check("--weeks", weeks, 1, 520);
    check("--members", members, 2, 500);
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.onStandardError();
        SqlDemoDatabase database = SqlDemoDatabase.fresh(data, progress)) {
      print(out, new HeadlessDemo(database.transactions(), weeks, members, seed).play(progress));
    }
    return 0;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UnusableInput(
          option
              + " takes "
              + least
              + " to "
              + most
              + ", not "
              + value
              + ". For example: "
              + option
              + " "
              + Math.max(least, 4));
    }
  }

  private void print(PrintWriter out, List<HeadlessDemo.Week> played)
      throws JsonProcessingException {
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(Map.of("weeks", played)));
    } else {
      for (HeadlessDemo.Week week : played) {
        out.printf(
            "Week %d: %d due, %d groups, %d said they met, %d repeats, at most %d unprompted messages to one member%n",
            week.week(),
            week.active(),
            week.groups().size(),
            week.met(),
            week.repeats(),
            week.mostUnpromptedToOneMember());
        week.unmatched()
            .forEach(one -> out.printf("  left out: %s (%s)%n", one.id(), one.reason()));
      }
    }
    out.flush();
  }
}
