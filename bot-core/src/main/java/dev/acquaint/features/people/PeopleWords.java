package dev.acquaint.features.people;

import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people read when they look for others. */
public final class PeopleWords {
  private static final Bundle WORDS = Bundle.beside(PeopleWords.class, "people");
  private static final int MOST_TOPICS = 3;
  private static final int TOPIC = 40;
  private static final int HEADLINE = 80;

  private PeopleWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  static Text found(SearchKind kind, String words, int count) {
    return WORDS
        .say(kind == SearchKind.EXPERTS ? "found-experts" : "found")
        .with("words", words)
        .with("count", count);
  }

  static Text nobody(SearchKind kind, String words, List<String> nearest) {
    String experts = kind == SearchKind.EXPERTS ? "-experts" : "";
    return nearest.isEmpty()
        ? WORDS
            .say("nobody" + experts)
            .with("words", words)
            .with("command", new Argument.CommandLine("people find design"))
        : WORDS
            .say("nobody-but" + experts)
            .with("words", words)
            .with("nearest", nearest.stream().map(Text::typed).toList());
  }

  static Text closed() {
    return WORDS.say("closed").with("command", new Argument.CommandLine("people find design"));
  }

  /** Returns a person's line: their headline and why they were found. */
  static Text line(Hit hit) {
    List<Text> reasons = new ArrayList<>();
    int left = MOST_TOPICS;
    for (Hit.Why why : hit.why()) {
      List<String> topics = why.topics().stream().limit(left).toList();
      left -= topics.size();
      if (why.topics().isEmpty() || !topics.isEmpty()) {
        reasons.add(reason(why.where(), topics));
      }
    }
    Text.Entry why = WORDS.say("why").with("reasons", reasons);
    String headline = hit.sight().told().headline();
    return headline.isEmpty()
        ? why
        : WORDS
            .say("line")
            .with("headline", TypedWords.shorten(headline, HEADLINE))
            .with("why", why);
  }

  private static Text reason(Hit.Where where, List<String> topics) {
    Text.Entry reason = WORDS.say("why-" + where.name().toLowerCase(Locale.ROOT));
    return topics.isEmpty()
        ? reason
        : reason.with(
            "topics",
            topics.stream().map(topic -> Text.typed(TypedWords.shorten(topic, TOPIC))).toList());
  }
}
