package dev.acquaint.features.intros;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.MemberId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of people whose introduction never reached them: nobody is dropped silently. */
final class Undelivered {
  static final String LEFT = "left";
  static final String APART = "apart";

  private final Store store;
  private final Dropouts dropouts;
  private final Introducer introducer;
  private final Stops stops;

  Undelivered(Store store, Dropouts dropouts, Introducer introducer, Stops stops) {
    this.store = store;
    this.dropouts = dropouts;
    this.introducer = introducer;
    this.stops = stops;
  }

  /** A group of a delivery, as it stands. */
  private record Case(Programme programme, Round round, Talk talk) {}

  private Optional<Case> find(Transaction transaction, Delivery delivery) {
    return store
        .talks()
        .find(transaction, delivery.community(), delivery.subject())
        .flatMap(talk -> {
          Round round = store.rounds().get(transaction, delivery.community(), talk.group().round());
          return store
              .programmes()
              .find(transaction, delivery.community(), round.programme())
              .map(programme -> new Case(programme, round, talk));
        });
  }

  /** Some left between matching and sending: the others are introduced without them, or told. */
  void left(Transaction transaction, Delivery delivery, List<MemberId> gone, Instant now) {
    find(transaction, delivery)
        .ifPresent(found ->
            gone.forEach(member ->
                dropouts.drop(
                    transaction,
                    found.programme(),
                    found.talk().group().id(),
                    member,
                    Talk.Answer.LEFT,
                    now)));
  }

  /** Two of them do not want to meet; nobody may guess it from what they read. */
  void apart(Transaction transaction, Delivery delivery, Instant now) {
    undo(transaction, delivery, "NOBODY_LEFT", now);
  }

  /** It came too late. */
  void notDelivered(Transaction transaction, Delivery delivery, Instant now) {
    undo(transaction, delivery, "NOT_DELIVERED", now);
  }

  /** The platform will never take it. */
  void failed(Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
    undo(transaction, delivery, "NOT_DELIVERED", now);
    boolean homeLost =
        switch (reason) {
          case CHANNEL_GONE, NO_PERMISSION, SPACE_GONE -> true;
          case MEMBER_GONE, CLOSED_TO_US, MESSAGE_GONE, MALFORMED -> false;
        };
    if (homeLost) {
      find(transaction, delivery)
          .ifPresent(found -> stops.stop(transaction, found.programme(), reason.name(), now));
    }
  }

  private void undo(Transaction transaction, Delivery delivery, String why, Instant now) {
    find(transaction, delivery)
        .filter(found -> found.talk().group().room().isEmpty())
        .ifPresent(found -> {
          Introducer.Occasion occasion =
              Introducer.Occasion.regular(found.programme(), found.round(), now);
          for (Talk.Place place : found.talk().places()) {
            store.talks().leaveOut(transaction, delivery.community(), place, why);
            Part part = store.parts().get(transaction, found.programme(), place.member());
            store.parts().save(transaction, found.programme(), part.notIntroducedAfterAll(), now);
            if (place.stays()) {
              introducer.tellLeftOut(transaction, occasion, place.member(), why);
            }
          }
        });
  }
}
