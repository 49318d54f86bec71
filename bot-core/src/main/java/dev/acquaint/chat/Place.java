package dev.acquaint.chat;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Text;
import java.util.List;

/** Where a message should go; the adapter decides what kind of room that is. */
public sealed interface Place {

  /**
   * A channel, thread or room that exists.
   *
   * @param channel which
   */
  record In(ChannelRef channel) implements Place {}

  /**
   * A room for exactly these people, made when it does not exist: a private thread of the home
   * channel on Discord, a group message on Slack. Its membership never changes.
   *
   * @param home the programme's channel, under which platforms that need a parent put the room
   * @param people 1 to 8 accounts of the home channel's space
   * @param title the room's name where rooms have names
   */
  record Together(ChannelRef home, List<AccountRef> people, Text title) implements Place {
    private static final int MOST = 8;

    /** Checks count and space, and copies the people. */
    public Together {
      people = List.copyOf(people);
      if (people.isEmpty() || people.size() > MOST) {
        throw new IllegalArgumentException("a room for 1 to " + MOST + ", not " + people.size());
      }
      if (people.stream().anyMatch(one -> !one.space().equals(home.space()))) {
        throw new IllegalArgumentException("a room for people of one space");
      }
    }
  }

  /**
   * Where only this person and the bot read, and where the person expects the bot to write: a
   * direct message on Slack, on Discord a private thread of the home channel with this one member
   * (never an unsolicited direct message).
   *
   * @param home the programme's channel
   * @param person whom
   */
  record Aside(ChannelRef home, AccountRef person) implements Place {}
}
