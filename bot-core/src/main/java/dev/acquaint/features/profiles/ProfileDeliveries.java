package dev.acquaint.features.profiles;

import dev.acquaint.chat.Outcome;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** How profiles look after their messages. */
final class ProfileDeliveries {
  private ProfileDeliveries() {}

  static List<DeliveryKind> all(CardPost cards, Communities communities) {
    return List.<DeliveryKind>of(
        new Card(cards), () -> CardPost.WITHDRAWN, new GoalsQuestion(communities, new SqlGoals()));
  }

  private record Card(CardPost cards) implements DeliveryKind {
    @Override
    public String name() {
      return CardPost.KIND;
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      return cards.isNewest(transaction, delivery)
          ? new Verdict.Send()
          : new Verdict.Skip("overtaken");
    }

    @Override
    public void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {
      if (delivery.target() instanceof Delivery.Target.NewMessage) {
        cards.stands(transaction, delivery, sent.message(), now);
      }
    }

    @Override
    public void failed(
        Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
      boolean messageGone = reason == Outcome.Reason.MESSAGE_GONE;
      boolean placeGone =
          reason == Outcome.Reason.CHANNEL_GONE || reason == Outcome.Reason.SPACE_GONE;
      if (messageGone || placeGone || delivery.target() instanceof Delivery.Target.NewMessage) {
        cards.isGone(transaction, delivery, messageGone, now);
      }
    }
  }

  private record GoalsQuestion(Communities communities, SqlGoals goals) implements DeliveryKind {
    @Override
    public String name() {
      return GoalsAlarm.KIND;
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant now) {
      boolean stillAsked =
          delivery.people().stream()
              .allMatch(member ->
                  communities
                          .find(transaction, delivery.community(), member)
                          .filter(Member::present)
                          .isPresent()
                      && goals
                          .find(transaction, delivery.community(), member)
                          .filter(declared -> declared.id().equals(delivery.subject()))
                          .isPresent());
      return stillAsked ? new Verdict.Send() : new Verdict.Skip("no-longer");
    }
  }
}
