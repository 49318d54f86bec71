package dev.acquaint.features.knowledge;

import dev.acquaint.command.Action;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Optional;

/** Asks authors whether the words of their messages may be kept, and does what they decide. */
final class Consents {
  private static final String NAME = "name";
  private static final String NAMELESS = "nameless";

  private final Desk desk;
  private final SqlSavings savings;

  Consents(Desk desk, SqlSavings savings) {
    this.desk = desk;
    this.savings = savings;
  }

  List<Action> actions() {
    return List.of(Action.called(KnowledgeActions.CONSENT, this::decide).updatesMessage());
  }

  /** Asks about a message that was marked as an answer. */
  void ask(Transaction transaction, Caller caller, Entry entry, Answer answer, MemberId author) {
    Text why = KnowledgeWords.entry("consent-answer", entry).with("person", caller.member());
    ask(
        transaction,
        caller,
        author,
        answer.id(),
        KnowledgeCards.consent(
            // Who marks in an anonymous question may be who asked it.
            entry.author().anonymous()
                ? KnowledgeWords.entry("consent-answer-nameless", entry)
                : why,
            answer.words(),
            answer.id()));
  }

  /** Asks about a message that somebody wants to save. */
  void askToSave(Transaction transaction, Caller caller, Entry entry, MemberId author) {
    Text why = KnowledgeWords.person("consent-save", caller.member());
    ask(
        transaction,
        caller,
        author,
        entry.id(),
        KnowledgeCards.consent(why, entry.content().words(), entry.id()));
  }

  private void ask(
      Transaction transaction,
      Caller caller,
      MemberId author,
      PublicId subject,
      MessageView question) {
    desk.post()
        .aside(
            transaction,
            caller.community(),
            Optional.of(caller.where()),
            new KnowledgePost.Letter(
                KnowledgePost.CONSENT, subject, "", List.of(author), question, false, desk.now()));
  }

  private Response decide(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Text done =
              answered(transaction, caller, use)
                  .or(() -> saved(transaction, caller, use))
                  .orElseThrow(() -> new Refusal(KnowledgeWords.plain("consent-closed")));
          return new Response.Replace(MessageView.of(done));
        });
  }

  private Optional<Text> answered(Transaction transaction, Caller caller, Use use) {
    Optional<Answer> asked =
        desk.store()
            .answers()
            .find(transaction, caller.community(), use.target())
            .filter(answer -> answer.consent() == Answer.Consent.ASKED)
            .filter(answer -> answer.author().filter(caller.member()::equals).isPresent());
    return asked.map(answer -> {
      boolean given = isGiven(use);
      desk.store()
          .answers()
          .decide(
              transaction,
              caller.community(),
              answer.id(),
              given ? Answer.Consent.GIVEN : Answer.Consent.REFUSED,
              use.detail().equals(NAME) ? answer.author() : Optional.empty());
      desk.library().index(transaction, caller.community(), answer.entry());
      return given ? thanks() : KnowledgeWords.plain("consent-refused");
    });
  }

  private static Text thanks() {
    return KnowledgeWords.command("consent-given", "knowledge mine");
  }

  private Optional<Text> saved(Transaction transaction, Caller caller, Use use) {
    Optional<Entry> waiting =
        savings
            .find(transaction, caller.community(), use.target())
            .filter(saving -> saving.author().equals(caller.member()))
            .flatMap(saving ->
                desk.store().entries().find(transaction, caller.community(), saving.entry()))
            .filter(entry -> entry.state() == EntryState.WAITING);
    return waiting.map(entry -> {
      savings.remove(transaction, caller.community(), entry.id());
      if (!isGiven(use)) {
        desk.store().entries().discard(transaction, caller.community(), entry.id());
        return KnowledgeWords.plain("consent-refused");
      }
      Entry.Author author =
          use.detail().equals(NAME)
              ? Entry.Author.named(caller.member())
              : new Entry.Author(Optional.empty(), false, Optional.empty(), Optional.empty());
      desk.library()
          .change(
              transaction, entry.by(author).with(EntryState.OPEN, Optional.empty()), desk.now());
      return thanks();
    });
  }

  private static boolean isGiven(Use use) {
    return use.detail().equals(NAME) || use.detail().equals(NAMELESS);
  }
}
