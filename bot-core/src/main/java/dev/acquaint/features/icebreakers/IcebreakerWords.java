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
import java.util.Optional;
import java.util.TreeSet;

/** What people read about icebreakers. */
public final class IcebreakerWords {
  private static final Bundle WORDS = Bundle.beside(IcebreakerWords.class, "icebreakers");
  private static final int TITLE = 90;

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
        .with("thread", WORDS.say(manner.thread() ? "thread-yes" : "thread-no"));
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
    return WORDS.say(key).with("typed", TypedWords.shorten(typed, 60));
  }
}
