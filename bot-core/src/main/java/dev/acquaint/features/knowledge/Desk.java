package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the commands of knowledge share. */
record Desk(
    Transactions transactions,
    Store store,
    Library library,
    Authors authors,
    KnowledgePost post,
    InstantSource clock,
    Ids ids) {

  Instant now() {
    return clock.instant();
  }

  /**
   * Returns an entry that a button points at and that everybody may see.
   *
   * @throws Refusal when there is none
   */
  Entry shown(Transaction transaction, Caller caller, PublicId id) {
    return store
        .entries()
        .find(transaction, caller.community(), id)
        .filter(entry -> entry.state().isShown())
        .orElseThrow(() -> new Refusal(KnowledgeWords.plain("card-gone")));
  }

  /**
   * Returns the entry with a number.
   *
   * @throws Refusal when there is none
   */
  Entry numbered(Transaction transaction, Caller caller, int number) {
    return store
        .entries()
        .find(transaction, caller.community(), number)
        .filter(entry -> entry.state() != EntryState.DRAFT && entry.state() != EntryState.WAITING)
        .orElseThrow(() -> new Refusal(KnowledgeWords.noSuchEntry(number)));
  }

  /** Returns the entry with a number, or without one the question of the thread they are in. */
  Entry numberedOrHere(
      Transaction transaction, Caller caller, Optional<Integer> number, String example) {
    return number
        .map(given -> numbered(transaction, caller, given))
        .or(() -> store.entries().in(transaction, caller.community(), caller.where()))
        .orElseThrow(() -> new Refusal(KnowledgeWords.which(example)));
  }

  /** Whether somebody may decide about an entry: who wrote it, and moderators. */
  boolean owns(Caller caller, Entry entry) {
    return caller.rank().reaches(Rank.MODERATOR) || authors.wrote(entry, caller.member());
  }

  /**
   * Checks that nothing keeps a member from changing an entry.
   *
   * @throws Refusal when moderators locked it
   */
  void unlocked(Caller caller, Entry entry) {
    if (entry.locked() && !caller.rank().reaches(Rank.MODERATOR)) {
      throw new Refusal(KnowledgeWords.entry("is-locked", entry));
    }
  }

  static PublicId on(MemberId member) {
    return new PublicId(member.value());
  }
}
