package dev.acquaint.features.privacy;

import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import java.time.Instant;

/** What people read about what is stored of them. */
public final class PrivacyWords {
  private static final Bundle WORDS = Bundle.beside(PrivacyWords.class, "privacy");

  private PrivacyWords() {}

  static Text viewDescription() {
    return WORDS.say("view-description");
  }

  static Text exportDescription() {
    return WORDS.say("export-description");
  }

  static Text deleteDescription() {
    return WORDS.say("delete-description");
  }

  static Text confirmOption() {
    return WORDS.say("confirm-option");
  }

  static Text viewTitle() {
    return WORDS.say("view-title");
  }

  /** Returns what a section holds, in words; a section without words of its own is named. */
  static Text section(String name, int entries) {
    return WORDS
        .say("section")
        .with("name", new Argument.Selector(name.replace('-', '_')))
        .with("plainName", name)
        .with("entries", entries);
  }

  static Text sectionWith(Text section, String words) {
    return WORDS.say("section-with").with("section", section).with("words", words);
  }

  static Text viewEnd() {
    return WORDS
        .say("view-end")
        .with("export", new Argument.CommandLine("privacy export"))
        .with("delete", new Argument.CommandLine("privacy delete"));
  }

  static Text exported(Instant at) {
    return WORDS.say("exported").with("at", at, MomentStyle.DATE_AND_TIME);
  }

  static Text deleteAsk() {
    return WORDS.say("delete-ask");
  }

  static Text deleteWhat() {
    return WORDS.say("delete-what").with("export", new Argument.CommandLine("privacy export"));
  }

  static Text deleteButton() {
    return WORDS.say("delete-button");
  }

  static Text keepButton() {
    return WORDS.say("keep-button");
  }

  static Text kept() {
    return WORDS.say("kept");
  }

  static Text deleted() {
    return WORDS.say("deleted");
  }

  static Text confirmWrong() {
    return WORDS
        .say("confirm-wrong")
        .with("example", new Argument.CommandLine("privacy delete confirm:delete"));
  }

  static Text notYours() {
    return WORDS.say("not-yours").with("delete", new Argument.CommandLine("privacy delete"));
  }
}
