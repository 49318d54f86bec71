package dev.acquaint.command;

import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import java.util.List;

/** What people read when a command's words were not understood. */
public final class CommandWords {
  private static final Bundle WORDS = Bundle.beside(CommandWords.class, "command");

  private CommandWords() {}

  static Text wordsMissing(int most) {
    return WORDS.say("words-missing").with("most", most);
  }

  static Text wordsTooLong(int length, int most) {
    return WORDS.say("words-too-long").with("length", length).with("most", most);
  }

  static Text noSuchMember(String typed) {
    return WORDS.say("no-such-member").with("typed", typed);
  }

  static Text noSuchChannel(String typed) {
    return WORDS.say("no-such-channel").with("typed", typed);
  }

  static Text notANumber(String typed, int least, int most) {
    return WORDS.say("not-a-number").with("typed", typed).with("least", least).with("most", most);
  }

  static Text notAChoice(String typed, List<String> values) {
    return WORDS
        .say("not-a-choice")
        .with("typed", typed)
        .with("values", values.stream().map(Text::typed).toList())
        .with("example", values.getFirst());
  }

  static Text notAMoment(String typed) {
    return WORDS.say("not-a-moment").with("typed", typed);
  }

  static Text notADay(String typed) {
    return WORDS.say("not-a-day").with("typed", typed);
  }

  static Text notATime(String typed) {
    return WORDS.say("not-a-time").with("typed", typed);
  }

  static Text notAZone(String typed, List<String> nearest) {
    return nearest.isEmpty()
        ? WORDS.say("not-a-zone").with("typed", typed)
        : WORDS
            .say("not-a-zone-but")
            .with("typed", typed)
            .with("nearest", nearest.stream().map(Text::typed).toList());
  }
}
