package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.Period;
import dev.acquaint.features.intros.IntrosFigures;
import dev.acquaint.features.intros.SqlIntrosFigures;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code /acquaint-admin report}: what the last weeks brought, in words and pictures; the same
 * words come every Monday by themselves.
 */
final class ReportCommand {
  private static final int MOST_WEEKS = 26;
  private static final int MOST_ROUNDS = 5;
  private static final int MOST_LINES = 8;
  private static final PublicId HERE = new PublicId("report");
  private static final Option<Integer> WEEKS =
      Option.number("weeks", ModerationWords.plain("report-weeks-option"), 1, MOST_WEEKS);
  private static final Option<String> PICTURE =
      Option.choice(
          "picture",
          ModerationWords.plain("report-picture-option"),
          Stream.of(Pictures.Kind.values())
              .map(kind -> Choice.of(word(kind), ModerationWords.picture(kind)))
              .toList());
  private static final Option<String> LOOK =
      Option.choice(
          "look",
          ModerationWords.plain("report-look-option"),
          List.of(
              Choice.of("light", ModerationWords.plain("look-light")),
              Choice.of("dark", ModerationWords.plain("look-dark"))));

  private final Desk desk;
  private final List<Feature> features;
  private final Pictures pictures;
  private final SqlIntrosFigures figures = new SqlIntrosFigures();
  private final Action show =
      Action.called("mw", this::show).forModerators("acquaint-admin report");

  ReportCommand(Desk desk, List<Feature> features) {
    this.desk = desk;
    this.features = List.copyOf(features);
    this.pictures = new Pictures();
  }

  private static String word(Pictures.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  Command command() {
    return Command.at(
            "acquaint-admin",
            "report",
            ModerationWords.plain("report-admin-description"),
            this::run)
        .takes(WEEKS, PICTURE, LOOK)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(show);
  }

  private Response run(Caller caller, Arguments arguments) {
    boolean dark = arguments.find(LOOK).filter("dark"::equals).isPresent();
    return arguments
        .find(PICTURE)
        .map(word -> Pictures.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
        .map(kind -> picture(caller, kind, dark))
        .orElseGet(() -> {
          Instant now = desk.now();
          Period period =
              new Period(now.minus(Duration.ofDays(7L * arguments.find(WEEKS).orElse(1))), now);
          return new Response.Say(
              desk.transactions()
                  .inTransaction(transaction -> view(transaction, caller.community(), period)));
        });
  }

  /** The button's detail is the picture's name, with a letter when it is to be dark. */
  private Response show(Caller caller, Use use) {
    String detail = use.detail();
    boolean dark = detail.endsWith("_dark");
    String name = dark ? detail.substring(0, detail.length() - "_dark".length()) : detail;
    Pictures.Kind kind =
        Stream.of(Pictures.Kind.values())
            .filter(one -> word(one).equals(name))
            .findFirst()
            .orElse(Pictures.Kind.PARTICIPATION);
    return picture(caller, kind, dark);
  }

  private Response picture(Caller caller, Pictures.Kind kind, boolean dark) {
    Pictures.Wish wish = new Pictures.Wish(kind, dark, caller.locale(), desk.now());
    MessageView drawn =
        pictures.drawn(
            desk.transactions()
                .inTransaction(transaction -> pictures.read(transaction, caller.community(), wish)),
            wish);
    String other = word(kind) + (dark ? "" : "_dark");
    return new Response.Say(
        drawn.plus(
            Block.Controls.of(
                Control.Button.of(
                    ModerationWords.plain(dark ? "look-light-button" : "look-dark-button"),
                    show.on(HERE, other)))));
  }

  /** Returns what a time brought, in words, with buttons for pictures. */
  MessageView view(Transaction transaction, CommunityId community, Period period) {
    IntrosFigures seen = figures.read(transaction, community, period);
    Text title = ModerationWords.period(period);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    List<Text> lines = new ArrayList<>(introductions(seen));
    features.forEach(feature -> lines.addAll(feature.report(transaction, community, period)));
    lines.stream()
        .limit(MOST_LINES + (long) MOST_ROUNDS)
        .forEach(line -> blocks.add(new Block.Paragraph(line)));
    blocks.add(
        new Block.Controls(
            Stream.of(Pictures.Kind.values())
                .<Control>map(kind ->
                    Control.Button.of(ModerationWords.picture(kind), show.on(HERE, word(kind))))
                .toList()));
    return new MessageView(title, blocks);
  }

  private static List<Text> introductions(IntrosFigures seen) {
    List<Text> lines = new ArrayList<>();
    Health health = Health.of(seen);
    if (!health.mayBeTold()) {
      lines.add(ModerationWords.count("report-too-few", Health.LEAST));
      return lines;
    }
    lines.add(ModerationWords.taking(health.people().size(), seen.joined()));
    List<IntrosFigures.OneRound> rounds = seen.rounds();
    if (rounds.isEmpty()) {
      lines.add(ModerationWords.plain("report-no-round"));
    }
    rounds
        .subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size())
        .forEach(round -> lines.add(ModerationWords.round(round, Health.LEAST)));
    if (!seen.leftOut().isEmpty()) {
      lines.add(ModerationWords.leftOut(seen.leftOut(), Health.LEAST));
    }
    Health.middleDays(seen.newcomers())
        .ifPresent(days -> lines.add(ModerationWords.count("report-newcomers", days)));
    lines.add(ModerationWords.network(health));
    return lines;
  }
}
