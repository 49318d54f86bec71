package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a round that does not run: a reason stays with everybody who was due. */
final class SkippedRound {
  /** The database came back from a backup and does not know what happened since. */
  static final String RESTORED = "RESTORED";

  private final Store store;
  private final Snapshots snapshots;
  private final Introducer introducer;
  private final IntroPost post;

  SkippedRound(Tools tools) {
    this.store = tools.store();
    this.snapshots = tools.snapshots();
    this.introducer = tools.introducer();
    this.post = tools.post();
  }

  /**
   * Skips a round that was still to come, and tells everybody who was due, unless the database came
   * back from a backup.
   *
   * @param why the reason, one word
   */
  void skip(Transaction transaction, Programme programme, Round round, String why, Instant now) {
    store.rounds().state(transaction, round, Round.State.SKIPPED, Optional.of(why));
    tell(transaction, programme, round, why, now);
  }

  /**
   * Ends the steps of a round that is skipped already, and tells everybody who was due.
   *
   * @param why the reason, one word
   */
  void tell(Transaction transaction, Programme programme, Round round, String why, Instant now) {
    store.rounds().endSteps(transaction, round);
    if (!round.kind().isForEverybody()) {
      return;
    }
    Introducer.Occasion occasion = Introducer.Occasion.regular(programme, round, now);
    for (Person person : snapshots.due(transaction, programme, round, now).people()) {
      introducer.noteLeftOut(transaction, occasion, person.id(), why);
      if (programme.running()
          && !why.equals(RESTORED)
          && post.within(transaction, programme, List.of(person.id()), 1, now)) {
        introducer.tellLeftOut(transaction, occasion, person.id(), why);
      }
    }
  }
}
