package dev.acquaint.features.moderation;

import dev.acquaint.chat.Finding;
import dev.acquaint.feature.Period;
import dev.acquaint.feature.Table;
import dev.acquaint.features.intros.IntrosFigures;
import dev.acquaint.features.moderation.files.PastFile;
import dev.acquaint.features.profiles.SqlTopicFigures;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.ErasureWords;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What moderators read, and members who tell them something. */
public final class ModerationWords {
  private static final Bundle WORDS = Bundle.beside(ModerationWords.class, "moderation");

  private ModerationWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  /** Returns words with a command to run. */
  static Text command(String key, String command) {
    return WORDS.say(key).with("command", new Argument.CommandLine(command));
  }

  /** Returns words with a name that somebody typed. */
  static Text named(String key, String name) {
    return WORDS.say(key).with("name", name);
  }

  /** Returns words with a number. */
  static Text count(String key, long number) {
    return WORDS.say(key).with("number", number);
  }

  /** Returns words about one member. */
  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  static Text stopped(String reason) {
    return WORDS.say("doctor-stopped").with("reason", new Argument.Selector(reason));
  }

  static Text waiting(Duration length) {
    return WORDS.say("doctor-waiting").with("length", length);
  }

  static Text refused(String key, String reason, long number) {
    return WORDS.say(key).with("reason", new Argument.Selector(reason)).with("number", number);
  }

  /** Returns one finding in a line, with its repair behind it. */
  static Text finding(Finding finding) {
    Text.Entry line =
        WORDS
            .say(finding.repair().isPresent() ? "finding-repair" : "finding")
            .with("grade", finding.grade())
            .with("words", finding.words());
    return finding.repair().<Text>map(repair -> line.with("repair", repair)).orElse(line);
  }

  /** Returns one report of a member as moderators read it. */
  static Text complaint(Complaint complaint, String words, String quoted, int about) {
    Text.Entry line =
        WORDS
            .say(quoted.isEmpty() ? "queue-line" : "queue-line-message")
            .with("at", complaint.at(), MomentStyle.DATE_AND_TIME)
            .with("reporter", who(complaint.reporter()))
            .with("reported", complaint.reported())
            .with("words", words.isEmpty() ? plain("queue-no-words") : Text.typed(words))
            .with("number", about);
    return quoted.isEmpty() ? line : line.with("quoted", quoted);
  }

  static Text picture(Pictures.Kind kind) {
    return WORDS.say("picture-title").with("kind", kind);
  }

  static Text period(Period period) {
    return WORDS
        .say("report-title")
        .with("from", period.from(), MomentStyle.DATE)
        .with("until", period.until(), MomentStyle.DATE);
  }

  static Text taking(int people, int joined) {
    return WORDS.say("report-taking").with("people", people).with("joined", some("some", joined));
  }

  /** Returns what one round brought; without numbers when too few were introduced. */
  static Text round(IntrosFigures.OneRound round, int least) {
    if (round.introduced() < least) {
      return WORDS.say("report-round-few").with("day", round.day()).with("least", least);
    }
    return WORDS
        .say("report-round")
        .with("day", round.day())
        .with("introduced", round.introduced())
        .with("met", round.met())
        .with("share", Math.round(100.0 * round.met() / round.introduced()))
        .with("leftOut", some("some", round.leftOut()))
        .with("skipped", some("some", round.skipped()));
  }

  /** Returns a number of people; of a few only that there are some. */
  private static Text some(String key, int people) {
    return WORDS
        .say(key)
        .with("number", people)
        .with("few", people > 0 && people < Health.LEAST ? Few.YES : Few.NO);
  }

  /** Returns why people were left out; how many only where they are enough. */
  static Text leftOut(Map<String, Integer> reasons, int least) {
    return WORDS
        .say("report-left-out")
        .with(
            "reasons",
            new TreeMap<>(reasons)
                .entrySet().stream()
                    .map(entry ->
                        WORDS
                            .say(entry.getValue() < least ? "why-few" : "why-many")
                            .with("why", new Argument.Selector(entry.getKey()))
                            .with("number", entry.getValue()))
                    .toList());
  }

  /** Returns how people hang together. */
  static Text network(Health health) {
    return WORDS
        .say("report-network")
        .with("lively", health.lively())
        .with("parts", health.parts().sizes().size())
        .with("alone", health.alone().orElse(0))
        .with("few", health.alone().isEmpty() && health.parts().alone() > 0 ? Few.YES : Few.NO)
        .with("least", Health.LEAST);
  }

  /** Whether there are a few, of whom no number is told. */
  enum Few {
    /** There are. */
    YES,
    /** There are not. */
    NO
  }

  static Text day(LocalDate day) {
    return WORDS.say("short-day").with("day", day.getDayOfMonth()).with("month", day.getMonth());
  }

  static Text alt(String key, List<Text> parts) {
    return WORDS.say(key).with("parts", parts);
  }

  static Text altRound(String key, IntrosFigures.OneRound round) {
    return WORDS
        .say(key)
        .with("day", day(round.day()))
        .with("whole", key.equals("alt-met") ? round.introduced() : round.due())
        .with("part", key.equals("alt-met") ? round.met() : round.introduced());
  }

  static Text altTopic(SqlTopicFigures.TopicFigure topic) {
    return WORDS
        .say("alt-topic")
        .with("topic", topic.topic())
        .with("offered", some("some-of-topic", topic.offered()))
        .with("asked", some("some-of-topic", topic.asked()));
  }

  static Text exported(List<Table> tables, Instant at) {
    return WORDS
        .say("export-done")
        .with("at", at, MomentStyle.DATE_AND_TIME)
        .with("tables", tables.stream().map(table -> Text.typed(table.name())).toList());
  }

  static Text noTable(String typed, List<String> nearest, List<String> names) {
    return WORDS
        .say(nearest.isEmpty() ? "export-unknown" : "export-unknown-but")
        .with("typed", typed)
        .with("names", (nearest.isEmpty() ? names : nearest).stream().map(Text::typed).toList())
        .with("example", new Argument.CommandLine("acquaint-admin export what:members format:csv"));
  }

  static Text mapping(List<String> columns) {
    return WORDS
        .say("import-mapping")
        .with("day", columns.getFirst())
        .with("people", columns.stream().skip(1).map(Text::typed).toList());
  }

  static Text badLine(PastFile.Bad bad) {
    return WORDS
        .say(bad.nearest().isEmpty() ? "import-bad" : "import-bad-but")
        .with("line", bad.line())
        .with("wrong", bad.wrong())
        .with("word", TypedWords.shorten(bad.word(), 60))
        .with("nearest", bad.nearest());
  }

  private static Argument who(Optional<MemberId> member) {
    return member.<Argument>map(Argument.Person::new).orElseGet(ErasureWords::somebody);
  }
}
