package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Makes questions out of what somebody typed. */
final class Asking {
  private static final int MOST_ANONYMOUS = 3;

  private final Desk desk;
  private final DigestSchedule schedule;
  private final SqlUnseals anonymous;

  Asking(Desk desk, DigestSchedule schedule, SqlUnseals anonymous) {
    this.desk = desk;
    this.schedule = schedule;
    this.anonymous = anonymous;
  }

  /**
   * Stores a question, and posts it when nothing like it was answered before.
   *
   * @param anonymous whether nobody should know who asks
   * @param post whether it is posted at once
   */
  Entry draft(
      Transaction transaction,
      Caller caller,
      Entry.Content content,
      boolean anonymous,
      boolean post) {
    PublicId id = desk.ids().nextPublicId();
    Instant now = desk.now();
    Entry draft =
        desk.library()
            .keep(
                transaction,
                new Entry(
                    0,
                    caller.community(),
                    id,
                    EntryKind.QUESTION,
                    EntryState.DRAFT,
                    content,
                    anonymous
                        ? desk.authors().anonymous(caller.community(), id, caller.member())
                        : Entry.Author.named(caller.member()),
                    desk.post().standing(transaction, caller),
                    false,
                    Optional.empty(),
                    1,
                    now,
                    Optional.empty()));
    return post ? open(transaction, caller, draft) : draft;
  }

  /** Posts a draft. */
  Entry open(Transaction transaction, Caller caller, Entry draft) {
    if (draft.author().anonymous()) {
      limit(transaction, caller);
    }
    schedule.begin(transaction, caller.community(), desk.now());
    return desk.library()
        .open(transaction, draft.with(EntryState.OPEN, Optional.empty()), desk.now());
  }

  /** Nobody can hide behind many anonymous questions; who counts is known by a mark only. */
  private void limit(Transaction transaction, Caller caller) {
    LocalDate today = desk.now().atZone(ZoneOffset.UTC).toLocalDate();
    String week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    String mark =
        desk.authors()
            .counting(caller.member(), "anonymous " + caller.community().value() + " " + week);
    if (anonymous.count(transaction, caller.community(), mark, week) > MOST_ANONYMOUS) {
      throw new Refusal(KnowledgeWords.count("anonymous-enough", MOST_ANONYMOUS));
    }
  }

  /** Forgets the draft that a form was opened from, when it was opened from one. */
  void discard(Transaction transaction, Caller caller, PublicId target) {
    desk.store()
        .entries()
        .find(transaction, caller.community(), target)
        .filter(entry -> entry.state() == EntryState.DRAFT)
        .filter(entry -> desk.authors().wrote(entry, caller.member()))
        .ifPresent(
            draft -> desk.store().entries().discard(transaction, caller.community(), draft.id()));
  }
}
