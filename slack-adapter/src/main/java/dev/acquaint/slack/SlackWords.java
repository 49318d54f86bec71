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

  static Text formClosed() {
    return WORDS.say("form-closed");
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

  static Text letIn(String workspace) {
    return WORDS.say("let-in").with("workspace", workspace);
  }

  static Text socketGood() {
    return WORDS.say("socket-good");
  }

  static Text tokenRefused(String setting, String word) {
    return WORDS.say("token-refused").with("setting", setting).with("word", word);
  }

  static Text botTokenRepair() {
    return WORDS.say("bot-token-repair");
  }

  static Text appTokenRepair() {
    return WORDS.say("app-token-repair");
  }

  static Text noAnswer() {
    return WORDS.say("no-answer");
  }

  static Text noAnswerRepair() {
    return WORDS.say("no-answer-repair");
  }

  static Text thread() {
    return WORDS.say("thread");
  }

  static Text fileSent() {
    return WORDS.say("file-sent");
  }
}
