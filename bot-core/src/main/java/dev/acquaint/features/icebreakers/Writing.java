package dev.acquaint.features.icebreakers;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds prompts of a community to its bank, and finds those that are there already. */
final class Writing {
  private final Store store;
  private final Bank bank;

  Writing(Store store, Bank bank) {
    this.store = store;
    this.bank = bank;
  }

  /**
   * Returns what is nearly the same as some words: in the bank, or waiting for a moderator.
   *
   * @param but a prompt that is not compared, because it is the one that is being changed
   */
  Optional<String> near(
      Transaction transaction,
      CommunityId community,
      Locale language,
      String words,
      Optional<String> but) {
    Stream<String> inTheBank =
        bank.everything(transaction, community, language).stream()
            .map(Bank.Known::prompt)
            .filter(prompt -> but.filter(prompt.key()::equals).isEmpty())
            .map(prompt -> prompt.in(language));
    Stream<String> waiting =
        store.own().in(transaction, community, OwnPrompt.State.WAITING).stream()
            .filter(prompt -> but.filter(prompt.key()::equals).isEmpty())
            .map(prompt -> prompt.draft().words());
    return Stream.concat(inTheBank, waiting)
        .filter(other -> Likeness.of(other, words) >= Likeness.NEAR)
        .findFirst();
  }

  /** Writes a prompt down. */
  OwnPrompt add(
      Transaction transaction,
      Caller caller,
      OwnPrompt.Draft draft,
      OwnPrompt.State state,
      boolean credited,
      Instant now) {
    return add(
        transaction,
        new Source(caller.community(), Optional.of(caller.member()), caller.where(), credited),
        draft,
        state,
        now);
  }

  /**
   * Where a prompt comes from.
   *
   * @param community whose it is
   * @param author who wrote it; nothing when it comes from a file
   * @param where under which channel its author can be told of it
   * @param credited whether the author is named when it is posted
   */
  record Source(
      CommunityId community, Optional<MemberId> author, ChannelRef where, boolean credited) {}

  /** Writes a prompt down that comes from somewhere. */
  OwnPrompt add(
      Transaction transaction,
      Source source,
      OwnPrompt.Draft draft,
      OwnPrompt.State state,
      Instant now) {
    store.turns().lock(transaction, source.community());
    OwnPrompt prompt =
        new OwnPrompt(
            source.community(),
            store.turns().nextNumber(transaction, source.community()),
            state,
            draft,
            source.author(),
            source.credited(),
            source.where(),
            Optional.empty(),
            now);
    store.own().add(transaction, prompt);
    return prompt;
  }
}
