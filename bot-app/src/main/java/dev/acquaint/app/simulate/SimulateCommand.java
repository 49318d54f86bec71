package dev.acquaint.app.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.app.Progress;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.Rules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code acquaint simulate}: plays long runs of introductions with an invented community. */
@Command(
    name = "simulate",
    description = {
      "Plays many rounds of introductions with an invented community, as fast as they can be"
          + " planned, and shows how good they are.",
      "In each round every member takes part with the likelihood --attendance; between two rounds"
          + " every member is replaced by somebody new with the likelihood --churn."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final String HEADER =
      "round      in     new  groups  left out  repeats      points     of best  seconds"
          + "     met   steps  linked";

  /** After so many seconds without a word a line says how far it is. */
  private static final int PATIENCE_SECONDS = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--members",
      defaultValue = "100",
      description = "People, 2 to 1,000,000 (default: ${DEFAULT-VALUE}).")
  private int members;

  @Option(
      names = "--rounds",
      defaultValue = "52",
      description = "Rounds to play, 1 to 5,200 (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--attendance",
      defaultValue = "0.75",
      description = "How likely a member takes part, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double attendance;

  @Option(
      names = "--churn",
      defaultValue = "0.05",
      description = "How likely a member is replaced, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double churn;

  @Option(
      names = "--avoids",
      defaultValue = "0.3",
      description =
          "How many pairs for each member avoid each other, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double avoids;

  @Option(
      names = "--size",
      defaultValue = "2",
      description = "People in a group, 2 to 8 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--sit-out",
      description = "The odd person among pairs sits out, rather than making a trio.")
  private boolean sitOut;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Decides all chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** Made by the command line. */
  public SimulateCommand() {}

  @Override
  public Integer call() throws JsonProcessingException {
    check("--members", members, 2, 1_000_000, "100");
    check("--rounds", rounds, 1, 5_200, "52");
    check("--attendance", attendance, 0, 1, "0.75");
    check("--churn", churn, 0, 1, "0.05");
    check("--avoids", avoids, 0, 1, "0.3");
    check("--size", size, 2, 8, "2");
    Rules rules =
        new Rules(
            size,
            sitOut ? Rules.OddPerson.SIT_OUT : Rules.OddPerson.TRIO,
            Rules.defaults().repeatWindow(),
            Rules.GroupRule.PREFER_ACROSS,
            false,
            false);
    LongRun run =
        new LongRun(
            new LongRun.Settings(members, attendance, churn, avoids, seed),
            rules,
            new ExactMatcher());
    List<LongRun.Round> played = play(run);
    Summary summary = Summary.of(played, run.mostTimesLeftOut());
    if (json) {
      printJson(played, summary);
    } else {
      print(played, summary);
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private List<LongRun.Round> play(LongRun run) {
    List<LongRun.Round> played = new ArrayList<>();
    double unseen = 0;
    try (Progress progress = Progress.onStandardError()) {
      progress.step("Playing " + rounds + " rounds with " + members + " members");
      for (int i = 1; i <= rounds; i++) {
        played.add(run.next());
        progress.advance("Playing rounds", i, rounds);
        unseen += played.getLast().seconds();
        if (unseen >= PATIENCE_SECONDS) {
          progress.step("Played " + i + " of " + rounds + " rounds");
          unseen = 0;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("--members " + members + " cannot be played: " + e.getMessage());
    }
    return played;
  }

  private void print(List<LongRun.Round> played, Summary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(HEADER);
    played.stream().map(SimulateCommand::line).forEach(out::println);
    summary.lines(members, rounds).forEach(out::println);
  }

  private static String line(LongRun.Round round) {
    return String.format(
        Locale.ROOT,
        "%5d %,7d %,7d %,7d %,9d %,8d %,11d %11s %8.3f %7.1f %7.2f %6.1f%%",
        round.round(),
        round.active(),
        round.joined(),
        round.groups(),
        round.leftOut(),
        round.repeats(),
        round.score(),
        round.provenBest() ? "proven" : ">= " + Summary.percent(round.worth(), round.bound()) + "%",
        round.seconds(),
        round.network().met(),
        round.network().steps(),
        100 * round.network().largestPart());
  }

  private void printJson(List<LongRun.Round> played, Summary summary)
      throws JsonProcessingException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("members", members);
    result.put("rounds", played);
    result.put("summary", summary.json());
    spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(result));
  }

  private static void check(
      String option, double value, double least, double most, String example) {
    // Written so that what is not a number is refused too.
    if (!(value >= least && value <= most)) {
      throw new UnusableInput(
          String.format(
              Locale.ROOT,
              "%s takes %,.0f to %,.0f, not %s. For example: %s %s",
              option,
              least,
              most,
              value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : value,
              option,
              example));
    }
  }
}
