package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives answers to questions and marks those that helped. */
final class Accepting {
  private final Desk desk;
  private final Consents consents;
  private final Experts helpers;

  Accepting(Desk desk, Consents consents, Experts helpers) {
    this.desk = desk;
    this.consents = consents;
    this.helpers = helpers;
  }

  /**
   * A message somebody wrote in a room.
   *
   * @param message which
   * @param author who wrote it
   * @param words what it says
   */
  record Said(MessageRef message, MemberId author, String words) {}

  /** Stores an answer that was written in the form, and has it posted in the question's room. */
  void give(Transaction transaction, Entry entry, Answer answer) {
    desk.store().answers().add(transaction, entry.community(), answer);
    desk.library().answered(transaction, entry, desk.now());
    desk.post()
        .inRoom(
            transaction,
            entry,
            new KnowledgePost.Letter(
                KnowledgePost.ANSWER,
                answer.id(),
                "",
                entry.author().member().stream().toList(),
                KnowledgeCards.answer(entry, answer),
                false,
                desk.now()));
  }

  /** Marks an answer as the one that helped. */
  Response accept(Transaction transaction, Caller caller, Entry entry, Answer answer) {
    mayMark(transaction, caller, entry, answer.author());
    if (answer.accepted()) {
      throw new Refusal(KnowledgeWords.entry("marked-before", entry));
    }
    desk.store().answers().accept(transaction, caller.community(), answer.id());
    solve(transaction, caller, entry, answer.author());
    return Response.tell(KnowledgeWords.entry("marked", entry));
  }

  /** Marks a message in the question's room as the answer; its author decides about the words. */
  Response acceptMessage(Transaction transaction, Caller caller, Entry entry, Said said) {
    mayMark(transaction, caller, entry, Optional.of(said.author()));
    boolean own = said.author().equals(caller.member());
    Answer answer =
        new Answer(
            desk.ids().nextPublicId(),
            entry.id(),
            Optional.of(said.author()),
            said.words(),
            own ? Answer.Consent.GIVEN : Answer.Consent.ASKED,
            true,
            false,
            Optional.of(said.message()),
            desk.now());
    if (!desk.store().answers().add(transaction, caller.community(), answer)) {
      throw new Refusal(KnowledgeWords.entry("marked-before", entry));
    }
    if (!own) {
      consents.ask(transaction, caller, entry, answer, said.author());
    }
    solve(transaction, caller, entry, answer.author());
    return Response.say(KnowledgeWords.entry(own ? "marked" : "marked-and-asked", entry));
  }

  private void mayMark(
      Transaction transaction, Caller caller, Entry entry, Optional<MemberId> author) {
    desk.unlocked(caller, entry);
    if (entry.kind() != EntryKind.QUESTION) {
      throw new Refusal(KnowledgeWords.plain("not-in-a-question"));
    }
    boolean own = author.filter(caller.member()::equals).isPresent();
    if (!desk.owns(caller, entry) && (own || !helpers.helps(transaction, caller.member(), entry))) {
      throw new Refusal(KnowledgeWords.entry("may-not-mark", entry));
    }
  }

  private void solve(
      Transaction transaction, Caller caller, Entry entry, Optional<MemberId> author) {
    desk.library()
        .change(transaction, entry.with(EntryState.SOLVED, Optional.of(desk.now())), desk.now());
    author
        .filter(Predicate.not(caller.member()::equals))
        .ifPresent(helper -> thank(transaction, entry, List.of(helper), "m" + helper.value()));
  }

  /** Thanks people in the question's room. */
  void thank(Transaction transaction, Entry entry, List<MemberId> people, String step) {
    desk.post()
        .inRoom(
            transaction,
            entry,
            new KnowledgePost.Letter(
                KnowledgePost.THANKS,
                entry.id(),
                step,
                people,
                KnowledgeCards.thanks(people),
                false,
                desk.now()));
  }
}
