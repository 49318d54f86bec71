package dev.acquaint.features.moderation;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.features.intros.Programme;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes to the moderators of a community: into their channel when one is set, otherwise aside to
 * whoever set introductions up.
 */
final class ModeratorsPost {
  private static final Duration KEEPS = Duration.ofDays(3);

  private final Desk desk;

  ModeratorsPost(Desk desk) {
    this.desk = desk;
  }

  /**
   * What they are to read.
   *
   * @param kind the kind of message
   * @param subject the row it is about
   * @param step tells several messages about one row apart
   * @param view what it says
   */
  record Note(String kind, PublicId subject, String step, MessageView view) {}

  private record Way(SpaceId space, Place place, List<MemberId> people) {}

  /** Returns the channel that was set for moderators. */
  Optional<ChannelRef> channel(Transaction transaction, CommunityId community) {
    String channel = desk.settings().get(transaction, community, Settings.MODERATORS_CHANNEL);
    String space = desk.settings().get(transaction, community, Settings.MODERATORS_SPACE);
    return channel.isEmpty() || space.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChannelRef(new SpaceId(space), channel));
  }

  /** Writes a note; returns false when there is nobody to write to. */
  boolean write(Transaction transaction, CommunityId community, Note note, Instant now) {
    Optional<Way> way = way(transaction, community);
    way.ifPresent(found ->
        desk.outbox()
            .put(
                transaction,
                new Delivery(
                    community,
                    note.kind(),
                    note.subject(),
                    note.step(),
                    found.space(),
                    new Delivery.Target.NewMessage(found.place(), Optional.empty()),
                    note.view(),
                    desk.communities().get(transaction, community).locale(),
                    found.people(),
                    false,
                    now,
                    now.plus(KEEPS))));
    return way.isPresent();
  }

  private Optional<Way> way(Transaction transaction, CommunityId community) {
    Optional<ChannelRef> channel = channel(transaction, community);
    return channel.isPresent()
        ? channel.map(room -> new Way(room.space(), new Place.In(room), List.of()))
        : desk.intros()
            .setup()
            .existing(transaction, community)
            .flatMap(programme -> aside(transaction, programme));
  }

  private Optional<Way> aside(Transaction transaction, Programme programme) {
    SpaceId space = programme.home().space();
    return desk
        .communities()
        .accounts(transaction, programme.community(), programme.organiser())
        .stream()
        .filter(Account::present)
        .map(Account::ref)
        .filter(account -> account.space().equals(space))
        .findFirst()
        .map(account ->
            new Way(
                space, new Place.Aside(programme.home(), account), List.of(programme.organiser())));
  }

  /** Returns the spaces of a community in which the bot is. */
  List<Space> spaces(Transaction transaction, CommunityId community) {
    return desk.communities().spaces(transaction, community);
  }
}
