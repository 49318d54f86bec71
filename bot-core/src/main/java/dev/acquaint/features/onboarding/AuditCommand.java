package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
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

  private final Desk desk;
  private final Action older =
      Action.called("oa", this::turn).forRank(Rank.MODERATOR).updatesMessage();

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
        .takes(MEMBER, RESULT)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(older);
  }

  private Response run(Caller caller, Arguments arguments) {
    return new Response.Say(
        page(
            caller,
            new Audit.Wanted(
                arguments.find(MEMBER),
                arguments.find(RESULT).map(AuditCommand::result),
                Optional.empty())));
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
