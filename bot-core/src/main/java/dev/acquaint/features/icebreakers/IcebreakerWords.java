package dev.acquaint.features.icebreakers;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What people read about icebreakers. */
public final class IcebreakerWords {
  private static final Bundle WORDS = Bundle.beside(IcebreakerWords.class, "icebreakers");
  private static final int TITLE = 90;
  private static final int SHOWN = 60;
  private static final int FEW_PEOPLE = 5;
  private static final int PROMPT_SHOWN = 160;

  private IcebreakerWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  /** Returns words that show how a command is typed. */
  static Text command(String key, String path) {
    return WORDS.say(key).with("example", new Argument.CommandLine(path));
  }

  static Text channel(String key, ChannelRef channel) {
    return WORDS.say(key).with("channel", channel);
  }

  static Text channel(String key, ChannelRef channel, String path) {
    return WORDS.say(key).with("channel", channel).with("example", new Argument.CommandLine(path));
  }

  static Text pack(Pack pack) {
    return WORDS.say("pack-" + pack.word());
  }

  static Text theme(Pack pack) {
    return WORDS.say("theme").with("pack", pack(pack));
  }

  static Text summary(Text words) {
    return WORDS.say("summary").with("words", words);
  }

  static Text credit(MemberId member) {
    return WORDS.say("credit").with("member", member);
  }

  static Text thread(String words) {
    return Text.typed(TypedWords.shorten(words, TITLE));
  }

  private static Text weekday(DayOfWeek day) {
    return WORDS.say("weekday-" + day.getValue());
  }

  /** Returns when a schedule posts. */
  static Text rhythm(Schedule.Rhythm rhythm) {
    return WORDS
        .say("rhythm")
        .with(
            "days",
            new TreeSet<>(rhythm.weekdays()).stream().map(IcebreakerWords::weekday).toList())
        .with("time", rhythm.time())
        .with("zone", rhythm.zone());
  }

  /** Returns how a schedule posts. */
  static Text manner(Schedule.Manner manner) {
    Text packs =
        manner.packs().isEmpty()
            ? WORDS.say("packs-all")
            : WORDS
                .say("packs-some")
                .with("packs", manner.packs().stream().map(IcebreakerWords::pack).toList());
    return WORDS
        .say("manner")
        .with("packs", packs)
        .with("thread", WORDS.say(manner.thread() ? "thread-yes" : "thread-no"))
        .with("pin", WORDS.say(manner.pinned() ? "pin-yes" : "pin-no"))
        .with(
            "ping",
            manner
                .ping()
                .<Text>map(role -> WORDS.say("ping-some").with("group", role.name()))
                .orElseGet(() -> WORDS.say("ping-none")));
  }

  /**
   * Returns words that tell a schedule.
   *
   * @param key which words
   * @param schedule the schedule
   * @param next when it posts next
   */
  static Text schedule(String key, Schedule schedule, Instant next) {
    return WORDS
        .say(key)
        .with("channel", schedule.channel())
        .with("rhythm", rhythm(schedule.rhythm()))
        .with("manner", manner(schedule.manner()))
        .with("next", next, MomentStyle.DATE_AND_TIME);
  }

  /**
   * Returns one line of the list of schedules.
   *
   * @param schedule the schedule
   * @param next when it posts next, if it does
   * @param without days from today on that are left out
   */
  static Text line(Schedule schedule, Optional<Instant> next, Collection<LocalDate> without) {
    Text state =
        next.filter(_ -> schedule.running())
            .<Text>map(at -> WORDS.say("schedule-next").with("at", at, MomentStyle.DATE_AND_TIME))
            .orElseGet(() ->
                WORDS
                    .say("stopped")
                    .with("why", new Argument.Selector(schedule.stopped().orElse("STOPPED"))));
    Text line =
        WORDS
            .say("schedule-line")
            .with("channel", schedule.channel())
            .with("rhythm", rhythm(schedule.rhythm()))
            .with("manner", manner(schedule.manner()))
            .with("state", state);
    return without.isEmpty()
        ? line
        : WORDS
            .say("schedule-line-without")
            .with("line", line)
            .with("days", without.stream().map(Argument.Day::new).toList());
  }

  static Text typed(String key, String typed) {
    return WORDS.say(key).with("typed", TypedWords.shorten(typed, SHOWN));
  }

  static Text typed(String key, String typed, String path) {
    return WORDS
        .say(key)
        .with("typed", TypedWords.shorten(typed, SHOWN))
        .with("example", new Argument.CommandLine(path));
  }

  static Text count(String key, int count) {
    return WORDS.say(key).with("count", count);
  }

  static Text tooManyWaiting(int count) {
    return WORDS
        .say("too-many-waiting")
        .with("count", count)
        .with("command", new Argument.CommandLine("icebreaker mine"));
  }

  static Text at(String key, Instant at) {
    return WORDS.say(key).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  static Text label(String field) {
    return WORDS.say("label-" + field);
  }

  static Text hint(String field) {
    return WORDS.say("hint-" + field);
  }

  static Text depth(Depth depth) {
    return WORDS.say("depth-" + depth.word());
  }

  static Text wordsTooShort(int length) {
    return WORDS.say("words-too-short").with("length", length).with("least", Prompt.SHORTEST);
  }

  static Text wordsTooLong(int length) {
    return WORDS.say("words-too-long").with("length", length).with("most", Prompt.LONGEST);
  }

  /** Says that nearly the same is in the bank already. */
  static Text there(String other) {
    return WORDS.say("words-there").with("other", other);
  }

  /** Returns words that repeat a prompt. */
  static Text decided(String key, String prompt) {
    return WORDS.say(key).with("prompt", TypedWords.shorten(prompt, PROMPT_SHOWN));
  }

  static Text changed(String before, String after) {
    return WORDS
        .say("your-prompt-changed")
        .with("before", TypedWords.shorten(before, PROMPT_SHOWN))
        .with("after", after);
  }

  static Text denied(String prompt, String reason) {
    return WORDS
        .say("your-prompt-denied")
        .with("prompt", TypedWords.shorten(prompt, PROMPT_SHOWN))
        .with("reason", reason);
  }

  /**
   * Returns what prompts brought, for the moderators' report; answers only when five people gave
   * them.
   */
  static Text report(SqlAnswers.Counted counted) {
    return counted.people() < FEW_PEOPLE
        ? count("report-posts", counted.posts())
        : WORDS
            .say("report-answers")
            .with("posts", counted.posts())
            .with("answers", counted.answers());
  }

  static Text posted(ChannelRef channel, String prompt) {
    return WORDS.say("posted").with("channel", channel).with("prompt", prompt);
  }

  /**
   * Returns what an exported file holds.
   *
   * @param own whether it holds only what was written here
   * @param count how many prompts are in it
   * @param written how many of them were written here
   */
  static Text exported(boolean own, int count, int written) {
    return WORDS
        .say(own ? "exported-own" : "exported-all")
        .with("count", count)
        .with("own", written)
        .with("all", new Argument.CommandLine("icebreaker-admin export which:all"))
        .with("import", new Argument.CommandLine("icebreaker-admin import"));
  }

  static Text imported(int taken, int known) {
    return WORDS.say("imported").with("taken", taken).with("known", known);
  }

  static Text stock(int prompts, int own, int left) {
    return WORDS.say("stock").with("prompts", prompts).with("own", own).with("left", left);
  }

  static Text low(ChannelRef channel, int left) {
    return WORDS
        .say("low")
        .with("channel", channel)
        .with("left", left)
        .with("add", new Argument.CommandLine("icebreaker-admin add"))
        .with("import", new Argument.CommandLine("icebreaker-admin import"));
  }

  /** Returns one of somebody's own suggestions, and what became of it. */
  static Text mine(OwnPrompt prompt, SqlTurns.Standing standing) {
    Text state =
        WORDS
            .say("mine-state")
            .with("state", prompt.state())
            .with("times", standing.times())
            .with("answers", standing.answers())
            .with("reason", prompt.reason().orElse(""));
    return WORDS
        .say("mine-line")
        .with("prompt", TypedWords.shorten(prompt.draft().words(), PROMPT_SHOWN))
        .with("state", state);
  }

  /** Returns a suggestion that waits. */
  static Text waiting(OwnPrompt prompt) {
    return WORDS
        .say("waiting-line")
        .with("key", prompt.key())
        .with("prompt", prompt.draft().words());
  }

  /** Returns by whom and about what a suggestion is. */
  static Text about(OwnPrompt prompt) {
    Text about =
        WORDS
            .say("about")
            .with("pack", pack(prompt.draft().pack()))
            .with("depth", depth(prompt.draft().depth()))
            .with("topics", prompt.draft().topics().stream().sorted().map(Text::typed).toList());
    return prompt
        .author()
        .<Text>map(author ->
            WORDS
                .say(prompt.credited() ? "about-by-credited" : "about-by")
                .with("about", about)
                .with("member", author))
        .orElse(about);
  }

  /**
   * Returns what is wrong with lines that were to be imported.
   *
   * @param explained lines whose mistakes are told
   * @param more the numbers of further lines
   */
  static Text importMistakes(List<PromptTable.Bad> explained, List<Integer> more) {
    List<Text> lines =
        explained.stream()
            .<Text>map(
                bad -> WORDS.say("import-line").with("line", bad.line()).with("why", bad.why()))
            .toList();
    Text told =
        WORDS
            .say("import-mistakes")
            .with("count", explained.size() + more.size())
            .with("lines", lines);
    return more.isEmpty()
        ? told
        : WORDS
            .say("import-mistakes-more")
            .with("told", told)
            .with("more", more.stream().map(line -> Text.typed(line.toString())).toList());
  }
}
