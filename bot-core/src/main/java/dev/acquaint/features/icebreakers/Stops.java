package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Outcome;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stops schedules whose channel is lost, tells whoever set them up, and lets them go on again. */
final class Stops {
  private static final String SPACE_GONE = "SPACE_GONE";

  private final Store store;
  private final Planner planner;
  private final Notices notices;

  Stops(Store store, Planner planner, Notices notices) {
    this.store = store;
    this.planner = planner;
    this.notices = notices;
  }

  /** Stops the schedule of a prompt that its platform will not take, when that will stay so. */
  void refused(Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {
    boolean stays = reason == Outcome.Reason.CHANNEL_GONE || reason == Outcome.Reason.NO_PERMISSION;
    if (stays) {
      store
          .posts()
          .find(transaction, delivery.community(), delivery.subject())
          .flatMap(SqlPosts.Post::schedule)
          .flatMap(id -> store.schedules().find(transaction, delivery.community(), id))
          .ifPresent(schedule -> stop(transaction, schedule, reason.name(), now));
    }
  }

  void channelGone(Transaction transaction, ChannelRef channel, Instant now) {
    store.schedules().in(transaction, channel.space()).stream()
        .filter(schedule -> schedule.channel().equals(channel))
        .forEach(schedule -> stop(transaction, schedule, "CHANNEL_GONE", now));
  }

  void spaceGone(Transaction transaction, SpaceId space, Instant now) {
    store
        .schedules()
        .in(transaction, space)
        .forEach(schedule -> stop(transaction, schedule, SPACE_GONE, now));
  }

  /** Lets schedules run again that stopped because the bot was removed. */
  void spaceBack(Transaction transaction, SpaceId space, Instant now) {
    for (Schedule schedule : store.schedules().in(transaction, space)) {
      if (schedule.stopped().filter(SPACE_GONE::equals).isPresent()) {
        store.schedules().save(transaction, schedule.stopped(Optional.empty()));
        planner.replan(transaction, schedule, now);
      }
    }
  }

  private void stop(Transaction transaction, Schedule schedule, String why, Instant now) {
    if (schedule.running()) {
      Schedule stopped = schedule.stopped(Optional.of(why));
      store.schedules().save(transaction, stopped);
      store.slots().unplan(transaction, schedule);
      notices.tell(
          transaction,
          schedule.organiser(),
          new Notices.Notice(
              schedule.community(),
              schedule.id(),
              "stop-" + now.getEpochSecond(),
              schedule.channel(),
              IcebreakerWords.line(stopped, Optional.empty(), List.of())),
          now);
    }
  }
}
