package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stops schedules whose channel is lost, tells whoever set them up, and lets them go on again. */
final class Stops {
  static final String KIND = "icebreaker-notice";
  private static final Duration KEEPS = Duration.ofDays(3);
  private static final String SPACE_GONE = "SPACE_GONE";

  private final Communities communities;
  private final Store store;
  private final Planner planner;
  private final Outbox outbox;

  Stops(Communities communities, Store store, Planner planner, Outbox outbox) {
    this.communities = communities;
    this.store = store;
    this.planner = planner;
    this.outbox = outbox;
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
      tell(
          transaction,
          stopped,
          IcebreakerWords.line(stopped, Optional.empty(), List.of()),
          "stop-" + now.getEpochSecond(),
          now);
    }
  }

  /** Writes to whoever set a schedule up, where only they read. */
  void tell(Transaction transaction, Schedule schedule, Text words, String step, Instant now) {
    Optional<Member> organiser =
        communities
            .find(transaction, schedule.community(), schedule.organiser())
            .filter(Member::present);
    organiser.ifPresent(member ->
        account(transaction, schedule)
            .ifPresent(account ->
                outbox.put(
                    transaction,
                    new Delivery(
                        schedule.community(),
                        KIND,
                        schedule.id(),
                        step,
                        schedule.channel().space(),
                        new Delivery.Target.NewMessage(
                            new Place.Aside(schedule.channel(), account), Optional.empty()),
                        MessageView.of(words),
                        member
                            .locale()
                            .orElseGet(
                                () -> communities.get(transaction, schedule.community()).locale()),
                        List.of(member.id()),
                        false,
                        now,
                        now.plus(KEEPS)))));
  }

  private Optional<AccountRef> account(Transaction transaction, Schedule schedule) {
    return communities.accounts(transaction, schedule.community(), schedule.organiser()).stream()
        .filter(account ->
            account.present() && account.ref().space().equals(schedule.channel().space()))
        .map(Account::ref)
        .findFirst();
  }
}
