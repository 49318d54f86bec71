package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Network;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.WhyNot;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What moderators read about rounds that have not gone out. */
final class RoundsWords {
  private static final Bundle WORDS = Bundle.beside(RoundsWords.class, "intros");
  private static final int TENTHS = 10;

  private RoundsWords() {}

  static Text plain(String key) {
    return WORDS.say(key);
  }

  static Text command(String key, String argument, String path) {
    return WORDS.say(key).with(argument, new Argument.CommandLine(path));
  }

  static Text at(String key, Instant at) {
    return WORDS.say(key).with("at", at, MomentStyle.DATE_AND_TIME);
  }

  static Text day(String key, LocalDate day) {
    return WORDS.say(key).with("day", day);
  }

  private static List<Argument.Person> persons(Collection<MemberId> people) {
    return people.stream().sorted().map(Argument.Person::new).toList();
  }

  static Text people(String key, Collection<MemberId> people) {
    return WORDS.say(key).with("people", persons(people));
  }

  static Text people(String key, Collection<MemberId> people, String argument, String path) {
    return WORDS
        .say(key)
        .with("people", persons(people))
        .with(argument, new Argument.CommandLine(path));
  }

  static Text member(String key, MemberId member, String argument, String path) {
    return WORDS.say(key).with("member", member).with(argument, new Argument.CommandLine(path));
  }

  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  static Text preview(Plan plan, Instant at) {
    return WORDS
        .say("preview")
        .with("at", at, MomentStyle.DATE_AND_TIME)
        .with("groups", plan.groups().size())
        .with("unmatched", plan.unmatched().size())
        .with("repeats", plan.repeats())
        .with("points", plan.score())
        .with("each", plan.score() / Math.max(1, plan.groups().size()));
  }

  /** Says how near a plan is to the best there could be. */
  static Text quality(Plan plan, int size) {
    if (plan.provenBest()) {
      return WORDS.say("quality-proven");
    }
    return WORDS
        .say(size > 2 ? "quality-groups" : "quality-share")
        .with("whole", plan.certainShare() / TENTHS)
        .with("tenth", plan.certainShare() % TENTHS)
        .with("worth", plan.worth())
        .with("bound", plan.bound())
        .with("gap", plan.gap());
  }

  static Text repeat(Collection<MemberId> people, int ago) {
    return WORDS.say("repeat").with("people", persons(people)).with("ago", ago);
  }

  static Text cancelAsk(Instant at, int people) {
    return WORDS.say("cancel-ask").with("at", at, MomentStyle.DATE_AND_TIME).with("people", people);
  }

  static Text cancelled(LocalDate day, Instant next) {
    return WORDS.say("cancelled").with("day", day).with("at", next, MomentStyle.DATE_AND_TIME);
  }

  static Text twoGroups(String key, Collection<MemberId> first, Collection<MemberId> second) {
    return WORDS.say(key).with("first", persons(first)).with("second", persons(second));
  }

  static Text swapAfter(
      Collection<MemberId> first, Collection<MemberId> second, Plan before, Plan after) {
    return WORDS
        .say("swap-after")
        .with("first", persons(first))
        .with("second", persons(second))
        .with("before", before.score())
        .with("after", after.score())
        .with("repeatsBefore", before.repeats())
        .with("repeatsAfter", after.repeats());
  }

  static Text swapped(Collection<MemberId> first, Collection<MemberId> second, String unlock) {
    return WORDS
        .say("swapped")
        .with("first", persons(first))
        .with("second", persons(second))
        .with("unlock", new Argument.CommandLine(unlock));
  }

  static Text againstRule(Collection<MemberId> people, WhyNot rule) {
    return WORDS.say("why-not-rule").with("people", persons(people)).with("why", rule);
  }

  static Text whyNotClose(Collection<MemberId> people, long close, long total) {
    return WORDS
        .say("why-not-close")
        .with("people", persons(people))
        .with("close", close)
        .with("total", total);
  }

  static Text whyNotLoses(String key, Collection<MemberId> people, long points, long total) {
    return WORDS
        .say(key)
        .with("people", persons(people))
        .with("points", points)
        .with("total", total);
  }

  static Text forecast(int rounds, int people) {
    return WORDS.say("forecast").with("rounds", rounds).with("people", people);
  }

  static Text forecastShort(int played, int rounds) {
    return WORDS.say("forecast-short").with("played", played).with("rounds", rounds);
  }

  static Text forecastRepeats(int repeats, int first) {
    return WORDS.say("forecast-repeats").with("repeats", repeats).with("first", first);
  }

  static Text forecastOut(MemberId member, int times, WhyNot why) {
    return WORDS.say("forecast-out").with("member", member).with("times", times).with("why", why);
  }

  static Text forecastLinked(Network network, int people) {
    long met = Math.round(network.met() * TENTHS);
    long steps = Math.round(network.steps() * TENTHS);
    return WORDS
        .say("forecast-linked")
        .with("met", met / TENTHS)
        .with("metTenth", met % TENTHS)
        .with("others", people - 1L)
        .with("linked", (long) Math.floor(100 * network.largestPart()))
        .with("steps", steps / TENTHS)
        .with("stepsTenth", steps % TENTHS);
  }

  static Text forecastShare(int proven, int played, int tenths) {
    return WORDS
        .say("forecast-share")
        .with("proven", proven)
        .with("played", played)
        .with("whole", tenths / TENTHS)
        .with("tenth", tenths % TENTHS);
  }

  static Text forecastTooMany(int people, int most, String example) {
    return WORDS
        .say("forecast-too-many")
        .with("people", people)
        .with("most", most)
        .with("example", new Argument.CommandLine(example));
  }
}
