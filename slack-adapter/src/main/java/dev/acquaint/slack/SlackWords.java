package dev.acquaint.slack;

import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;

/** The few words that only Slack needs. */
public final class SlackWords {
  private static final Bundle WORDS = Bundle.beside(SlackWords.class, "slack");

  private SlackWords() {}

  static Text cancel() {
    return WORDS.say("cancel");
  }

  static Text fileSent() {
    return WORDS.say("file-sent");
  }
}
