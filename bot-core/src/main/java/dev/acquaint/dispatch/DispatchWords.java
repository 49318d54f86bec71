package dev.acquaint.dispatch;

import dev.acquaint.chat.Rank;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.util.List;

/** What people read before or instead of a handler's answer. */
public final class DispatchWords {
  private static final Bundle WORDS = Bundle.beside(DispatchWords.class, "dispatch");

  private static final int LONGEST_ECHO = 80;

  private DispatchWords() {}

  static Text unknownCommand(String typed, List<String> nearest) {
    return nearest.isEmpty()
        ? WORDS
            .say("unknown-command")
            .with("typed", typed)
            .with("help", new Argument.CommandLine("acquaint help"))
        : WORDS
            .say("unknown-command-but")
            .with("typed", typed)
            .with("nearest", nearest.stream().map(Argument.CommandLine::new).toList());
  }

  static Text needless(String left, String command) {
    return WORDS
        .say("needless")
        .with("typed", TypedWords.shorten(left, LONGEST_ECHO))
        .with("example", new Argument.CommandLine(command));
  }

  static Text missing(String option, Text description, String example) {
    return WORDS
        .say("missing")
        .with("option", option)
        .with("description", description)
        .with("example", new Argument.CommandLine(example));
  }

  static Text formTitle() {
    return WORDS.say("form-title");
  }

  static Text formSubmit() {
    return WORDS.say("form-submit");
  }

  static Text mistaken(String option, Text what) {
    return WORDS.say("mistaken").with("option", option).with("what", what);
  }

  static Text notAllowed(Rank needed) {
    return WORDS.say("not-allowed").with("needed", needed);
  }

  static Text cardClosed() {
    return WORDS.say("card-closed");
  }

  static Text tooFast(long seconds) {
    return WORDS.say("too-fast").with("seconds", seconds);
  }

  static Text storageAway() {
    return WORDS.say("storage-away");
  }

  static Text broken(String id) {
    return WORDS.say("broken").with("id", id);
  }

  static Text alreadyDone() {
    return WORDS.say("already-done");
  }

  static Text spaceUnknown() {
    return WORDS.say("space-unknown");
  }
}
