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
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Optional;

/** Writing answers, marking them, and saying that something helped. */
final class AnswerActions {
  private final Desk desk;
  private final Accepting accepting;

  AnswerActions(Desk desk, Accepting accepting) {
    this.desk = desk;
    this.accepting = accepting;
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.WRITE_ANSWER, this::open).opensForm(),
        Action.called(KnowledgeActions.SEND_ANSWER, this::send),
        Action.called(KnowledgeActions.MARK, this::mark),
        Action.called(KnowledgeActions.HELPFUL, this::helpful));
  }

  List<MessageMenu> menus() {
    return List.of(
        new MessageMenu(
            KnowledgeActions.MENU_MARK,
            KnowledgeWords.plain("mark-menu"),
            Rank.MEMBER,
            FirstAnswer.PRIVATE,
            this::markMessage));
  }

  private static FormView form(PublicId entry) {
    return new FormView(
        KnowledgeWords.plain("answer-title"),
        ActionRef.to(KnowledgeActions.SEND_ANSWER, entry),
        KnowledgeWords.plain("answer-submit"),
        List.of(EntryForm.words("answer", "hint-answer", true)));
  }

  private Response open(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction ->
            new Response.Ask(form(answerable(transaction, caller, use.target()).id())));
  }

  private Entry answerable(Transaction transaction, Caller caller, PublicId id) {
    Entry entry = desk.shown(transaction, caller, id);
    desk.unlocked(caller, entry);
    if (entry.kind() != EntryKind.QUESTION || entry.state() == EntryState.CLOSED) {
      throw new Refusal(KnowledgeWords.entry("is-closed", entry));
    }
    return entry;
  }

  private Response send(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    String words = form.readWords("answer", true);
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry = answerable(transaction, caller, use.target());
          Answer answer =
              new Answer(
                  desk.ids().nextPublicId(),
                  entry.id(),
                  Optional.of(caller.member()),
                  words,
                  Answer.Consent.GIVEN,
                  false,
                  true,
                  Optional.empty(),
                  desk.now());
          accepting.give(transaction, entry, answer);
          return Response.say(KnowledgeWords.entry("answer-sent", entry));
        });
  }

  private Response mark(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Answer answer =
              desk.store()
                  .answers()
                  .find(transaction, caller.community(), use.target())
                  .orElseThrow(() -> new Refusal(KnowledgeWords.plain("card-gone")));
          Entry entry = desk.shown(transaction, caller, answer.entry());
          return accepting.accept(transaction, caller, entry, answer);
        });
  }

  /** An answer that was written in the form stands in a message of the bot. */
  private Response markMessage(
      Caller caller, MessageRef message, Optional<MemberId> author, String words) {
    String kept = TypedWords.shorten(TypedWords.clean(words), EntryForm.WORDS);
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry =
              desk.store()
                  .entries()
                  .in(transaction, caller.community(), message.channel())
                  .filter(found -> found.state().isShown())
                  .orElseThrow(() -> new Refusal(KnowledgeWords.plain("not-in-a-question")));
          Optional<Answer> posted =
              desk.store()
                  .answers()
                  .at(transaction, caller.community(), entry.id(), message)
                  .filter(Answer::isPosted);
          if (posted.isPresent()) {
            return accepting.accept(transaction, caller, entry, posted.get());
          }
          MemberId writer =
              author.orElseThrow(() -> new Refusal(KnowledgeWords.plain("mark-no-member")));
          if (kept.isEmpty()) {
            throw new Refusal(KnowledgeWords.plain("message-without-words"));
          }
          return accepting.acceptMessage(
              transaction, caller, entry, new Accepting.Said(message, writer, kept));
        });
  }

  private Response helpful(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry = desk.shown(transaction, caller, use.target());
          boolean own = desk.authors().wrote(entry, caller.member());
          if (own && entry.kind() != EntryKind.QUESTION) {
            throw new Refusal(KnowledgeWords.plain("helpful-own"));
          }
          boolean fresh =
              desk.store()
                  .answers()
                  .helped(transaction, caller.community(), entry.id(), caller.member(), desk.now());
          return Response.tell(
              KnowledgeWords.entry(fresh ? "helpful-noted" : "helpful-before", entry));
        });
  }
}
