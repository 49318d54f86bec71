package dev.acquaint.features.knowledge;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.TypedWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what somebody wrote. What nobody else has built on goes as a whole. A question that
 * others answered stays for the sake of their answers, without a single word of who asked it. An
 * answer goes; a question that was solved by it alone is open again.
 */
final class Withdrawing {
  private static final int TITLE = 80;

  private final Desk desk;

  Withdrawing(Desk desk) {
    this.desk = desk;
  }

  /** Takes back an entry. */
  void entry(Transaction transaction, Entry entry) {
    desk.post().forget(transaction, entry.community(), entry.id());
    List<Answer> others =
        desk.store().answers().to(transaction, entry.community(), entry.id()).stream()
            .filter(answer -> answer.consent() == Answer.Consent.GIVEN)
            .filter(answer ->
                answer.author().map(author -> !desk.authors().wrote(entry, author)).orElse(true))
            .toList();
    if (others.isEmpty() || entry.state() == EntryState.REMOVED) {
      desk.post().withdraw(transaction, entry, desk.now());
      desk.store().answers().removeAll(transaction, entry.community(), entry.id());
      desk.store().entries().discard(transaction, entry.community(), entry.id());
      desk.store().index().remove(transaction, entry.community(), entry.number());
    } else {
      Entry.Content left =
          new Entry.Content(
              title(entry.content().topics(), others.getFirst()),
              "",
              entry.content().topics(),
              Optional.empty());
      desk.library()
          .change(
              transaction,
              entry
                  .saying(left)
                  .by(
                      new Entry.Author(
                          Optional.empty(), false, Optional.empty(), Optional.empty())),
              desk.now());
    }
  }

  /** What the question was about, in the words of others. */
  private static String title(Set<String> topics, Answer answer) {
    return TypedWords.shorten(
        topics.isEmpty() ? answer.words().replaceAll("\\s+", " ") : String.join(", ", topics),
        TITLE);
  }

  /** Takes back an answer. */
  void answer(Transaction transaction, Entry entry, Answer answer) {
    desk.post().withdraw(transaction, entry, answer, desk.now());
    desk.store().answers().remove(transaction, entry.community(), answer.id());
    boolean solved =
        desk.store().answers().to(transaction, entry.community(), entry.id()).stream()
            .anyMatch(Answer::accepted);
    if (entry.state() == EntryState.SOLVED && answer.accepted() && !solved) {
      desk.library().change(transaction, entry.with(EntryState.OPEN, Optional.empty()), desk.now());
    } else {
      desk.library().index(transaction, entry);
    }
  }

  /** Takes back every answer somebody gave. */
  void answersOf(Transaction transaction, CommunityId community, MemberId member) {
    for (Answer answer : desk.store().answers().of(transaction, community, member)) {
      desk.store()
          .entries()
          .find(transaction, community, answer.entry())
          .ifPresent(entry -> answer(transaction, entry, answer));
    }
  }
}
