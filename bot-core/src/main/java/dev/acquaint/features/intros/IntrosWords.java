package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What people read about introductions. */
public final class IntrosWords {
  private static final Bundle WORDS = Bundle.beside(IntrosWords.class, "intros");
  private static final int QUESTIONS = 10;

  private IntrosWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  /** Returns words that tell a moment. */
  static Text at(String key, Instant at) {
    return WORDS.say(key).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  /** Returns words that tell a day. */
  static Text day(String key, LocalDate day) {
    return WORDS.say(key).with("day", day);
  }

  /** Returns words about one member. */
  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  /** Returns words about several people. */
  static Text people(String key, List<MemberId> people) {
    return WORDS.say(key).with("people", people.stream().map(Argument.Person::new).toList());
  }

  /** Returns words that name a command. */
  static Text command(String key, String argument, String path) {
    return WORDS.say(key).with(argument, new Argument.CommandLine(path));
  }

  static Text status(Instant at, int rounds) {
    return WORDS.say("status-in").with("at", at, MomentStyle.DATE_AND_TIME).with("rounds", rounds);
  }

  static Text historyLine(LocalDate day, List<MemberId> people) {
    return WORDS
        .say("history-line")
        .with("day", day)
        .with("people", people.stream().map(Argument.Person::new).toList());
  }

  static Text setUp(Programme programme, String key, ChannelRef channel, Instant at) {
    return WORDS
        .say(key)
        .with(
            "weekday",
            programme
                .weekday()
                .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH))
        .with("time", programme.atTime())
        .with("zone", programme.zone())
        .with("channel", channel)
        .with("at", at, MomentStyle.DATE_AND_TIME)
        .with("join", new Argument.CommandLine("intros join"));
  }

  static Text blackedOut(LocalDate day, Instant at) {
    return WORDS.say("blacked-out").with("day", day).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  /** Whether something was proven. */
  enum Proven {
    /** It was. */
    YES,
    /** It was not. */
    NO
  }

  static Text preview(Plan plan) {
    return WORDS
        .say("preview")
        .with("groups", plan.groups().size())
        .with("unmatched", plan.unmatched().size())
        .with("repeats", plan.repeats())
        .with("points", plan.score())
        .with("proven", plan.provenBest() ? Proven.YES : Proven.NO);
  }

  static Text roundLine(LocalDate day, int introduced, int met, int leftOut) {
    return WORDS
        .say("rounds-line")
        .with("day", day)
        .with("introduced", introduced)
        .with("met", met)
        .with("leftOut", leftOut);
  }

  static Text summary(int introduced, int met, int leftOut) {
    return WORDS
        .say("summary")
        .with("introduced", introduced)
        .with("met", met)
        .with("leftOut", leftOut);
  }

  static Text why(String key, String why) {
    return WORDS.say(key).with("why", new Argument.Selector(why));
  }

  static Text summaryLeftOut(MemberId member, String why) {
    return WORDS
        .say("summary-left-out")
        .with("member", member)
        .with("why", new Argument.Selector(why));
  }

  /** Returns a question, chosen by any number. */
  static Text question(String key, int number) {
    return WORDS
        .say(key)
        .with("question", WORDS.say("question-" + Math.floorMod(number, QUESTIONS)));
  }

  static Text reason(Reason reason) {
    return switch (reason) {
      case Reason.Helps helps ->
          WORDS
              .say("helps")
              .with("who", helps.who())
              .with("whom", helps.whom())
              .with("what", helps.what());
      case Reason.SharedInterest shared -> WORDS.say("shared-interest").with("what", shared.what());
      case Reason.HoursInCommon hours ->
          WORDS.say("hours-in-common").with("hours", hours.hoursPerWeek());
      case Reason.NewcomerMeetsVeteran meets ->
          WORDS.say("newcomer").with("newcomer", meets.newcomer());
      case Reason.GroupPreference _ -> WORDS.say("group-preference");
      case Reason.MetMostOthers met ->
          WORDS.say("met-most-others").with("met", met.met()).with("of", met.of());
    };
  }
}
