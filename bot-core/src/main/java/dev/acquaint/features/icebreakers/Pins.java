package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the newest prompt of a schedule pinned, where its moderator wants that. */
final class Pins implements DeliveryKind {
  private static final Duration KEEPS = Duration.ofDays(1);

  private final Store store;
  private final Notices notices;
  private final Posting posting;
  private final Outbox outbox;

  Pins(Store store, Notices notices, Posting posting, Outbox outbox) {
    this.store = store;
    this.notices = notices;
    this.posting = posting;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "icebreaker-pin";
  }

  /** Pins a prompt that stands now, and takes the pin from the one before it. */
  void stands(Transaction transaction, Delivery delivery, MessageRef message, Instant now) {
    schedule(transaction, delivery)
        .filter(schedule -> schedule.manner().pinned())
        .ifPresent(schedule -> {
          pin(transaction, delivery, delivery.subject(), message, true, now);
          store
              .posts()
              .before(transaction, schedule, delivery.subject())
              .ifPresent(post ->
                  pin(
                      transaction,
                      delivery,
                      post.id(),
                      new MessageRef(
                          new ChannelRef(post.space(), post.channel()),
                          post.messageId().orElseThrow()),
                      false,
                      now));
        });
  }

  private Optional<Schedule> schedule(Transaction transaction, Delivery delivery) {
    return store
        .posts()
        .find(transaction, delivery.community(), delivery.subject())
        .flatMap(SqlPosts.Post::schedule)
        .flatMap(id -> store.schedules().find(transaction, delivery.community(), id));
  }

  private void pin(
      Transaction transaction,
      Delivery of,
      PublicId post,
      MessageRef message,
      boolean pinned,
      Instant now) {
    outbox.put(
        transaction,
        new Delivery(
            of.community(),
            name(),
            post,
            pinned ? "on" : "off",
            of.space(),
            new Delivery.Target.Pin(message, pinned),
            MessageView.of(IcebreakerWords.plain("pinned")),
            posting.language(transaction, of.community()),
            List.of(),
            false,
            now,
            now.plus(KEEPS)));
  }

  /** A bot that may not pin says so once, and does not try again. */
  @Override
  public void failed(
      Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
    if (reason == Outcome.Reason.NO_PERMISSION) {
      schedule(transaction, delivery)
          .filter(schedule -> schedule.manner().pinned())
          .ifPresent(schedule -> {
            Schedule.Manner manner = schedule.manner();
            store
                .schedules()
                .save(
                    transaction,
                    schedule.with(
                        new Schedule.Manner(
                            manner.packs(), manner.thread(), false, manner.ping())));
            notices.tell(
                transaction,
                schedule.organiser(),
                new Notices.Notice(
                    schedule.community(),
                    schedule.id(),
                    "pin-" + delivery.subject().value(),
                    schedule.channel(),
                    IcebreakerWords.channel("pin-refused", schedule.channel())),
                now);
          });
    }
  }
}
