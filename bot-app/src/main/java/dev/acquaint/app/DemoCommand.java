package dev.acquaint.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.app.roster.RosterFiles;
import dev.acquaint.app.roster.RosterReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      description = "Play without a page, print what each week brought, and end.")
  private boolean headless;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description =
          "Where the page is served, 1 to 65535, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--weeks",
      defaultValue = "4",
      description = "With --headless: weeks to play, 1 to 520 (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--members",
      defaultValue = "40",
      description = "People, 2 to 500 (default: ${DEFAULT-VALUE}).")
  private int members;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description =
          "The people of this file instead of invented ones, at least two; columns: id (needed), name, timezone, offers, wants, interests, group.")
  private @Nullable Path roster;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "Decides all chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "With --headless: print one JSON object.")
  private boolean json;

  @Option(
      names = "--data",
      description = "Where the database lives (default: data/demo beside the program).")
  private Path data = Path.of(System.getProperty("acquaint.home", "."), "data", "demo");

  /** Made by the command line. */
  public DemoCommand() {}

  @Override
  public Integer call() throws JsonProcessingException, InterruptedException {
    OptionRange.check("--weeks", weeks, 1, 520);
    OptionRange.check("--members", members, 2, 500);
    OptionRange.check("--port", port, 0, 65_535);
    if (json && !headless) {
      throw new UnusableInput(
          "--json goes with --headless. For example: ./acquaint demo --headless --json");
    }
    PrintWriter out = spec.commandLine().getOut();
    DemoPeople.Source people = people();
    if (headless) {
      play(out, people);
    } else {
      serve(out, people);
    }
    return 0;
  }

  private DemoPeople.Source people() {
    if (roster == null) {
      return DemoPeople.invented(members);
    }
    List<DemoPeople.Told> listed = DemoRoster.people(RosterReader.read(RosterFiles.of(roster)));
    return _ -> listed;
  }

  private void play(PrintWriter out, DemoPeople.Source people) throws JsonProcessingException {
    try (Progress progress = Progress.onStandardError();
        SqlDemoDatabase database = SqlDemoDatabase.fresh(data, progress)) {
      print(out, new HeadlessDemo(database.transactions(), weeks, people, seed).play(progress));
    }
  }

  private void serve(PrintWriter out, DemoPeople.Source people) throws InterruptedException {
    Progress progress = Progress.onStandardError();
    try (Lifetime lifetime = new Lifetime();
        SqlDemoDatabase database = SqlDemoDatabase.fresh(data, progress);
        PageDemo demo = PageDemo.play(database.transactions(), people, seed, progress)) {
      int served = demo.serve(port);
      progress.close();
      out.println("The sandbox is open at http://localhost:" + served);
      out.flush();
      progress.step("Ctrl-C ends it. Everything in it is invented and gone afterwards.");
      lifetime.untilStopped();
      progress.step("Closing");
    } finally {
      progress.close();
    }
  }

  private void print(PrintWriter out, HeadlessDemo.Played played) throws JsonProcessingException {
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(Map.of("weeks", played.weeks())));
    } else {
      for (HeadlessDemo.Week week : played.weeks()) {
        print(out, week, played.messages().get(week.week() - 1));
      }
    }
    out.flush();
  }

  private static void print(PrintWriter out, HeadlessDemo.Week week, double messages) {
    out.printf(
        Locale.ROOT,
        "Week %d: %d people due, %d introduced in %d groups, %d said they met, %d repeats%n",
        week.week(),
        week.active(),
        week.groups().stream().mapToInt(List::size).sum(),
        week.groups().size(),
        week.met(),
        week.repeats());
    out.printf(
        Locale.ROOT,
        "  messages nobody asked for: %.1f a member on average, %d at most%n",
        messages,
        week.mostUnpromptedToOneMember());
    week.unmatched()
        .forEach(one ->
            out.printf(
                "  left out: %s, %s%n",
                one.id(), one.reason().toLowerCase(Locale.ROOT).replace('_', ' ')));
  }
}
