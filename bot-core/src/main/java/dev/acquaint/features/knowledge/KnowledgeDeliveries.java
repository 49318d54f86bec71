package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Outcome;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How knowledge looks after its messages. */
final class KnowledgeDeliveries {
  private KnowledgeDeliveries() {}

  static List<DeliveryKind> all(Store store, KnowledgePost post, Ladder ladder, Experts experts) {
    return List.of(
        new Card(store, post),
        new Given(store),
        new Status(ladder),
        new Request(experts),
        () -> Weekly.LIST,
        () -> Digest.KIND,
        () -> KnowledgePost.THANKS,
        () -> KnowledgePost.CONSENT,
        () -> KnowledgePost.WITHDRAWN);
  }

  private static int version(Delivery delivery) {
    return Integer.parseInt(delivery.step().substring(1));
  }

  private static boolean isNew(Delivery delivery) {
    return delivery.target() instanceof Delivery.Target.NewMessage;
  }

  /** The card of an entry, posted once and edited ever after. */
  private record Card(Store store, KnowledgePost post) implements DeliveryKind {
    @Override
    public String name() {
      return KnowledgePost.CARD;
    }

    private Optional<Entry> entry(Transaction transaction, Delivery delivery) {
      return store.entries().find(transaction, delivery.community(), delivery.subject());
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return entry(transaction, delivery)
              .filter(
                  entry -> isNew(delivery) ? isWanted(entry) : entry.version() == version(delivery))
              .isPresent()
          ? new Verdict.Send()
          : new Verdict.Skip("overtaken");
    }

    private static boolean isWanted(Entry entry) {
      return entry.standing().message().isEmpty() && entry.state().isShown();
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      if (isNew(delivery)) {
        store.entries().stands(transaction, delivery.community(), delivery.subject(), sent);
        entry(transaction, delivery)
            .filter(entry -> entry.version() > version(delivery))
            .ifPresent(entry -> post.follow(transaction, entry, now));
      }
    }

    @Override
    public void failed(
        Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
      boolean first = delivery.step().startsWith(KnowledgePost.POSTED);
      boolean gone =
          reason == Outcome.Reason.MESSAGE_GONE
              || reason == Outcome.Reason.CHANNEL_GONE
              || reason == Outcome.Reason.SPACE_GONE;
      if (isNew(delivery) && first) {
        entry(transaction, delivery).ifPresent(entry -> post.cardAtHome(transaction, entry, now));
      } else if (!isNew(delivery) && gone) {
        store.entries().isGone(transaction, delivery.community(), delivery.subject());
      }
    }
  }

  /** The one message that says how far a waiting question is. */
  private record Status(Ladder ladder) implements DeliveryKind {
    @Override
    public String name() {
      return Ladder.KIND;
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return ladder.isNewest(transaction, delivery)
          ? new Verdict.Send()
          : new Verdict.Skip("overtaken");
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      ladder.stands(transaction, delivery, sent, now);
    }
  }

  /** A question that is brought before somebody who offered help. */
  private record Request(Experts experts) implements DeliveryKind {
    @Override
    public String name() {
      return Experts.KIND;
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return experts.waits(transaction, delivery.community(), delivery.subject())
          ? new Verdict.Send()
          : new Verdict.Skip("no-longer");
    }
  }

  /** An answer in a question's room. */
  private record Given(Store store) implements DeliveryKind {
    @Override
    public String name() {
      return KnowledgePost.ANSWER;
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return store.answers().find(transaction, delivery.community(), delivery.subject()).isPresent()
          ? new Verdict.Send()
          : new Verdict.Skip("taken-back");
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      store.answers().stands(transaction, delivery.community(), delivery.subject(), sent.message());
    }
  }
}
