package dev.acquaint.app;

import dev.acquaint.app.run.Store;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.config.Configuration;
import dev.acquaint.features.icebreakers.PromptsImport;
import dev.acquaint.features.intros.SqlPastIntroductions;
import dev.acquaint.features.moderation.files.KnownNames;
import dev.acquaint.features.moderation.files.MembersFile;
import dev.acquaint.features.moderation.files.MembersImport;
import dev.acquaint.features.moderation.files.PastFile;
import dev.acquaint.id.Ids;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code acquaint import}: past introductions from another tool, which the next round respects,
 * what a list of members says of people who have told nothing yet, or prompts for the bank.
 */
@Command(
    name = "import",
    description = {
      "Brings in who was introduced to whom before, or what a list of members says of them,"
          + " from another tool's CSV file, or icebreakers.",
      "The columns are found by their titles or by what stands in them, and are shown. Nothing is"
          + " written without --write. People are named as in the chat, by their id on the platform,"
          + " or as --people calls them."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private final InstantSource clock = InstantSource.system();
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigurationOption file = new ConfigurationOption();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Who was introduced to whom: a day and two people in a line, or a group.")
  private @Nullable Path pairs;

  @Option(
      names = "--members",
      paramLabel = "FILE",
      description =
          "What members offer, look for and care for, their time zone and languages, a line each."
              + " It fills what they have not told themselves, and makes nobody take part.")
  private @Nullable Path members;

  @Option(
      names = "--prompts",
      paramLabel = "FILE",
      description =
          "Icebreakers for the community's bank: prompt | topics | depth | theme in a line, or CSV"
              + " with these titles, as /icebreaker-admin export writes them.")
  private @Nullable Path prompts;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "A list of members of the other tool: what stands beside a known name or id in a line,"
              + " such as an address of mail, means the same person.")
  private @Nullable Path people;

  @Option(
      names = "--community",
      paramLabel = "NAME",
      description = "Into which community, by name or id; not needed when there is only one.")
  private @Nullable String community;

  @Option(names = "--write", description = "Write what was understood.")
  private boolean write;

  @Option(
      names = "--skip-bad",
      description = "Write the good lines although others cannot be used.")
  private boolean skipBad;

  /** Made by the command line. */
  public ImportCommand() {}

  @Override
  public Integer call() throws Exception {
    List<Path> files = Stream.of(pairs, members, prompts).filter(Objects::nonNull).toList();
    if (files.size() != 1) {
      throw new UnusableInput(
          "Name one file: --pairs FILE for past introductions, --members FILE for a list of"
              + " members, or --prompts FILE for icebreakers. For example: ./acquaint import --pairs met.csv");
    }
    String text = read(files.getFirst());
    Optional<String> list = people == null ? Optional.empty() : Optional.of(read(people));
    Configuration configuration = file.read();
    try (Progress progress = Progress.onStandardError();
        Store store = Store.open(configuration.database(), progress::step)) {
      return bringIn(store.database().transactions(), text, list);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnusableInput(
          "The file " + path + " cannot be read as UTF-8 text. Save it as \"CSV UTF-8\" first.");
    }
  }

  private int bringIn(Transactions transactions, String text, Optional<String> list) {
    Communities communities = new SqlCommunities(new Ids(RandomGenerator.getDefault()));
    Community into = community(transactions, communities);
    PrintWriter out = spec.commandLine().getOut();
    if (prompts != null) {
      out.println("Community: " + into.name());
      int code = prompts(transactions, communities, into, PromptsImport.read(text));
      out.flush();
      return code;
    }
    KnownNames names =
        transactions.inTransaction(transaction -> KnownNames.of(transaction, into.id()));
    list.ifPresent(
        words -> out.println(pairsOf(names.learn(words)) + " of the list of members are known."));
    out.println("Community: " + into.name());
    int code =
        members == null
            ? pastOnes(transactions, into, names, text)
            : listed(transactions, communities, into, new MembersFile(names).read(text));
    out.flush();
    return code;
  }

  private int listed(
      Transactions transactions, Communities communities, Community into, MembersFile.Read read) {
    PrintWriter out = spec.commandLine().getOut();
    new MembersPaper(Objects.requireNonNull(members), out).show(read);
    int code = read.bad().isEmpty() || skipBad ? 0 : Main.WRONG_INPUT;
    if (write && code == 0) {
      int changed =
          transactions.inTransaction(transaction ->
              new MembersImport(communities)
                  .fill(transaction, into.id(), read.people(), clock.instant()));
      out.printf(
          "%d filled in, %d had told it themselves. Nobody takes part by it: /intros join does.%n",
          changed, read.people().size() - changed);
    } else {
      out.println(unwritten(code));
    }
    return code;
  }

  private int prompts(
      Transactions transactions, Communities communities, Community into, PromptsImport read) {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue words = new Catalogue();
    read.bad()
        .forEach(bad ->
            out.println(
                prompts
                    + ", line "
                    + bad.number()
                    + ": "
                    + words.plain(bad.why(), Locale.ENGLISH, DemoWorld::written)));
    out.println(read.understood() + " prompts understood, " + read.bad().size() + " lines not.");
    int code = read.bad().isEmpty() || skipBad ? 0 : Main.WRONG_INPUT;
    if (write && code == 0) {
      PromptsImport.Written written =
          transactions.inTransaction(
              transaction -> read.write(transaction, communities, into.id(), clock.instant()));
      out.printf(
          "%d written to the bank, %d were there already or wait for a moderator.%n",
          written.taken(), written.known());
    } else {
      out.println(unwritten(code));
    }
    return code;
  }

  private static String unwritten(int code) {
    return code == 0
        ? "Nothing is written yet: add --write."
        : "Nothing is written: correct these lines, or pass over them with --skip-bad.";
  }

  private int pastOnes(Transactions transactions, Community into, KnownNames names, String text) {
    PrintWriter out = spec.commandLine().getOut();
    Instant begun = clock.instant();
    LocalDate today = begun.atOffset(ZoneOffset.UTC).toLocalDate();
    PastFile.Read read = new PastFile(names, today).read(text);
    show(read, out);
    int code = read.bad().isEmpty() || skipBad ? 0 : Main.WRONG_INPUT;
    if (write && code == 0) {
      int added =
          transactions.inTransaction(
              transaction -> new SqlPastIntroductions().add(transaction, into.id(), read.past()));
      out.printf(
          "%d written, %d known already, in %.1f s. The next round respects them.%n",
          added,
          read.past().size() - added,
          Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    } else {
      out.println(unwritten(code));
    }
    return code;
  }

  private void show(PastFile.Read read, PrintWriter out) {
    if (read.mapping().isEmpty()) {
      throw new UnusableInput(
          List.of(
              "Which columns of " + pairs + " are the day and the two people cannot be told.",
              "Begin with the titles, then a line each, for example:",
              "date,a,b",
              "2026-11-02,Ada Berg,Bruno Castro"));
    }
    List<String> people = read.mapping().subList(1, read.mapping().size());
    out.println("Day: column " + read.mapping().getFirst());
    out.println("People: column " + String.join(" and column ", people));
    read.bad().forEach(bad -> out.println(pairs + ", " + words(bad)));
    out.println(
        read.past().size() + " introductions understood, " + read.bad().size() + " lines not.");
  }

  private static String pairsOf(int lines) {
    return lines == 1 ? "One line" : lines + " lines";
  }

  private Community community(Transactions transactions, Communities communities) {
    List<Community> all = transactions.inTransaction(communities::all);
    List<Community> wanted =
        community == null
            ? all
            : all.stream()
                .filter(one ->
                    one.name().equalsIgnoreCase(community) || one.id().value().equals(community))
                .toList();
    if (wanted.size() == 1) {
      return wanted.getFirst();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        all.isEmpty()
            ? "There is no community yet. Start the bot once, so that it is in a place of people."
            : "Say which community with --community, by name or id:");
    all.forEach(one -> lines.add("  " + one.name() + " (" + one.id().value() + ")"));
    throw new UnusableInput(lines);
  }

  private static String words(PastFile.Bad bad) {
    String why =
        switch (bad.wrong()) {
          case DAY -> "\"" + bad.word() + "\" is no day. Write it like 2026-11-02.";
          case FUTURE -> bad.word() + " is yet to come.";
          case MISSING -> "A person is missing.";
          case UNKNOWN ->
              "Nobody here is called \""
                  + bad.word()
                  + "\"."
                  + (bad.nearest().isEmpty() ? "" : " Is it \"" + bad.nearest() + "\"?");
          case SHARED -> "More than one is called \"" + bad.word() + "\". Use the id.";
          case SAME -> "The same person stands there twice.";
        };
    return "line " + bad.line() + ": " + why;
  }
}
