package dev.acquaint.event;

import dev.acquaint.chat.Profile;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.time.Instant;

/** Something that happened in a space. Platforms may tell it late, twice or never. */
public sealed interface CommunityEvent {

  /** Where it happened. */
  SpaceId space();

  /** When it happened, by the platform's clock. */
  Instant at();

  /**
   * Somebody joined.
   *
   * @param account who
   * @param profile what the platform tells of them
   * @param at when
   */
  record Joined(AccountRef account, Profile profile, Instant at) implements CommunityEvent {
    @Override
    public SpaceId space() {
      return account.space();
    }
  }

  /**
   * Somebody left or was deactivated.
   *
   * @param account who
   * @param at when
   */
  record Left(AccountRef account, Instant at) implements CommunityEvent {
    @Override
    public SpaceId space() {
      return account.space();
    }
  }

  /**
   * A channel was deleted or archived.
   *
   * @param channel which
   * @param at when
   */
  record ChannelGone(ChannelRef channel, Instant at) implements CommunityEvent {
    @Override
    public SpaceId space() {
      return channel.space();
    }
  }

  /**
   * The bot was added to a space.
   *
   * @param space where
   * @param name the space's name
   * @param at when
   */
  record Installed(SpaceId space, String name, Instant at) implements CommunityEvent {}

  /**
   * The bot was removed from a space; never said for an outage.
   *
   * @param space where
   * @param at when
   */
  record Removed(SpaceId space, Instant at) implements CommunityEvent {}

  /**
   * Somebody, not a program, wrote a message; what it says is not told. Platforms tell it only
   * where the bot may know without a privileged right.
   *
   * @param where the channel, thread or room
   * @param account who
   * @param at when
   */
  record Spoke(ChannelRef where, AccountRef account, Instant at) implements CommunityEvent {
    @Override
    public SpaceId space() {
      return where.space();
    }
  }
}
