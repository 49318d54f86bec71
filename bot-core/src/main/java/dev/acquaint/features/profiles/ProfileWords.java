package dev.acquaint.features.profiles;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people read about profiles. */
public final class ProfileWords {
  private static final Bundle WORDS = Bundle.beside(ProfileWords.class, "profiles");
  private static final int HINTED = 60;

  private ProfileWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  static Text label(String field) {
    return WORDS.say("label-" + field);
  }

  static Text label(ProfileField field) {
    return label(field.word());
  }

  static Text hint(String field) {
    return WORDS.say("hint-" + field);
  }

  /** Returns a hint that shows topics the community uses, or an invented example without any. */
  static Text topicsHint(String field, List<String> used) {
    StringBuilder shown = new StringBuilder();
    for (String topic : used) {
      String more = shown.isEmpty() ? topic : shown + ", " + topic;
      if (TypedWords.length(more) > HINTED) {
        break;
      }
      shown.setLength(0);
      shown.append(more);
    }
    return shown.isEmpty()
        ? hint(field)
        : WORDS.say("hint-topics").with("topics", shown.toString());
  }

  static Text tooManyTopics(int topics) {
    return WORDS.say("too-many-topics").with("topics", topics).with("most", Topics.MOST);
  }

  static Text topicTooLong(String topic) {
    return WORDS.say("topic-too-long").with("topic", topic).with("most", Topics.LONGEST);
  }

  static Text topicsTooLong(int length) {
    return WORDS.say("topics-too-long").with("length", length).with("most", Topics.LONGEST_FIELD);
  }

  static Text headlineMissing(int most) {
    return WORDS.say("headline-missing").with("most", most);
  }

  static Text headlineTooLong(int length, int most) {
    return WORDS.say("headline-too-long").with("length", length).with("most", most);
  }

  static Text tooLong(int length, int most) {
    return WORDS.say("too-long").with("length", length).with("most", most);
  }

  static Text notALink(String typed) {
    return WORDS.say("not-a-link").with("typed", typed);
  }

  static Text notATime(String typed) {
    return WORDS.say("not-a-time").with("typed", typed);
  }

  static Text notALanguage(String typed) {
    return WORDS.say("not-a-language").with("typed", typed);
  }

  static Text tooManyLanguages(int languages) {
    return WORDS
        .say("too-many-languages")
        .with("languages", languages)
        .with("most", Languages.MOST);
  }

  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  static Text command(String key, String path) {
    return WORDS.say(key).with("command", new Argument.CommandLine(path));
  }

  /** Returns how many of the parts of a profile are filled in. */
  static Text filled(long filled, int of) {
    return WORDS.say("home-filled").with("filled", filled).with("of", of);
  }

  static Text channel(String key, ChannelRef channel) {
    return WORDS.say(key).with("channel", channel);
  }

  static Text cardSummary(MemberId member, String headline) {
    return headline.isEmpty()
        ? member("card-meet", member)
        : WORDS.say("card-summary").with("member", member).with("headline", headline);
  }

  static Text thread(String name) {
    return WORDS.say("card-thread").with("name", TypedWords.shorten(name, HINTED));
  }

  static Text topics(Set<String> topics) {
    return several("topics", topics.stream().map(Text::typed).toList());
  }

  private static Text several(String key, List<? extends Text> things) {
    return WORDS.say(key).with("things", things);
  }

  static Text goal(Goal goal) {
    return WORDS.say("goal-" + goal.word());
  }

  static Text goals(Goals goals) {
    return several(
        "goals",
        goals.chosen().stream()
            .map(goal ->
                goal == Goal.LEARN
                    ? WORDS.say("goal-learn-what").with("what", goals.learn())
                    : goal(goal))
            .toList());
  }

  static Text link(ProfileLink link) {
    String site = TypedWords.shorten(LinkWords.site(link.address()), 40);
    return link.label().isEmpty()
        ? Text.typed(site)
        : WORDS.say("link").with("label", link.label()).with("site", site);
  }

  static Text linkField(int number) {
    return WORDS.say("label-link-number").with("number", number);
  }

  static Text labelTooLong(int length) {
    return WORDS
        .say("link-label-too-long")
        .with("length", length)
        .with("most", ProfileLink.LONGEST_LABEL);
  }

  static Text links(List<ProfileLink> links) {
    return links.isEmpty()
        ? plain("links-none")
        : several("links-saved", links.stream().map(ProfileWords::link).toList());
  }

  static Text goalsSaved(Goals goals) {
    return WORDS.say("goals-saved").with("goals", goals(goals));
  }

  static Text hoursSaved(Text hours, Text languages) {
    return WORDS.say("hours-saved").with("hours", hours).with("languages", languages);
  }

  static Text localTime(ZoneId zone, LocalTime now) {
    return WORDS.say("local-time").with("time", now).with("zone", zone);
  }

  static Text zone(String key, ZoneId zone, LocalTime now) {
    return WORDS
        .say(key)
        .with("zone", zone)
        .with("id", zone.getId())
        .with("time", now)
        .with("command", new Argument.CommandLine("profile zone Berlin"));
  }

  static Text day(DayOfWeek day) {
    return WORDS.say("day-" + day.getValue());
  }

  static Text hours(Availability.Hours hours) {
    return WORDS
        .say("hours")
        .with("days", days(hours.days()))
        .with("from", hours.from())
        .with("until", hours.until());
  }

  private static Text days(Collection<DayOfWeek> days) {
    if (days.size() == 7) {
      return WORDS.say("days-all");
    }
    if (days.size() == 5
        && !days.contains(DayOfWeek.SATURDAY)
        && !days.contains(DayOfWeek.SUNDAY)) {
      return WORDS.say("days-work");
    }
    return several("days-some", EnumSet.copyOf(days).stream().map(ProfileWords::day).toList());
  }

  static Text languages(List<String> codes) {
    return several("languages", codes.stream().map(Languages::name).map(Text::typed).toList());
  }

  static Text audience(Audience audience) {
    return WORDS.say("audience-" + audience.word());
  }

  static Text audienceButton(Audience audience) {
    return WORDS.say("audience-button-" + audience.word());
  }

  static Text seenBy(ProfileField field, Audience audience) {
    return WORDS.say("seen-by").with("field", label(field)).with("audience", audience(audience));
  }

  static Text fieldsSeenBy(Audience audience, List<ProfileField> fields) {
    return WORDS
        .say("fields-seen-by")
        .with("audience", audience(audience))
        .with("fields", fields.stream().map(ProfileWords::label).toList());
  }

  static Text whoSees(ProfileField field) {
    return WORDS.say("who-sees").with("field", label(field));
  }
}
