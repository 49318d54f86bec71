package dev.acquaint.features.knowledge;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /ask}: a question, which is first held against what was answered before, and posted when
 * nothing of that helps.
 */
final class AskCommand {
  private static final int MOST_ALIKE = 3;

  private final Desk desk;
  private final Finder finder;
  private final Asking asking;

  AskCommand(Desk desk, Finder finder, Asking asking) {
    this.desk = desk;
    this.finder = finder;
    this.asking = asking;
  }

  List<Command> commands() {
    return List.of(
        Command.at("ask", KnowledgeWords.plain("ask-description"), (caller, _) -> ask(caller))
            .opensForm()
            .asShortcut(KnowledgeWords.plain("ask-shortcut")));
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.ASK, this::submitted),
        Action.called(KnowledgeActions.ASK_ANYWAY, this::askAnyway).updatesMessage(),
        Action.called(KnowledgeActions.THIS_SOLVES, this::solved).updatesMessage(),
        Action.called(KnowledgeActions.CHANGE_DRAFT, this::change).opensForm());
  }

  private static FormView form(PublicId target) {
    return new FormView(
        KnowledgeWords.plain("ask-title"),
        ActionRef.to(KnowledgeActions.ASK, target),
        KnowledgeWords.plain("ask-submit"),
        List.of(
            EntryForm.title("hint-title"),
            EntryForm.words("words", "hint-words", false),
            EntryForm.topics(),
            EntryForm.anonymous()));
  }

  private Response ask(Caller caller) {
    return new Response.Ask(form(Desk.on(caller.member())));
  }

  private Response submitted(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    Entry.Content content =
        new Entry.Content(
            form.readTitle(), form.readWords("words", false), form.readTopics(), Optional.empty());
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          asking.discard(transaction, caller, use.target());
          List<Finder.Hit> alike =
              finder.alike(transaction, caller.community(), content, MOST_ALIKE);
          Entry draft =
              asking.draft(transaction, caller, content, form.wantsAnonymity(), alike.isEmpty());
          return alike.isEmpty()
              ? Response.say(asked(draft))
              : new Response.Say(lookFirst(draft, alike));
        });
  }

  private static Text asked(Entry entry) {
    return KnowledgeWords.entry(entry.author().anonymous() ? "asked-anonymously" : "asked", entry)
        .with("channel", entry.standing().channel());
  }

  private static MessageView lookFirst(Entry draft, List<Finder.Hit> alike) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(KnowledgeWords.count("look-first", alike.size())));
    blocks.add(
        new Block.Fields(
            alike.stream()
                .map(hit ->
                    new Block.Field(
                        Text.typed("#" + hit.entry().number()),
                        KnowledgeWords.entry("found-title", hit.entry())
                            .with(
                                "line",
                                KnowledgeWords.found(hit.entry(), hit.helped(), hit.excerpt()))))
                .toList()));
    List<Control> solves = new ArrayList<>();
    for (Finder.Hit hit : alike) {
      solves.add(
          Control.Button.of(
              KnowledgeWords.entry("solves-button", hit.entry()),
              new ActionRef(
                  KnowledgeActions.THIS_SOLVES, draft.id(), Long.toString(hit.entry().number()))));
    }
    blocks.add(new Block.Controls(solves));
    blocks.add(
        Block.Controls.of(
            Control.Button.primary(
                KnowledgeWords.plain("ask-anyway-button"),
                ActionRef.to(KnowledgeActions.ASK_ANYWAY, draft.id())),
            Control.Button.of(
                KnowledgeWords.plain("change-draft-button"),
                ActionRef.to(KnowledgeActions.CHANGE_DRAFT, draft.id()))));
    return new MessageView(KnowledgeWords.count("look-first", alike.size()), blocks);
  }

  private Response askAnyway(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction ->
            new Response.Replace(
                MessageView.of(
                    asked(asking.open(transaction, caller, draft(transaction, caller, use))))));
  }

  private Response solved(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry draft = draft(transaction, caller, use);
          if (!use.detail().matches("\\d{1,9}")) {
            throw new Refusal(KnowledgeWords.plain("card-gone"));
          }
          Entry found = desk.numbered(transaction, caller, Integer.parseInt(use.detail()));
          desk.store()
              .answers()
              .helped(transaction, caller.community(), found.id(), caller.member(), desk.now());
          desk.store().entries().discard(transaction, caller.community(), draft.id());
          return new Response.Replace(
              MessageView.of(KnowledgeWords.entry("solved-by-search", found)));
        });
  }

  private Response change(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry draft = draft(transaction, caller, use);
          return new Response.Ask(
              form(draft.id())
                  .filledWith(
                      new FormValues(
                          Map.of(
                              "title", List.of(draft.content().title()),
                              "words", List.of(draft.content().words()),
                              "topics", List.of(String.join(", ", draft.content().topics())),
                              "anonymous",
                                  draft.author().anonymous() ? List.of("yes") : List.of()))));
        });
  }

  private Entry draft(Transaction transaction, Caller caller, Use use) {
    return desk.store()
        .entries()
        .find(transaction, caller.community(), use.target())
        .filter(entry -> entry.state() == EntryState.DRAFT)
        .filter(entry -> desk.authors().wrote(entry, caller.member()))
        .orElseThrow(() -> new Refusal(KnowledgeWords.command("draft-gone", "ask")));
  }
}
