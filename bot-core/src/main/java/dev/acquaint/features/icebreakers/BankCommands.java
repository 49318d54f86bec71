package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /icebreaker-admin add|import|export}: the community's own prompts, one by one or many. */
final class BankCommands {
  private static final ActionRef ADD = ActionRef.to(IcebreakerActions.ADD, new PublicId("add"));
  private static final ActionRef IMPORT =
      ActionRef.to(IcebreakerActions.IMPORT, new PublicId("import"));
  private static final String LINES = "lines";
  private static final String PACK = "pack";
  private static final int MOST_EXPLAINED = 10;

  private static final Option<String> FORMAT = choice("format", "text", "csv");
  private static final Option<String> WHICH = choice("which", "own", "all");

  private final Desk desk;

  BankCommands(Desk desk) {
    this.desk = desk;
  }

  private static Option<String> choice(String name, String... values) {
    return Option.choice(
        name,
        IcebreakerWords.plain(name + "-option"),
        Stream.of(values).map(value -> Choice.of(value, Text.typed(value))).toList());
  }

  List<Command> commands() {
    return Stream.of(
            command("add", (_, _) -> new Response.Ask(DraftForm.empty("add-title", ADD, false)))
                .opensForm(),
            command("import", (_, _) -> new Response.Ask(importForm())).opensForm(),
            command("export", this::export).takes(FORMAT, WHICH))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private static Command command(String name, Command.Handler handler) {
    return Command.at(
        "icebreaker-admin", name, IcebreakerWords.plain(name + "-description"), handler);
  }

  List<Action> actions() {
    return Stream.of(
            Action.called(IcebreakerActions.ADD, this::add).forModerators("icebreaker-admin add"),
            Action.called(IcebreakerActions.IMPORT, this::take)
                .forModerators("icebreaker-admin import"))
        .toList();
  }

  private Response add(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          DraftForm.Read read = desk.read(transaction, caller, use.values(), Optional.empty());
          if (!read.isGood()) {
            return new Response.Correct(
                DraftForm.empty("add-title", ADD, false).filledWith(use.values()), read.mistakes());
          }
          approve(transaction, caller, read.draft());
          return Response.say(IcebreakerWords.decided("added", read.draft().words()));
        });
  }

  private void approve(Transaction transaction, Caller caller, OwnPrompt.Draft draft) {
    desk.writing().add(transaction, caller, draft, OwnPrompt.State.APPROVED, false, desk.now());
  }

  private static FormView importForm() {
    return new FormView(
        IcebreakerWords.plain("import-title"),
        IMPORT,
        IcebreakerWords.plain("form-submit"),
        List.of(
            new FormField.Words(
                LINES,
                IcebreakerWords.label(LINES),
                Optional.of(IcebreakerWords.hint(LINES)),
                true,
                Limits.FORM_TEXT,
                true,
                ""),
            DraftForm.pick(
                PACK,
                Pack.FOR_CHANNELS.stream()
                    .map(pack -> Choice.of(pack.word(), IcebreakerWords.pack(pack)))
                    .toList(),
                Pack.GETTING_TO_KNOW.word())));
  }

  /** All lines are taken or none, so that a form with mistakes can be put right and sent again. */
  private Response take(Caller caller, Use use) {
    Pack usual = use.values().words(PACK).flatMap(Pack::find).orElse(Pack.GETTING_TO_KNOW);
    PromptTable.Read read = PromptTable.read(use.values().words(LINES).orElse(""), usual);
    if (!read.bad().isEmpty()) {
      return wrong(use, mistakes(read.bad()));
    }
    if (read.drafts().isEmpty()) {
      return wrong(use, IcebreakerWords.plain("import-empty"));
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          Locale language = desk.posting().language(transaction, caller.community());
          List<OwnPrompt.Draft> fresh = new ArrayList<>();
          for (OwnPrompt.Draft draft : read.drafts()) {
            if (desk.writing()
                .near(transaction, caller.community(), language, draft.words(), Optional.empty())
                .isEmpty()) {
              fresh.add(draft);
            }
          }
          fresh.forEach(draft -> approve(transaction, caller, draft));
          return Response.say(
              IcebreakerWords.imported(fresh.size(), read.drafts().size() - fresh.size()));
        });
  }

  private static Response wrong(Use use, Text mistake) {
    return new Response.Correct(importForm().filledWith(use.values()), Map.of(LINES, mistake));
  }

  private static Text mistakes(List<PromptTable.Bad> bad) {
    return IcebreakerWords.importMistakes(
        bad.stream().limit(MOST_EXPLAINED).toList(),
        bad.stream().skip(MOST_EXPLAINED).map(PromptTable.Bad::line).toList());
  }

  private Response export(Caller caller, Arguments arguments) {
    boolean own = arguments.find(WHICH).orElse("own").equals("own");
    boolean csv = arguments.find(FORMAT).orElse("text").equals("csv");
    return desk.transactions()
        .inTransaction(transaction -> {
          Locale language = desk.posting().language(transaction, caller.community());
          List<Bank.Known> bank =
              desk.bank().everything(transaction, caller.community(), language).stream()
                  .filter(known -> !known.standing().removed())
                  .filter(known -> !own || known.prompt().isOwn())
                  .toList();
          if (bank.isEmpty()) {
            return Response.say(
                IcebreakerWords.command("export-none", "icebreaker-admin export which:all"));
          }
          int written = (int) bank.stream().filter(known -> known.prompt().isOwn()).count();
          Text words = IcebreakerWords.exported(own, bank.size(), written);
          Block file =
              csv
                  ? new Block.Attachment("prompts.csv", "text/csv", PromptTable.csv(bank, language))
                  : new Block.Attachment(
                      "prompts.txt", "text/plain", PromptTable.lines(bank, language));
          return new Response.Say(MessageView.of(words, new Block.Paragraph(words), file));
        });
  }
}
