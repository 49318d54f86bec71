package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Save to knowledge" on any message: a title and topics, then its author's consent. */
final class SaveMenu {
  private final Desk desk;
  private final SqlSavings savings;
  private final Consents consents;

  SaveMenu(Desk desk, SqlSavings savings, Consents consents) {
    this.desk = desk;
    this.savings = savings;
    this.consents = consents;
  }

  List<MessageMenu> menus() {
    return List.of(
        new MessageMenu(
            KnowledgeActions.MENU_SAVE,
            KnowledgeWords.plain("save-menu"),
            Rank.MEMBER,
            FirstAnswer.FORM,
            this::open));
  }

  List<Action> actions() {
    return List.of(Action.called(KnowledgeActions.SAVE, this::save));
  }

  private static FormView form(PublicId draft) {
    return new FormView(
        KnowledgeWords.plain("save-title"),
        ActionRef.to(KnowledgeActions.SAVE, draft),
        KnowledgeWords.plain("save-submit"),
        List.of(EntryForm.title("hint-save-title"), EntryForm.topics()));
  }

  private Response open(
      Caller caller, MessageRef message, Optional<MemberId> writer, String words) {
    MemberId author = writer.orElseThrow(() -> new Refusal(KnowledgeWords.plain("save-no-member")));
    String kept = TypedWords.shorten(TypedWords.clean(words), EntryForm.WORDS);
    if (kept.isEmpty()) {
      throw new Refusal(KnowledgeWords.plain("message-without-words"));
    }
    String title = TypedWords.shorten(kept.lines().findFirst().orElse(kept), 80);
    PublicId id = desk.ids().nextPublicId();
    desk.transactions()
        .run(transaction -> {
          desk.library()
              .keep(
                  transaction,
                  new Entry(
                      0,
                      caller.community(),
                      id,
                      EntryKind.SAVED,
                      EntryState.DRAFT,
                      new Entry.Content(title, kept, Set.of(), Optional.empty()),
                      Entry.Author.named(author),
                      new Entry.Standing(
                          message.channel(), Optional.of(message), Optional.of(message.channel())),
                      false,
                      Optional.empty(),
                      1,
                      desk.now(),
                      Optional.empty()));
          savings.add(
              transaction,
              caller.community(),
              new SqlSavings.Saving(id, caller.member(), author, Optional.empty()),
              desk.now());
        });
    return new Response.Ask(form(id).filledWith(new FormValues(Map.of("title", List.of(title)))));
  }

  private Response save(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    String title = form.readOtherTitle();
    Set<String> topics = form.readTopics();
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          SqlSavings.Saving saving =
              savings
                  .find(transaction, caller.community(), use.target())
                  .filter(found -> found.saver().equals(caller.member()))
                  .filter(found -> found.askedAt().isEmpty())
                  .orElseThrow(() -> new Refusal(KnowledgeWords.plain("saving-closed")));
          Entry draft = desk.store().entries().get(transaction, caller.community(), saving.entry());
          Entry.Content content =
              new Entry.Content(title, draft.content().words(), topics, Optional.empty());
          return saving.author().equals(caller.member())
              ? keep(transaction, caller, draft.saying(content))
              : ask(transaction, caller, draft.saying(content), saving.author());
        });
  }

  private Response keep(Transaction transaction, Caller caller, Entry draft) {
    savings.remove(transaction, caller.community(), draft.id());
    Entry saved =
        desk.library()
            .change(transaction, draft.with(EntryState.OPEN, Optional.empty()), desk.now());
    return Response.say(KnowledgeWords.entry("saved", saved));
  }

  private Response ask(Transaction transaction, Caller caller, Entry draft, MemberId author) {
    Entry waiting =
        desk.library()
            .change(transaction, draft.with(EntryState.WAITING, Optional.empty()), desk.now());
    savings.asked(transaction, caller.community(), waiting.id(), desk.now());
    consents.askToSave(transaction, caller, waiting, author);
    return Response.say(KnowledgeWords.person("save-asked", author));
  }
}
