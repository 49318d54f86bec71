package dev.acquaint.chat;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The truth about people and channels of one platform, pulled at the moment it is needed. */
public interface Directory {

  /**
   * Looks accounts up.
   *
   * @param accounts any number of them, of spaces of this platform
   * @return for each account asked for, what is known
   */
  Map<AccountRef, Presence> look(Collection<AccountRef> accounts);

  /**
   * Returns the channels that the bot can see and post in, in the platform's order.
   *
   * @param space where
   */
  List<Channel> channels(SpaceId space);

  /**
   * Returns the channels in which the bot can post and where every message begins a thread, such as
   * forums on Discord; none of them is among {@link #channels}. Empty where a platform has none.
   *
   * @param space where
   */
  default List<Channel> boards(SpaceId space) {
    return List.of();
  }

  /**
   * Returns the rank that the platform itself gives an account: owners and administrators of the
   * space.
   *
   * @param account whose
   */
  Rank rank(AccountRef account);

  /**
   * Returns the named groups of people that the platform itself has in a space, such as roles on
   * Discord or user groups on Slack; empty where it has none.
   *
   * @param space where
   */
  default List<Role> roles(SpaceId space) {
    return List.of();
  }

  /**
   * Returns the ids of the {@link #roles} that an account has at this moment. Asked at each use of
   * a command in a community that gave rights to roles, so it should answer from memory where it
   * can.
   *
   * @param account whose
   */
  default Set<String> rolesOf(AccountRef account) {
    return Set.of();
  }

  /**
   * A named group of people.
   *
   * @param id the platform's name of it, without blanks, at most 64 characters
   * @param name as people see it
   */
  record Role(String id, String name) {}

  /**
   * A channel.
   *
   * @param ref its address
   * @param name as people see it, without a leading hash
   */
  record Channel(ChannelRef ref, String name) {}

  /** Whether somebody is there. */
  sealed interface Presence {
    /**
     * There.
     *
     * @param profile what the platform tells of them
     */
    record Here(Profile profile) implements Presence {}

    /** Left, deactivated, or never there. */
    record Gone() implements Presence {}

    /** The platform does not answer; nothing may be concluded. */
    record CannotTell() implements Presence {}
  }
}
