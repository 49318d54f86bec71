package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Settings;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.features.intros.IntrosOffice;
import dev.acquaint.features.intros.Programme;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.ErasureWords;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.MomentStyle;
import dev.acquaint.text.Text;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people read in their first steps, and moderators in theirs. */
public final class OnboardingWords {
  private static final Bundle WORDS = Bundle.beside(OnboardingWords.class, "onboarding");

  private static final int MOST_ROLES = 12;

  private OnboardingWords() {}

  /** Returns words that take no arguments. */
  static Text plain(String key) {
    return WORDS.say(key);
  }

  static Text twoLines(Text first, Text second) {
    return WORDS.say("two-lines").with("first", first).with("second", second);
  }

  static Text helpTitle(int page, int pages) {
    return WORDS.say("help-title").with("page", page).with("pages", pages);
  }

  static Text helpBegin() {
    return WORDS
        .say("help-begin")
        .with("join", new Argument.CommandLine("intros join"))
        .with("introduce", new Argument.CommandLine("profile edit"));
  }

  static Text helpEnd() {
    return WORDS
        .say("help-end")
        .with("example", new Argument.CommandLine("acquaint help command:intros pause"));
  }

  /** Returns a line for each command. */
  static Text helpLines(List<Command> commands) {
    return commands.stream()
        .map(OnboardingWords::commandTitle)
        .reduce(OnboardingWords::twoLines)
        .orElseThrow();
  }

  static Text commandTitle(Command command) {
    return WORDS
        .say("help-line")
        .with("command", new Argument.CommandLine(command.path().words()))
        .with("what", command.description());
  }

  static Text option(Option<?> option, boolean required) {
    Text.Entry line =
        WORDS
            .say(option.choices().isEmpty() ? "help-option" : "help-option-choices")
            .with("name", option.name())
            .with("what", option.description())
            .with("needed", required ? Needed.YES : Needed.NO);
    return option.choices().isEmpty()
        ? line
        : line.with(
            "choices",
            option.choices().stream().map(choice -> Text.typed(choice.value())).toList());
  }

  /** Whether something must be given. */
  enum Needed {
    /** It must. */
    YES,
    /** It may. */
    NO
  }

  static Text example(String example, boolean inPublic, boolean forModerators) {
    return WORDS
        .say("help-example")
        .with("example", new Argument.CommandLine(example))
        .with("seen", inPublic ? Needed.YES : Needed.NO)
        .with("moderators", forModerators ? Needed.YES : Needed.NO);
  }

  static Text noSuchCommand(String typed, List<String> nearest) {
    return nearest.isEmpty()
        ? WORDS
            .say("help-unknown")
            .with("typed", typed)
            .with("help", new Argument.CommandLine("acquaint help"))
        : WORDS
            .say("help-unknown-but")
            .with("typed", typed)
            .with("nearest", nearest.stream().map(Argument.CommandLine::new).toList());
  }

  static Text aboutTitle(String version) {
    return WORDS.say("about-title").with("version", version);
  }

  static Text aboutStored() {
    return WORDS
        .say("about-stored")
        .with("view", new Argument.CommandLine("privacy view"))
        .with("export", new Argument.CommandLine("privacy export"));
  }

  static Text aboutLeaving() {
    return WORDS
        .say("about-leaving")
        .with("leave", new Argument.CommandLine("intros leave"))
        .with("delete", new Argument.CommandLine("privacy delete"));
  }

  static Text languageNow(Text language) {
    return WORDS.say("language-now").with("language", language);
  }

  /** Returns the confirmation in the language that was chosen, whatever was read so far. */
  static Text languageChosen(Text language, String tag) {
    return WORDS.say("language-chosen-" + tag).with("language", language);
  }

  static Text weekday(DayOfWeek day) {
    return WORDS.say("weekday").with("day", day);
  }

  static Text label(String field) {
    return WORDS.say("label-" + field);
  }

  static Text hint(String field) {
    return WORDS.say("hint-" + field);
  }

  static Text timeUnread(String typed) {
    return WORDS.say("time-unread").with("typed", typed);
  }

  static Text zoneUnread(String typed, List<String> nearest) {
    return nearest.isEmpty()
        ? WORDS.say("zone-unread").with("typed", typed)
        : WORDS
            .say("zone-unread-but")
            .with("typed", typed)
            .with("nearest", nearest.stream().map(Text::typed).toList());
  }

  static Text setUp(Setup.Plan plan, Instant first) {
    return WORDS
        .say("set-up")
        .with("day", plan.weekday())
        .with("time", plan.time())
        .with("zone", plan.zone())
        .with("channel", plan.channel())
        .with("at", first, MomentStyle.DATE_AND_TIME)
        .with("join", new Argument.CommandLine("intros join"))
        .with("settings", new Argument.CommandLine("acquaint-admin settings"));
  }

  static Text week(String key, ZonedDateTime at) {
    return WORDS.say(key).with("day", at.toLocalDate()).with("time", at.toLocalTime());
  }

  static Text auditFile(int lines) {
    return WORDS.say("audit-file").with("lines", lines);
  }

  static Text rhythm(Programme programme) {
    return WORDS
        .say("rhythm")
        .with("weeks", programme.rhythm().everyWeeks())
        .with("day", programme.rhythm().weekday())
        .with("time", programme.rhythm().time())
        .with("zone", programme.rhythm().zone())
        .with("channel", programme.home())
        .with("schedule", new Argument.CommandLine("intros-admin schedule"));
  }

  static Text settingsEnd() {
    return WORDS
        .say("settings-end")
        .with(
            "example",
            new Argument.CommandLine("acquaint-admin settings setting:zone value:Berlin"));
  }

  static Text settingName(Knob knob) {
    return WORDS.say("setting-name").with("knob", knob);
  }

  static Text settingValue(Text value, Optional<Text> otherwise) {
    return otherwise
        .<Text>map(usual -> WORDS.say("setting-value").with("value", value).with("usual", usual))
        .orElse(value);
  }

  static Text settingNow(Knob knob, Text value) {
    return WORDS.say("setting-now").with("name", settingName(knob)).with("value", value);
  }

  /** Returns what a setting takes, with an example that works. */
  static Text accepted(Knob knob) {
    return WORDS
        .say("setting-accepts")
        .with("knob", knob)
        .with(
            "example",
            new Argument.CommandLine(
                "acquaint-admin settings setting:" + knob.word() + " value:" + knob.example()));
  }

  static Text settingChanged(Knob knob, Text before, Text after) {
    return WORDS
        .say("setting-changed")
        .with("name", settingName(knob))
        .with("before", before)
        .with("after", after);
  }

  static Text change(Settings.Change change, Text before, Text after) {
    return WORDS
        .say("setting-change")
        .with("at", change.at(), MomentStyle.DATE_AND_TIME)
        .with("who", who(change.by()))
        .with("before", before)
        .with("after", after);
  }

  private static Argument who(Optional<MemberId> member) {
    return member.<Argument>map(Argument.Person::new).orElseGet(ErasureWords::somebody);
  }

  static Text room(ChannelRef channel) {
    return WORDS.say("room").with("channel", channel);
  }

  static Text zone(ZoneId zone) {
    return WORDS.say("zone").with("zone", zone);
  }

  static Text days(int days) {
    return WORDS.say("days").with("days", days);
  }

  static Text people(List<Argument.Person> people) {
    return people.isEmpty() ? plain("nothing") : WORDS.say("people").with("people", people);
  }

  /** Returns who may do what, one after the other. */
  static Text grants(RoleGrants grants) {
    return grants.grants().isEmpty()
        ? plain("nothing")
        : WORDS
            .say("people")
            .with("people", grants.grants().stream().map(OnboardingWords::grant).toList());
  }

  private static Text grant(RoleGrants.Grant grant) {
    Argument who =
        grant
            .member()
            .<Argument>map(Argument.Person::new)
            .orElseGet(() -> Text.typed(grant.role().map(Directory.Role::name).orElse("?")));
    return grant.area().isEmpty()
        ? WORDS.say("grant-all").with("who", who)
        : WORDS.say("grant").with("who", who).with("area", grant.area());
  }

  static Text roleUnknown(String typed, List<Directory.Role> roles) {
    return roles.isEmpty()
        ? WORDS.say("role-unknown").with("typed", typed)
        : WORDS
            .say("role-unknown-but")
            .with("typed", typed)
            .with(
                "roles",
                roles.stream().limit(MOST_ROLES).map(role -> Text.typed(role.name())).toList());
  }

  static Text areaUnknown(String typed, Set<String> areas) {
    return WORDS
        .say("area-unknown")
        .with("typed", typed)
        .with("areas", areas.stream().map(Text::typed).toList())
        .with(
            "example",
            new Argument.CommandLine(
                "acquaint-admin settings setting:helpers value:add intros @ada"));
  }

  static Text personUnknown(String typed) {
    return WORDS.say("person-unknown").with("typed", typed);
  }

  static Text result(Audit.Result result) {
    return WORDS.say("audit-result").with("result", result);
  }

  static Text auditTitle(int lines) {
    return WORDS.say("audit-title").with("lines", lines);
  }

  static Text auditLine(Audit.Line line) {
    Text.Entry words =
        WORDS
            .say(line.about().isPresent() ? "audit-line-about" : "audit-line")
            .with("at", line.at(), MomentStyle.DATE_AND_TIME)
            .with("who", who(line.member()))
            .with("what", what(line))
            .with("result", result(line.result()));
    return line.about().isPresent() ? words.with("about", who(line.about())) : words;
  }

  /** Commands as members of this platform type them; menus and buttons by their names. */
  private static Argument what(Audit.Line line) {
    String words = (line.what() + " " + line.detail()).strip();
    return words.startsWith("/") ? new Argument.CommandLine(words.substring(1)) : Text.typed(words);
  }

  /** Returns words about one member. */
  static Text member(String key, MemberId member) {
    return WORDS.say(key).with("member", member);
  }

  /** Returns words with an example that works. */
  static Text.Entry example(String key, String example) {
    return WORDS.say(key).with("example", new Argument.CommandLine(example));
  }

  static Text found(int number, String typed) {
    return WORDS
        .say("find-title")
        .with("number", number)
        .with("typed", typed)
        .with("example", new Argument.CommandLine("acquaint-admin find an"));
  }

  static Text foundMore(int number) {
    return WORDS.say("find-more").with("number", number);
  }

  static Text found(MemberId member, String state, boolean present) {
    return WORDS
        .say("find-line")
        .with("member", member)
        .with("state", new Argument.Selector(state))
        .with("present", present ? Needed.YES : Needed.NO);
  }

  static Text since(Instant since) {
    return WORDS.say("since").with("since", since, MomentStyle.DATE);
  }

  /** Returns how somebody stands with introductions, and why. */
  static Text standing(Optional<IntrosOffice.Standing> standing) {
    if (standing.isEmpty()) {
      return plain("standing-none");
    }
    IntrosOffice.Standing one = standing.get();
    Text.Entry words =
        WORDS
            .say(one.pausedUntil().isPresent() ? "standing-until" : "standing")
            .with("state", one.state())
            .with("rounds", one.rounds())
            .with("silent", one.silentRounds())
            .with("leftOut", one.leftOut());
    return one.pausedUntil()
        .map(until -> words.with("until", until, MomentStyle.DATE_AND_TIME))
        .orElse(words);
  }
}
