package dev.acquaint.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.util.Collection;
import java.util.List;

/** A connected platform: what the core needs of an adapter. */
public interface Platform {

  /**
   * Returns the platform's name in lower case, as stored with its spaces, for example {@code
   * sandbox}.
   */
  String name();

  /** Returns how messages are sent there. */
  Chat chat();

  /** Returns who and what is there. */
  Directory directory();

  /**
   * Looks for what keeps the bot from working in a space: permissions, scopes, intents and
   * channels, as far as the platform can tell. May ask the platform, takes at most a few seconds
   * and throws nothing; what the platform does not tell is left out.
   *
   * @param space where
   * @param places the channels in which the bot is to write
   * @return what was found, the gravest first
   */
  default List<Finding> examine(SpaceId space, Collection<ChannelRef> places) {
    return Finding.ofPlaces(directory().channels(space), places);
  }
}
