package dev.acquaint.features.intros;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.MemberId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How introductions look after their messages. */
final class IntroDeliveries {
  private static final List<String> TO_PEOPLE =
      List.of(
          "heads-up",
          "left-out",
          "nudge",
          "check-in",
          "ask-again",
          "partner-out",
          "intro-request",
          "ghost-paused",
          "round-summary",
          "stopped");

  private IntroDeliveries() {}

  static List<DeliveryKind> all(Store store, Snapshots snapshots, Undelivered undelivered) {
    return Stream.<DeliveryKind>concat(
            Stream.of(new Introduction(store, snapshots, undelivered), new Times(store, snapshots)),
            TO_PEOPLE.stream().map(name -> new ToPeople(name, store, snapshots)))
        .toList();
  }

  /** Returns which of a message's people can no longer be reached where it goes. */
  private static List<MemberId> gone(
      Transaction transaction, Snapshots snapshots, Delivery delivery) {
    return delivery.people().stream()
        .filter(
            member -> !snapshots.isIn(transaction, delivery.community(), delivery.space(), member))
        .toList();
  }

  /** A message that makes no sense any more when nobody is left to read it. */
  private record ToPeople(String name, Store store, Snapshots snapshots) implements DeliveryKind {
    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      boolean nobody = gone(transaction, snapshots, delivery).size() == delivery.people().size();
      boolean left = name.equals("heads-up") && hasChanged(transaction, delivery);
      return nobody || left ? new Verdict.Skip("left") : new Verdict.Send();
    }

    /** Whoever paused or left since does not want to hear of tomorrow. */
    private boolean hasChanged(Transaction transaction, Delivery delivery) {
      return store
          .rounds()
          .find(transaction, delivery.community(), delivery.subject())
          .flatMap(round ->
              store
                  .programmes()
                  .find(transaction, delivery.community(), round.programme())
                  .map(programme ->
                      delivery.people().stream()
                          .map(member -> store.parts().get(transaction, programme, member))
                          .anyMatch(part -> !part.isIn(round.dueAt()) || part.skips(round))))
          .orElse(true);
    }
  }

  /** What a room reads of the times that suit all. */
  private record Times(Store store, Snapshots snapshots) implements DeliveryKind {
    @Override
    public String name() {
      return "times";
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return gone(transaction, snapshots, delivery).isEmpty()
          ? new Verdict.Send()
          : new Verdict.Skip("left");
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      if (delivery.target() instanceof Delivery.Target.NewMessage) {
        store.times().messageStands(transaction, delivery.community(), delivery.subject(), sent);
      }
    }
  }

  /** The card of a group, which all of them must be there for. */
  private record Introduction(Store store, Snapshots snapshots, Undelivered undelivered)
      implements DeliveryKind {
    @Override
    public String name() {
      return "introduction";
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      if (!gone(transaction, snapshots, delivery).isEmpty()) {
        return new Verdict.Skip(Undelivered.LEFT);
      }
      return store.avoids().among(transaction, delivery.community(), delivery.people())
          ? new Verdict.Skip(Undelivered.APART)
          : new Verdict.Send();
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      store.talks().cardStands(transaction, delivery.community(), delivery.subject(), sent);
    }

    @Override
    public void skipped(Transaction transaction, Delivery delivery, String reason, Instant now) {
      switch (reason) {
        case Undelivered.LEFT ->
            undelivered.left(transaction, delivery, gone(transaction, snapshots, delivery), now);
        case Undelivered.APART -> undelivered.apart(transaction, delivery, now);
        default -> undelivered.notDelivered(transaction, delivery, now);
      }
    }

    @Override
    public void failed(
        Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
      undelivered.failed(transaction, delivery, reason, now);
    }
  }
}
