package dev.acquaint.slack;

import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import java.util.Collection;

/** The few words that only Slack needs. */
public final class SlackWords {
  private static final Bundle WORDS = Bundle.beside(SlackWords.class, "slack");

  private SlackWords() {}

  static Text cancel() {
    return WORDS.say("cancel");
  }

  static Text appDescription() {
    return WORDS.say("app-description");
  }

  static Text formLate() {
    return WORDS.say("form-late");
  }

  static Text scopesComplete() {
    return WORDS.say("scopes-complete");
  }

  static Text scopesMissing(Collection<String> scopes) {
    return WORDS.say("scopes-missing").with("scopes", scopes.stream().map(Text::typed).toList());
  }

  static Text scopesRepair() {
    return WORDS.say("scopes-repair");
  }

  static Text unreached() {
    return WORDS.say("unreached");
  }

  static Text unreachedRepair() {
    return WORDS.say("unreached-repair");
  }

  static Text fileSent() {
    return WORDS.say("file-sent");
  }
}
