package dev.acquaint.app.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.app.OptionRange;
import dev.acquaint.app.Progress;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.app.roster.Roster;
import dev.acquaint.app.roster.RosterFiles;
import dev.acquaint.app.roster.RosterReader;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.Rules;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code acquaint match}: plans introductions for a list of people. */
@Command(
    name = "match",
    description = {
      "Plans introductions for the people of a file, without a chat platform.",
      "The file is CSV with a header; only the column id is needed. Also understood, in any order:"
          + " name, timezone, languages, offers, wants, interests, group, joined, mode."
          + " Several topics or languages stand in one field, separated by semicolons."
    },
    mixinStandardHelpOptions = true)
public final class MatchCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 520;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--roster", required = true, description = "The list of people.")
  private Path roster = Path.of("people.csv");

  @Option(names = "--history", description = "Who met whom: CSV with the columns date, a, b.")
  private @Nullable Path history;

  @Option(
      names = "--avoid",
      description = "Who must never be introduced to each other: CSV with the columns a, b.")
  private @Nullable Path avoid;

  @Option(
      names = "--ignore-unknown",
      description = "Pass over lines of --history and --avoid with people who are not in the list.")
  private boolean ignoreUnknown;

  @Option(
      names = "--size",
      defaultValue = "2",
      description = "People in a group, 2 to 8 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--odd",
      defaultValue = "trio",
      description = "What happens to the odd person among pairs: trio or sit-out (default: trio).")
  private String odd = "trio";

  @Option(
      names = "--group-rule",
      defaultValue = "prefer-across",
      description =
          "What the column group means: any, prefer-across, require-across, prefer-within,"
              + " require-within (default: prefer-across).")
  private String groupRule = "prefer-across";

  @Option(
      names = "--rounds",
      defaultValue = "1",
      description = "Weekly rounds to plan, 1 to 520 (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--date",
      description =
          "The day of the first round, like 2026-11-24 (default: a week after the last meeting in"
              + " --history or the last person joined; today when no day is known).")
  private @Nullable String date;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Decides among equals (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", description = "Write groups-<round>.csv for a spreadsheet here.")
  private @Nullable Path out;

  @Option(
      names = "--save-history",
      description = "Write --history and the planned rounds here, to be given as --history later.")
  private @Nullable Path saveHistory;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** Made by the command line. */
  public MatchCommand() {}

  @Override
  public Integer call() throws JsonProcessingException {
    OptionRange.check("--size", size, 2, 8);
    OptionRange.check("--rounds", rounds, 1, MOST_ROUNDS);
    Rules rules =
        new Rules(
            size,
            choice("--odd", odd, Rules.OddPerson.values()),
            Rules.defaults().repeatWindow(),
            choice("--group-rule", groupRule, Rules.GroupRule.values()),
            false,
            false);
    Optional<LocalDate> first = firstDay();
    Roster read =
        RosterReader.read(
            new RosterFiles(
                roster, Optional.ofNullable(history), Optional.ofNullable(avoid), ignoreUnknown));
    PrintWriter err = spec.commandLine().getErr();
    read.notes().forEach(err::println);
    RosterRounds planner =
        new RosterRounds(
            read,
            rules,
            first
                .or(() -> RosterRounds.dayAfter(read))
                .orElseGet(() -> LocalDate.now(Clock.systemUTC())),
            seed,
            new ExactMatcher());
    RoundWords words = new RoundWords(read, rules);
    List<RosterRounds.Round> planned = plan(planner, read.people().size());
    print(read, planned, words);
    write(planner, planned, words);
    return 0;
  }

  private List<RosterRounds.Round> plan(RosterRounds planner, int people) {
    List<RosterRounds.Round> planned = new ArrayList<>();
    try (Progress progress = Progress.onStandardError()) {
      for (int round = 1; round <= rounds; round++) {
        progress.step("Planning round " + round + " of " + rounds + " for " + people + " people");
        planned.add(planner.next());
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(roster + " cannot be planned as a whole: " + e.getMessage());
    }
    return planned;
  }

  private void print(Roster read, List<RosterRounds.Round> planned, RoundWords words)
      throws JsonProcessingException {
    PrintWriter writer = spec.commandLine().getOut();
    if (json) {
      writer.println(
          new ObjectMapper()
              .writeValueAsString(
                  new RoundJson(
                      read.people().size(),
                      planned.stream().map(round -> RoundJson.round(round, words)).toList())));
    } else {
      planned.forEach(round -> words.lines(round).forEach(writer::println));
    }
    writer.flush();
  }

  private void write(RosterRounds planner, List<RosterRounds.Round> planned, RoundWords words) {
    PrintWriter err = spec.commandLine().getErr();
    if (out != null) {
      for (RosterRounds.Round round : planned) {
        err.println("Written: " + RoundFiles.groups(out, round, words));
      }
      Path next = RoundFiles.file(out, rounds + 1);
      if (Files.exists(next)) {
        err.println(next + " and what follows it is from an earlier run.");
      }
    }
    if (saveHistory != null) {
      RoundFiles.history(saveHistory, planner.met());
      err.println("Written: " + saveHistory);
    }
  }

  private Optional<LocalDate> firstDay() {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw new UnusableInput(
          "--date takes a day of the calendar, not \""
              + date
              + "\". For example: --date 2026-11-24");
    }
  }

  private static <E extends Enum<E>> E choice(String option, String typed, E[] values) {
    List<String> words = new ArrayList<>();
    for (E value : values) {
      String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equalsIgnoreCase(typed)) {
        return value;
      }
      words.add(word);
    }
    throw new UnusableInput(
        option
            + " takes "
            + String.join(", ", words)
            + ", not \""
            + typed
            + "\". For example: "
            + option
            + " "
            + words.getFirst());
  }
}
