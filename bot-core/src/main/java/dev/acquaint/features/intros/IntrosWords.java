package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** What people read about introductions. */
public final class IntrosWords {
  private static final Bundle WORDS = Bundle.beside(IntrosWords.class, "intros");

  private IntrosWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  /** Returns words that tell a moment. */
  static Text at(String key, Instant at) {
    return WORDS.say(key).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  /** Returns words that tell two moments. */
  static Text twice(String key, String first, Instant one, Instant at) {
    return WORDS
        .say(key)
        .with(first, one, MomentStyle.DATE_AND_TIME)
        .with("at", at, MomentStyle.DATE_AND_TIME);
  }

  /** Returns words that tell a day. */
  static Text day(String key, LocalDate day) {
    return WORDS.say(key).with("day", day);
  }

  /** Returns words that tell several days. */
  static Text days(String key, Collection<LocalDate> days) {
    return WORDS.say(key).with("days", days.stream().map(Argument.Day::new).toList());
  }

  /** Returns words about one member. */
  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  /** Returns words about several people. */
  static Text people(String key, List<MemberId> people) {
    return WORDS.say(key).with("people", persons(people));
  }

  /** Returns words to several people, of whom the pattern may look at the number. */
  static Text group(String key, List<MemberId> people) {
    return WORDS.say(key).with("people", persons(people)).with("count", people.size());
  }

  private static List<Argument.Person> persons(List<MemberId> people) {
    return people.stream().map(Argument.Person::new).toList();
  }

  /** Returns words about somebody who is gone and those who are left. */
  static Text fewer(String key, MemberId gone, List<MemberId> left) {
    return WORDS.say(key).with("member", gone).with("people", persons(left));
  }

  /** Returns words that name a command. */
  static Text command(String key, String argument, String path) {
    return WORDS.say(key).with(argument, new Argument.CommandLine(path));
  }

  /** Returns words about a channel. */
  static Text channel(String key, ChannelRef channel) {
    return WORDS.say(key).with("channel", channel);
  }

  /** Returns words with a number. */
  static Text count(String key, long count) {
    return WORDS.say(key).with("count", count);
  }

  /** Returns words about a zone. */
  static Text zone(String key, ZoneId zone) {
    return WORDS.say(key).with("zone", zone);
  }

  /** Returns a stretch of somebody's day. */
  static Text slot(LocalTime from, LocalTime until) {
    return WORDS.say("times-slot").with("from", from).with("until", until);
  }

  /** Returns one of several lines. */
  static Text numbered(int number, Text words) {
    return WORDS.say("numbered").with("number", number).with("words", words);
  }

  /** Returns words about a moment, told by the wall clocks of several zones. */
  static Text meeting(String key, Instant at, List<ZoneId> zones) {
    List<Text> each =
        zones.stream()
            .map(zone ->
                (Text)
                    WORDS
                        .say("time-in-zone")
                        .with("day", at.atZone(zone).toLocalDate())
                        .with("time", at.atZone(zone).toLocalTime())
                        .with("zone", zone))
            .toList();
    return WORDS.say(key).with("times", each);
  }

  static Text requestsFull(int most, Instant at) {
    return WORDS.say("requests-full").with("most", most).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  static Text inProgramme(ChannelRef home, Text words) {
    return WORDS.say("in-programme").with("channel", home).with("words", words);
  }

  static Text stopped(String why) {
    return WORDS
        .say("stopped")
        .with("why", new Argument.Selector(why))
        .with("setup", new Argument.CommandLine("intros-admin schedule"));
  }

  static Text status(Instant at, int rounds) {
    return WORDS.say("status-in").with("at", at, MomentStyle.DATE_AND_TIME).with("rounds", rounds);
  }

  static Text historyLine(LocalDate day, List<MemberId> people) {
    return WORDS.say("history-line").with("day", day).with("people", persons(people));
  }

  static Text schedule(String key, Programme programme, Instant at) {
    Programme.Rhythm rhythm = programme.rhythm();
    return WORDS
        .say(key)
        .with("weeks", rhythm.everyWeeks())
        .with("weekday", WORDS.say("weekday-" + rhythm.weekday().getValue()))
        .with("time", rhythm.time())
        .with("zone", rhythm.zone())
        .with("channel", programme.home())
        .with("at", at, MomentStyle.DATE_AND_TIME)
        .with("join", new Argument.CommandLine("intros join"));
  }

  static Text rules(String key, Rules rules) {
    return WORDS
        .say(key)
        .with("size", rules.size())
        .with("odd", rules.odd())
        .with("repeats", rules.repeatWindow())
        .with("groups", rules.group())
        .with("language", rules.languageRequired() ? Answer.YES : Answer.NO)
        .with("mode", rules.modeRequired() ? Answer.YES : Answer.NO);
  }

  static Text blackedOut(String key, LocalDate day, Instant at) {
    return WORDS.say(key).with("day", day).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  static Text ranAlready(Instant ran, Instant next, String anyway) {
    return WORDS
        .say("ran-already")
        .with("ran", ran, MomentStyle.DATE_AND_TIME)
        .with("next", next, MomentStyle.DATE_AND_TIME)
        .with("anyway", new Argument.CommandLine(anyway));
  }

  static Text noLanguage(String typed, List<String> nearest) {
    return WORDS
        .say("no-language")
        .with("typed", typed)
        .with("count", nearest.size())
        .with("nearest", nearest.stream().map(Text::typed).toList());
  }

  static Text preferences(Preference preference, Caller caller) {
    return WORDS
        .say("preferences-saved")
        .with("languages", Languages.write(preference.languages(), caller.locale()))
        .with("known", preference.languages().size())
        .with("mode", preference.mode())
        .with("group", preference.group().orElse(""))
        .with("grouped", preference.group().isPresent() ? Answer.YES : Answer.NO)
        .with("from", preference.from())
        .with("until", preference.until())
        .with("zone", caller.zone())
        .with("greeter", preference.greeter() ? Answer.YES : Answer.NO);
  }

  /** Yes or no, for patterns to select by. */
  enum Answer {
    /** It is so. */
    YES,
    /** It is not. */
    NO
  }

  static Text previewGroup(MatchedGroup group) {
    return WORDS
        .say("preview-group")
        .with("people", persons(group.members()))
        .with("points", group.score());
  }

  /** What came of a round, counted in people. */
  record Figures(int introduced, int met, int leftOut, int skipped) {}

  static Text roundLine(LocalDate day, Figures figures) {
    return WORDS
        .say("rounds-line")
        .with("day", day)
        .with("introduced", figures.introduced())
        .with("met", figures.met())
        .with("leftOut", figures.leftOut())
        .with("skipped", figures.skipped());
  }

  static Text roundSkipped(LocalDate day, String why) {
    return WORDS.say("rounds-skipped").with("day", day).with("why", new Argument.Selector(why));
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

  /** Returns words around an opening question. */
  static Text asking(String key, Text question) {
    return WORDS.say(key).with("question", question);
  }

  static Text commonHours(CommonHours.Span span, List<ZoneId> zones) {
    List<Text> each =
        zones.stream()
            .map(zone ->
                (Text)
                    WORDS
                        .say("hours-in-zone")
                        .with("from", span.start().atZone(zone).toLocalTime())
                        .with("until", span.end().atZone(zone).toLocalTime())
                        .with("zone", zone))
            .toList();
    return WORDS.say("hours-in-common").with("hours", each);
  }

  /** One reason as it is, several as a line each. */
  static Text listed(List<Text> reasons) {
    return reasons.size() == 1
        ? reasons.getFirst()
        : reasons.stream()
            .<Text>map(reason -> WORDS.say("reason-item").with("reason", reason))
            .reduce((before, reason) ->
                WORDS.say("reason-lines").with("before", before).with("reason", reason))
            .orElseThrow();
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
          WORDS.say("hours-a-week").with("hours", hours.hoursPerWeek());
      case Reason.NewcomerMeetsVeteran meets ->
          WORDS.say("newcomer").with("newcomer", meets.newcomer());
      case Reason.GroupPreference _ -> WORDS.say("group-preference");
      case Reason.MetMostOthers met ->
          WORDS.say("met-most-others").with("met", met.met()).with("of", met.of());
    };
  }
}
