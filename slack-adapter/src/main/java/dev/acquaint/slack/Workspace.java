package dev.acquaint.slack;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import java.util.Optional;

/**
 * One Slack workspace and how its things are addressed in the neutral language. A thread is its
 * channel and the timestamp of its parent with a colon between them.
 *
 * @param team the workspace's id, {@code T...}
 * @param name its name
 * @param botUser the bot's own user id
 */
record Workspace(String team, String name, String botUser) {
  private static final String PREFIX = "slack-";

  SpaceId space() {
    return new SpaceId(PREFIX + team);
  }

  /** Returns the workspace's id in a space's, if it is one of Slack's. */
  static Optional<String> team(SpaceId space) {
    return space.value().startsWith(PREFIX)
        ? Optional.of(space.value().substring(PREFIX.length()))
        : Optional.empty();
  }

  AccountRef account(String user) {
    return new AccountRef(space(), user);
  }

  ChannelRef channel(String channel) {
    return new ChannelRef(space(), channel);
  }

  ChannelRef thread(String channel, String parent) {
    return new ChannelRef(space(), channel + ":" + parent);
  }

  MessageRef message(ChannelRef where, String timestamp) {
    return new MessageRef(where, timestamp);
  }

  /** Returns Slack's own id of the channel, without a thread. */
  static String channelId(ChannelRef ref) {
    int colon = ref.id().indexOf(':');
    return colon < 0 ? ref.id() : ref.id().substring(0, colon);
  }

  /** Returns the timestamp of the thread's parent, or an empty string for a channel itself. */
  static String threadOf(ChannelRef ref) {
    int colon = ref.id().indexOf(':');
    return colon < 0 ? "" : ref.id().substring(colon + 1);
  }
}
