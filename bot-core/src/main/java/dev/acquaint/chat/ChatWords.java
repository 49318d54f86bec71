package dev.acquaint.chat;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;

/** What people read of a platform's state. */
public final class ChatWords {
  private static final Bundle WORDS = Bundle.beside(ChatWords.class, "chat");

  private ChatWords() {}

  static Text noChannels() {
    return WORDS.say("no-channels");
  }

  static Text noChannelsRepair() {
    return WORDS.say("no-channels-repair");
  }

  static Text placeOpen(ChannelRef channel) {
    return WORDS.say("place-open").with("channel", channel);
  }

  static Text placeClosed(ChannelRef channel) {
    return WORDS.say("place-closed").with("channel", channel);
  }

  static Text placeClosedRepair() {
    return WORDS
        .say("place-closed-repair")
        .with("setup", new Argument.CommandLine("acquaint-admin setup"));
  }
}
