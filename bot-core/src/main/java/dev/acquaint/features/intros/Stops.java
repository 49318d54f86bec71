package dev.acquaint.features.intros;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.Optional;

/**
 * Stops programmes whose channel or space is lost, and starts them when the space comes back.
 * Nothing is erased by it.
 */
final class Stops {
  private static final String SPACE_GONE = "SPACE_GONE";

  private final Store store;
  private final RoundPlanner planner;
  private final IntroPost post;

  Stops(Store store, RoundPlanner planner, IntroPost post) {
    this.store = store;
    this.planner = planner;
    this.post = post;
  }

  void stop(Transaction transaction, Programme programme, String why, Instant now) {
    if (store.programmes().stop(transaction, programme, Optional.of(why))) {
      planner.unplan(transaction, programme);
      post.aside(
          transaction,
          Letter.of(programme, "stopped", programme.id(), programme.organiser(), now)
              .step(Long.toString(now.getEpochSecond()))
              .saying(MessageView.of(IntrosWords.stopped(why)))
              .prompted());
    }
  }

  void channelGone(Transaction transaction, ChannelRef channel, Instant now) {
    store.programmes().in(transaction, channel.space()).stream()
        .filter(programme -> programme.home().equals(channel))
        .forEach(programme -> stop(transaction, programme, "CHANNEL_GONE", now));
  }

  void spaceGone(Transaction transaction, SpaceId space, Instant now) {
    store
        .programmes()
        .in(transaction, space)
        .forEach(programme -> stop(transaction, programme, SPACE_GONE, now));
  }

  /** Lets programmes run again that stopped because the bot was removed. */
  void spaceBack(Transaction transaction, SpaceId space, Instant now) {
    for (Programme programme : store.programmes().in(transaction, space)) {
      if (programme.stopped().filter(SPACE_GONE::equals).isPresent()
          && store.programmes().stop(transaction, programme, Optional.empty())) {
        planner.next(transaction, programme.at(programme.home()), now);
      }
    }
  }
}
