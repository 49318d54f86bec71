package dev.acquaint.features.intros;

import dev.acquaint.chat.Outcome;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How introductions look after their messages. */
final class IntroDeliveries {
  private IntroDeliveries() {}

  static List<DeliveryKind> all(Communities communities, SqlRounds rounds) {
    return Stream.<DeliveryKind>concat(
            Stream.of(new Introduction(communities, rounds)),
            Stream.of("heads-up", "left-out", "nudge", "check-in", "ghost-paused", "round-summary")
                .map(name -> new ToPeople(name, communities)))
        .toList();
  }

  /** A message that makes no sense any more when somebody it is for has left. */
  private static DeliveryKind.Verdict ifPresent(
      Transaction transaction, Communities communities, Delivery delivery) {
    boolean present =
        delivery.people().stream()
            .allMatch(member ->
                communities
                    .find(transaction, delivery.community(), member)
                    .map(Member::present)
                    .orElse(false));
    return present ? new DeliveryKind.Verdict.Send() : new DeliveryKind.Verdict.Skip("left");
  }

  private record ToPeople(String name, Communities communities) implements DeliveryKind {
    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return ifPresent(transaction, communities, delivery);
    }
  }

  private record Introduction(Communities communities, SqlRounds rounds) implements DeliveryKind {
    @Override
    public String name() {
      return "introduction";
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return ifPresent(transaction, communities, delivery);
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      rounds.cardStands(transaction, delivery.community(), delivery.subject(), sent);
    }
  }
}
