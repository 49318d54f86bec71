package dev.acquaint.features.knowledge;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people read about knowledge. */
public final class KnowledgeWords {
  /** No figure is about fewer people. */
  private static final int LEAST_TOLD = 5;

  private static final Bundle WORDS = Bundle.beside(KnowledgeWords.class, "knowledge");
  private static final int TITLE = 100;
  private static final int EXCERPT = 160;

  private KnowledgeWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  /** Returns words about an entry: its number, title and place can stand in them. */
  static Text.Entry entry(String key, Entry entry) {
    Text.Entry words =
        WORDS.say(key).with("number", Text.typed("#" + entry.number())).with("title", title(entry));
    return entry
        .standing()
        .room()
        .map(room -> words.with("place", room))
        .orElseGet(() -> words.with("place", plain("no-place")));
  }

  /** Returns words about a person. */
  static Text.Entry person(String key, MemberId member) {
    return WORDS.say(key).with("person", member);
  }

  /** Returns words with a number in them. */
  static Text.Entry count(String key, long count) {
    return WORDS.say(key).with("count", count);
  }

  /** Returns words with a command to try. */
  static Text.Entry command(String key, String line) {
    return WORDS.say(key).with("command", new Argument.CommandLine(line));
  }

  /** Returns words about an entry with a command to try. */
  static Text.Entry entry(String key, Entry entry, String line) {
    return entry(key, entry).with("command", new Argument.CommandLine(line));
  }

  static Text tooManyTopics(int most, String line) {
    return count("follow-too-many", most).with("command", new Argument.CommandLine(line));
  }

  static Text title(Entry entry) {
    return Text.typed(TypedWords.shorten(entry.content().title(), TITLE));
  }

  static Text excerpt(String words) {
    return Text.typed(TypedWords.shorten(words.replaceAll("\\s+", " "), EXCERPT));
  }

  /** Returns words about several people. */
  static Text people(String key, List<MemberId> people) {
    return WORDS.say(key).with("people", people.stream().map(Argument.Person::new).toList());
  }

  /** Returns what the status message of a waiting question says. */
  static Text status(Ladder.Said said, Entry entry, int people) {
    Text.Entry words =
        entry("status-" + said.word(), entry)
            .with("count", people)
            .with("topics", topics(entry.content().topics()))
            .with("command", new Argument.CommandLine("knowledge expert java, testing"))
            .with("close", new Argument.CommandLine("knowledge close"));
    return entry
        .author()
        .member()
        .map(member -> words.with("person", member))
        .orElseGet(() -> words.with("person", plain("whoever-asked")));
  }

  static Text noSuchEntry(int number) {
    return command("no-such-entry", "knowledge search java")
        .with("number", Text.typed("#" + number));
  }

  static Text which(String example) {
    return command("which-entry", example);
  }

  /**
   * Returns the line of the moderators' report; no figure in it is about fewer than five people.
   */
  static Text titleTooLong(int length, int most) {
    return WORDS.say("title-too-long").with("length", length).with("most", most);
  }

  static Text tooLong(int length, int most) {
    return WORDS.say("too-long").with("length", length).with("most", most);
  }

  static Text topicTooLong(String topic) {
    return WORDS.say("topic-too-long").with("topic", topic);
  }

  static Text topics(Collection<String> topics) {
    return topics.isEmpty()
        ? plain("no-topics")
        : WORDS.say("list").with("things", topics.stream().map(Text::typed).toList());
  }

  static Text topics(String key, Collection<String> topics) {
    return WORDS.say(key).with("topics", topics(topics));
  }

  static Text offers(Collection<String> topics, int weekly) {
    return count("expert-offers", weekly).with("topics", topics(topics));
  }

  static Text mine(int entries, int answers) {
    return WORDS.say("mine").with("entries", entries).with("answers", answers);
  }

  /** Returns words in which something stands that a person wrote. */
  static Text.Entry typed(String key, String words) {
    return WORDS.say(key).with("words", excerpt(words));
  }

  /** Returns the line of a piece of news from outside. */
  static Text insight(Digest.Insight insight) {
    return WORDS
        .say("insight")
        .with("title", TypedWords.shorten(insight.title(), TITLE))
        .with("source", TypedWords.shorten(insight.source(), 60))
        .with("link", insight.link().toString());
  }

  static Text state(Entry entry) {
    return plain("state-" + entry.state().name().toLowerCase(Locale.ROOT));
  }

  static Text kind(Entry entry) {
    return plain("kind-" + entry.kind().name().toLowerCase(Locale.ROOT));
  }

  /** Returns who wrote an entry. */
  static Text author(Entry entry) {
    return entry
        .author()
        .member()
        .<Text>map(member -> person("by", member))
        .orElseGet(() -> plain(entry.author().anonymous() ? "by-nobody" : "by-gone"));
  }

  /** Returns who gave an answer. */
  static Text author(Answer answer) {
    return answer
        .author()
        .<Text>map(member -> person("by", member))
        .orElseGet(() -> plain("by-gone"));
  }

  /** Returns the line of an entry that was found. */
  static Text found(Entry entry, int helped, Optional<Text> excerpt) {
    List<Text> parts = new ArrayList<>();
    parts.add(entry.kind() == EntryKind.QUESTION ? state(entry) : kind(entry));
    if (helped > 0) {
      parts.add(count("helped", helped));
    }
    if (!entry.content().topics().isEmpty()) {
      parts.add(topics(entry.content().topics()));
    }
    entry
        .standing()
        .room()
        .ifPresent(room -> parts.add(WORDS.say("stands-in").with("place", room)));
    Text.Entry line = WORDS.say("found-line").with("parts", parts);
    return excerpt
        .<Text>map(words -> WORDS.say("found-with").with("line", line).with("words", words))
        .orElse(line);
  }

  static Text results(String words, int count) {
    return count("results", count).with("words", words);
  }

  static Text nothingFound(String words) {
    return command("nothing-found", "ask").with("words", words);
  }

  static Text badFilter(String typed, String example) {
    return command("bad-filter", example).with("typed", typed);
  }

  static Text person(String key, Optional<MemberId> member) {
    Text.Entry words = WORDS.say(key);
    return member
        .<Text>map(known -> words.with("person", known))
        .orElseGet(() -> words.with("person", plain("by-gone")));
  }

  /** Returns what became of questions, for the moderators' report; of few people no number. */
  static Text report(SqlQuestionFigures.Questions seen) {
    return WORDS
        .say("report-questions")
        .with("asked", figure("report-asked", seen.asked()))
        .with("answered", figure("report-answered", seen.answered()))
        .with("waiting", figure("report-waiting", seen.waiting()));
  }

  private static Text figure(String key, SqlQuestionFigures.Figure figure) {
    boolean told = figure.questions() == 0 || figure.people() >= LEAST_TOLD;
    return told ? count(key, figure.questions()) : plain(key + "-few");
  }
}
