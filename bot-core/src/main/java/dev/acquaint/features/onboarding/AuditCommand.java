package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.community.Member;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.feature.Table;
import dev.acquaint.feature.TableWriting;
import dev.acquaint.id.MemberId;
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
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /acquaint-admin audit}: who did what as a moderator, and who was not allowed to. */
final class AuditCommand {
  private static final int LINES = 12;
  private static final PublicId EVERYBODY = new PublicId("everybody");
  private static final Option<MemberId> MEMBER =
      Option.member("member", OnboardingWords.plain("audit-member-option"));
  private static final Option<String> RESULT =
      Option.choice(
          "result",
          OnboardingWords.plain("audit-result-option"),
          Stream.of(Audit.Result.values())
              .map(result -> Choice.of(word(result), OnboardingWords.result(result)))
              .toList());
  private static final Option<Integer> DAYS =
      Option.number("days", OnboardingWords.plain("audit-days-option"), 1, 3_650);
  private static final Option<String> FILE =
      Option.choice(
          "file",
          OnboardingWords.plain("audit-file-option"),
          List.of(Choice.of("csv", Text.typed("CSV"))));
  private static final int PAGE = 100;
  private static final int MOST_IN_A_FILE = 20_000;

  private final TableWriting writing = new TableWriting();
  private final Desk desk;
  private final Action older =
      Action.called("oa", this::turn).forModerators("acquaint-admin audit").updatesMessage();

  AuditCommand(Desk desk) {
    this.desk = desk;
  }

  private static String word(Audit.Result result) {
    return result.name().toLowerCase(Locale.ROOT);
  }

  private static Audit.Result result(String word) {
    return Audit.Result.valueOf(word.toUpperCase(Locale.ROOT));
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "audit", OnboardingWords.plain("audit-description"), this::run)
        .takes(MEMBER, RESULT, DAYS, FILE)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(older);
  }

  private Response run(Caller caller, Arguments arguments) {
    Audit.Wanted wanted =
        new Audit.Wanted(
            arguments.find(MEMBER),
            arguments.find(RESULT).map(AuditCommand::result),
            Optional.empty());
    Instant since =
        arguments
            .find(DAYS)
            .map(days -> desk.clock().instant().minus(Duration.ofDays(days)))
            .orElse(Instant.EPOCH);
    return new Response.Say(
        arguments.find(FILE).isPresent() || arguments.find(DAYS).isPresent()
            ? file(caller, wanted, since)
            : page(caller, wanted));
  }

  /** Everything that is wanted as one file, the newest first. */
  private MessageView file(Caller caller, Audit.Wanted wanted, Instant since) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<List<String>> rows = new ArrayList<>();
          Audit.Wanted next = wanted;
          while (rows.size() < MOST_IN_A_FILE) {
            List<Audit.Kept> kept = desk.audit().last(transaction, caller.community(), next, PAGE);
            kept.stream()
                .map(Audit.Kept::line)
                .filter(line -> !line.at().isBefore(since))
                .forEach(line -> rows.add(row(transaction, caller, line)));
            if (kept.size() < PAGE || kept.getLast().line().at().isBefore(since)) {
              break;
            }
            next =
                new Audit.Wanted(
                    wanted.member(), wanted.result(), Optional.of(kept.getLast().number()));
          }
          Text title = OnboardingWords.auditFile(rows.size());
          Table table =
              new Table("audit", List.of("at", "who", "what", "detail", "about", "result"), rows);
          return MessageView.of(
              title,
              new Block.Paragraph(title),
              new Block.Attachment("audit.csv", "text/csv", writing.csv(table)));
        });
  }

  private List<String> row(Transaction transaction, Caller caller, Audit.Line line) {
    return List.of(
        line.at().toString(),
        name(transaction, caller, line.member()),
        line.what(),
        line.detail(),
        name(transaction, caller, line.about()),
        word(line.result()));
  }

  private String name(Transaction transaction, Caller caller, Optional<MemberId> member) {
    return member
        .flatMap(id -> desk.communities().find(transaction, caller.community(), id))
        .map(Member::name)
        .orElse("");
  }

  /** The button carries whose lines, and in its detail how they ended and before which number. */
  private Response turn(Caller caller, Use use) {
    String[] parts = use.detail().split("_", -1);
    Optional<MemberId> member =
        Optional.of(use.target())
            .filter(target -> !target.equals(EVERYBODY))
            .map(target -> new MemberId(target.value()));
    Optional<Audit.Result> result =
        Stream.of(Audit.Result.values()).filter(one -> one.name().equals(parts[0])).findFirst();
    Optional<Long> before =
        Stream.of(parts)
            .skip(1)
            .filter(part -> part.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .findFirst();
    return new Response.Replace(page(caller, new Audit.Wanted(member, result, before)));
  }

  private MessageView page(Caller caller, Audit.Wanted wanted) {
    List<Audit.Kept> kept =
        desk.transactions()
            .inTransaction(transaction ->
                desk.audit().last(transaction, caller.community(), wanted, LINES + 1));
    Text title = OnboardingWords.auditTitle(kept.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    kept.stream()
        .limit(LINES)
        .map(one -> new Block.Note(OnboardingWords.auditLine(one.line())))
        .forEach(blocks::add);
    if (kept.size() > LINES) {
      String detail =
          wanted.result().map(Audit.Result::name).orElse("") + "_" + kept.get(LINES - 1).number();
      PublicId whose = wanted.member().map(id -> new PublicId(id.value())).orElse(EVERYBODY);
      blocks.add(
          Block.Controls.of(
              Control.Button.of(OnboardingWords.plain("older-button"), older.on(whose, detail))));
    }
    return new MessageView(title, blocks);
  }
}
