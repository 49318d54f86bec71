package dev.acquaint.features.knowledge;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Optional;

/** {@code /knowledge share}: a tip, an article or anything else without a question. */
final class ShareCommand {
  private final Desk desk;

  ShareCommand(Desk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
                "knowledge",
                "share",
                KnowledgeWords.plain("share-description"),
                (caller, _) -> new Response.Ask(form(Desk.on(caller.member()))))
            .opensForm());
  }

  List<Action> actions() {
    return List.of(Action.called(KnowledgeActions.SHARE, this::share));
  }

  private static FormView form(PublicId target) {
    return new FormView(
        KnowledgeWords.plain("share-title"),
        ActionRef.to(KnowledgeActions.SHARE, target),
        KnowledgeWords.plain("share-submit"),
        List.of(
            EntryForm.title("hint-share-title"),
            EntryForm.words("words", "hint-share-words", false),
            EntryForm.link(),
            EntryForm.topics()));
  }

  private static Entry.Content read(EntryForm form) {
    return new Entry.Content(
        form.readOtherTitle(), form.readWords("words", false), form.readTopics(), form.readLink());
  }

  private Response share(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    Entry.Content content = read(form);
    if (form.isGood() && content.words().isEmpty() && content.link().isEmpty()) {
      form.mistake("words", KnowledgeWords.plain("nothing-shared"));
    }
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry draft =
              desk.library()
                  .keep(
                      transaction,
                      new Entry(
                          0,
                          caller.community(),
                          desk.ids().nextPublicId(),
                          EntryKind.NOTE,
                          EntryState.DRAFT,
                          content,
                          Entry.Author.named(caller.member()),
                          desk.post().standing(transaction, caller),
                          false,
                          Optional.empty(),
                          1,
                          desk.now(),
                          Optional.empty()));
          Entry shared =
              desk.library()
                  .open(transaction, draft.with(EntryState.OPEN, Optional.empty()), desk.now());
          return Response.say(
              KnowledgeWords.entry("shared", shared).with("channel", shared.standing().channel()));
        });
  }
}
