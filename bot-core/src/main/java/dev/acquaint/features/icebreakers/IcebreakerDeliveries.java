package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Outcome;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How icebreakers look after their messages. */
final class IcebreakerDeliveries {
  private IcebreakerDeliveries() {}

  static List<DeliveryKind> all(Desk desk, Stops stops, Pins pins) {
    return List.of(
        new PromptCard(desk.store(), desk.posting(), stops, pins), pins, desk.notices().kind());
  }

  /** A prompt in a channel. */
  private record PromptCard(Store store, Posting posting, Stops stops, Pins pins)
      implements DeliveryKind {
    private static final Duration SCORED_AFTER = Duration.ofHours(24);

    @Override
    public String name() {
      return Posting.KIND;
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      store
          .posts()
          .stands(
              transaction, delivery.community(), delivery.subject(), sent, now.plus(SCORED_AFTER));
      pins.stands(transaction, delivery, sent.message(), now);
    }

    @Override
    public void failed(
        Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
      stops.refused(transaction, delivery, reason, now);
      posting.takeBack(transaction, delivery.community(), delivery.subject());
    }

    @Override
    public void skipped(Transaction transaction, Delivery delivery, String reason, Instant now) {
      posting.takeBack(transaction, delivery.community(), delivery.subject());
    }
  }
}
