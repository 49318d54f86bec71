package dev.acquaint.discord;

import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;

/** The few words that only Discord needs. */
public final class DiscordWords {
  private static final Bundle WORDS = Bundle.beside(DiscordWords.class, "discord");

  private DiscordWords() {}

  static Text group(String group) {
    return WORDS.say("group").with("group", group);
  }

  static Text aside() {
    return WORDS.say("aside");
  }

  static Text correct() {
    return WORDS.say("correct");
  }

  static Text oneMoreStep() {
    return WORDS.say("one-more-step");
  }

  static Text openForm() {
    return WORDS.say("open-form");
  }

  static Text editAgain() {
    return WORDS.say("edit-again");
  }

  static Text formForgotten() {
    return WORDS.say("form-forgotten");
  }

  static Text done() {
    return WORDS.say("done");
  }
}
