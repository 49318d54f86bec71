package dev.acquaint.features.profiles;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import java.util.Set;

/** What people read about profiles. */
public final class ProfileWords {
  private static final Bundle WORDS = Bundle.beside(ProfileWords.class, "profiles");

  private ProfileWords() {}

  static Text editDescription() {
    return WORDS.say("edit-description");
  }

  static Text viewDescription() {
    return WORDS.say("view-description");
  }

  static Text memberOption() {
    return WORDS.say("member-option");
  }

  static Text formTitle() {
    return WORDS.say("form-title");
  }

  static Text formSubmit() {
    return WORDS.say("form-submit");
  }

  static Text label(String field) {
    return WORDS.say("label-" + field);
  }

  static Text hint(String field) {
    return WORDS.say("hint-" + field);
  }

  static Text saved() {
    return WORDS.say("saved");
  }

  static Text tooManyTopics(int topics) {
    return WORDS.say("too-many-topics").with("topics", topics).with("most", Topics.MOST);
  }

  static Text topicTooLong(String topic) {
    return WORDS.say("topic-too-long").with("topic", topic).with("most", Topics.LONGEST);
  }

  static Text headlineMissing() {
    return WORDS.say("headline-missing");
  }

  static Text title(MemberId member) {
    return WORDS.say("title").with("member", member);
  }

  static Text nothingYet(MemberId member) {
    return WORDS.say("nothing-yet").with("member", member);
  }

  static Text topics(Set<String> topics) {
    return WORDS.say("topics").with("topics", topics.stream().map(Text::typed).toList());
  }
}
