package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every command with good and with bad input, in an order in which one after the other can be
 * played by one member and one owner.
 *
 * <p>A new command gets a good and a bad row here. A feature with a word of its own adds that word
 * to {@link #ROOTS} with its first rows; from then on a command without rows fails the test of this
 * table.
 */
public final class CommandRows {
  /** The first words of the commands that must have rows. */
  static final Set<String> ROOTS =
      Set.of("introduce", "profile", "people", "intros", "privacy", "acquaint");

  private CommandRows() {}

  /** All rows, those of members first, whoever erases themselves last. */
  public static List<CommandRow> all() {
    return Stream.concat(ofMembers().stream(), ofModerators().stream()).toList();
  }

  /** Whether the commands that begin with a word must have rows. */
  public static boolean isCovered(String root) {
    return ROOTS.contains(root);
  }

  /** Whether an example is part of what is typed in a good row; names of people stand for all. */
  public static boolean works(String example) {
    String wanted = example.replace("@ada", "{other}");
    return all().stream()
        .filter(CommandRow::good)
        .anyMatch(
            row -> row.everythingTyped().contains(wanted.replace("#introductions", "{channel}")));
  }

  /** The rows of somebody who takes part in nothing yet. */
  public static List<CommandRow> ofMembers() {
    return Stream.of(profiles(), people(), intros(), acquaint(), privacy())
        .flatMap(List::stream)
        .toList();
  }

  /** The rows of an owner. */
  public static List<CommandRow> ofModerators() {
    return Stream.of(administration(), schedule(), rounds()).flatMap(List::stream).toList();
  }

  private static List<CommandRow> profiles() {
    return List.of(
        needless("introduce", "me please"),
        bad("introduce")
            .fills("headline", "")
            .fills("about", "I build payment systems")
            .fills("link", "nowhere at all")
            .mistake("headline", "one line of up to 100 characters")
            .mistake("link", "“nowhere at all”")
            .examples("Backend engineer, new in Lisbon", "https://example.org/ada"),
        good("introduce")
            .fills("headline", "Backend engineer, new in Lisbon")
            .fills("about", "I build payment systems and mentor on Fridays")
            .fills("offers", "code review, first talks")
            .fills("wants", "a mentor, Kubernetes")
            .fills("link", "https://example.org/ada")
            .sees("Your introduction appears in"),
        bad("profile view", "member:{nobody}").sees("{nobody}", "Pick a person").examples("@ada"),
        good("profile view").sees("Backend engineer, new in Lisbon", "code review"),
        good("profile view", "member:{other}").sees("{other}"),
        needless("profile edit", "my headline"),
        bad("profile edit")
            .fills("headline", "")
            .fills("interests", "a topic that goes on and on and is far too long to be a topic")
            .mistake("headline", "one line of up to 100 characters")
            .mistake("interests", "is too long")
            .examples("Backend engineer, new in Lisbon", "code review, first talks"),
        good("profile edit")
            .fills("headline", "Backend engineer, new in Lisbon")
            .fills("offers", "code review, first talks")
            .fills("interests", "climbing, tea, compilers")
            .sees("Your profile is saved"),
        bad("profile goals")
            .fills("goals", "learn")
            .fills("learn", "")
            .mistake("learn", "Please say what")
            .examples("Rust"),
        bad("profile goals")
            .fills("goals", "mentor")
            .fills("learn", "Rust")
            .mistake("goals", "Please also pick “Learn something”")
            .examples("Rust"),
        good("profile goals")
            .fills("goals", "mentor,learn")
            .fills("learn", "Rust")
            .sees("Noted", "Find a mentor", "Learn Rust"),
        bad("profile links")
            .fills("link-1", "My talks nowhere")
            .mistake("link-1", "“My talks nowhere”")
            .examples("https://example.org/ada"),
        good("profile links")
            .fills("link-1", "My talks https://example.org/talks")
            .fills("link-2", "https://example.org/ada")
            .sees("Saved", "My talks"),
        bad("profile zone", "zone:Atlantis").sees("“Atlantis”", "large city").examples("Berlin"),
        bad("profile zone", "zone:Berlni").sees("“Berlni”", "Europe/Berlin").examples("Berlin"),
        good("profile zone", "zone:Berlin").sees("Your time zone is Europe/Berlin"),
        good("profile zone").sees("Your time zone is Europe/Berlin", "To change it"),
        bad("profile hours")
            .fills("from", "25:99")
            .fills("until", "17:30")
            .fills("languages", "Klingonese")
            .mistake("from", "“25:99”")
            .mistake("languages", "“Klingonese”")
            .examples("9:00", "English, Deutsch, pt"),
        bad("profile hours")
            .fills("from", "9:00")
            .fills("until", "")
            .mistake("until", "need both a beginning and an end")
            .examples("9:00", "17:30"),
        good("profile hours")
            .fills("days", "1,2,3,4,5")
            .fills("from", "9:00")
            .fills("until", "17:30")
            .fills("languages", "English, Deutsch, pt")
            .sees("Working hours: Monday to Friday"),
        bad("profile visibility", "field:shoesize")
            .sees("“shoesize”", "is not one of the choices")
            .examples("headline"),
        bad("profile visibility", "field:headline who:cats")
            .sees("“cats”", "is not one of the choices")
            .examples("everybody"),
        good("profile visibility").sees("Who may see which part of your profile"),
        good("profile visibility", "field:about").sees("Who may see this part of your profile"),
        good("profile visibility", "field:headline who:everybody")
            .sees("Everybody here", "from now on"));
  }

  private static List<CommandRow> people() {
    return List.of(
        bad("people find")
            .onlyTyped()
            .fills("words", "y".repeat(101))
            .mistake("words", "up to 100 fit")
            .examples("design"),
        good("people find", "words:\"Java\"").sees("“Java”"),
        good("people find", "design").sees("“design”"),
        good("people find", "words:qwertz").sees("I found nobody for “qwertz”"),
        bad("people experts")
            .onlyTyped()
            .fills("topic", "y".repeat(101))
            .mistake("topic", "characters")
            .examples("Kubernetes"),
        good("people experts", "topic:\"Java\"").sees("“Java”"));
  }

  private static List<CommandRow> intros() {
    return List.of(
        bad("intros pause").sees("You do not take part").examples("/intros join"),
        bad("intros resume").sees("You do not take part").examples("/intros join"),
        bad("intros skip").sees("You do not take part").examples("/intros join"),
        bad("intros leave").sees("You do not take part").examples("/intros join"),
        needless("intros join", "tomorrow"),
        good("intros join").sees("You are in"),
        good("intros join").sees("You are in already"),
        needless("intros status", "of everybody"),
        good("intros status").sees("Next introduction"),
        needless("intros history", "of everybody"),
        good("intros history").sees("You have not been introduced"),
        needless("intros skip", "two weeks"),
        good("intros skip").sees("You skip the introduction of"),
        bad("intros pause", "until:soonish").sees("“soonish”").examples("2w"),
        bad("intros pause", "until:yesterday").sees("“yesterday”").examples("2w"),
        good("intros pause", "until:2w").sees("You are on a break until"),
        good("intros pause").sees("You are on a break", "/intros resume"),
        needless("intros resume", "next Monday"),
        good("intros resume").sees("Welcome back"),
        bad("intros preferences")
            .fills("languages", "Klingonese")
            .fills("hours", "whenever")
            .mistake("languages", "Klingonese")
            .mistake("hours", "two times")
            .examples("English, German", "9:00-17:00"),
        good("intros preferences")
            .fills("languages", "English, German")
            .fills("mode", "EITHER")
            .fills("hours", "9:00-17:00")
            .sees("Saved"),
        bad("intros avoid")
            .onlyTyped()
            .fills("what", "add")
            .sees("Please say who")
            .examples("what:add member:@ada"),
        bad("intros avoid", "what:maybe").sees("“maybe”", "not one of the choices").examples("add"),
        bad("intros avoid", "what:add").sees("Please say who").examples("what:add member:@ada"),
        bad("intros avoid", "what:add member:{nobody}").sees("{nobody}").examples("@ada"),
        good("intros avoid", "what:add member:{other}").sees("never introduce you to {other}"),
        good("intros avoid", "what:list").sees("{other}"),
        good("intros avoid", "what:remove member:{other}").sees("{other} again"),
        bad("intros request", "member:{nobody}").sees("{nobody}").examples("@ada"),
        bad("intros request", "member:{me}")
            .sees("somebody else than yourself")
            .examples("/intros request @ada"),
        good("intros request", "{other}").sees("Noted", "{other}"),
        needless("intros leave", "for a while"),
        good("intros leave").sees("You have left introductions"));
  }

  private static List<CommandRow> acquaint() {
    return List.of(
        bad("acquaint help", "command:\"intros jion\"")
            .sees("“intros jion”", "Did you mean")
            .examples("/intros join"),
        good("acquaint help").sees("What I can do", "/intros join"),
        good("acquaint help", "command:\"intros pause\"").sees("until", "Only you see the answer"),
        needless("acquaint about", "yourself"),
        good("acquaint about").sees("Acquaint", "/privacy view"),
        bad("acquaint language", "language:fr")
            .sees("“fr”", "not one of the choices")
            .examples("en"),
        good("acquaint language").sees("Which language do you want"),
        good("acquaint language", "language:en").sees("I speak English with you"),
        bad("acquaint report", "member:{me}")
            .sees("That is you")
            .examples("/acquaint report member:@ada"),
        good("acquaint report", "member:{other}")
            .fills("why", "Writes to everybody at night")
            .sees("Thank you", "The moderators have it"));
  }

  private static List<CommandRow> privacy() {
    return List.of(
        needless("privacy view", "of everybody"),
        good("privacy view").sees("What I keep about you", "Your name here"),
        needless("privacy export", "as pdf"),
        good("privacy export").sees("everything I keep about you", ".json"),
        bad("privacy delete", "confirm:yes")
            .sees("type exactly the word delete")
            .examples("/privacy delete confirm:delete"),
        good("privacy delete").sees("Shall I erase everything", "Keep it"),
        good("privacy delete", "confirm:delete").sees("Everything I kept about you is erased"));
  }

  private static List<CommandRow> administration() {
    return List.of(
        bad("acquaint-admin setup", "weekday:someday")
            .sees("“someday”", "not one of the choices")
            .examples("monday"),
        bad("acquaint-admin setup")
            .fills("time", "noonish")
            .fills("zone", "Atlantis")
            .mistake("time", "“noonish”")
            .mistake("zone", "“Atlantis”")
            .examples("10:00", "Berlin"),
        good("acquaint-admin setup")
            .fills("weekday", "monday")
            .fills("time", "10:00")
            .fills("zone", "Berlin")
            .sees("All set", "Mondays"),
        good("acquaint-admin setup", "weekday:monday time:10:00 zone:Berlin").sees("All set"),
        bad("acquaint-admin settings", "setting:colour")
            .sees("“colour”", "not one of the choices")
            .examples("name"),
        bad("acquaint-admin settings", "setting:audit-days value:7")
            .sees("from 30 to 3650")
            .examples("setting:audit-days value:365"),
        bad("acquaint-admin settings", "setting:moderators value:\"add {nobody}\"")
            .sees("{nobody}")
            .examples("@ada"),
        good("acquaint-admin settings").sees("Settings", "How long the audit is kept"),
        good("acquaint-admin settings", "setting:name").sees("Name of the community"),
        good("acquaint-admin settings", "setting:audit-days value:365").sees("365 days"),
        good("acquaint-admin settings", "setting:moderators value:\"add {third}\"").sees("{third}"),
        good("acquaint-admin settings", "setting:moderators value:\"remove {third}\"")
            .sees("{third}"),
        bad("acquaint-admin member", "member:{nobody}").sees("{nobody}").examples("@ada"),
        bad("acquaint-admin member", "member:{third} do:dance")
            .sees("“dance”", "not one of the choices")
            .examples("pause"),
        good("acquaint-admin member", "member:{other}").sees("Known since"),
        good("acquaint-admin member", "member:{third} do:pause").sees("Is on a break"),
        bad("acquaint-admin audit", "result:fine")
            .sees("“fine”", "not one of the choices")
            .examples("done"),
        good("acquaint-admin audit").sees("What moderators did", "/acquaint-admin member"),
        good("acquaint-admin audit", "member:{other} result:done").sees("done"),
        good("acquaint-admin audit", "days:7 file:csv").sees("of what moderators did"),
        bad("acquaint-admin find", "name:zzzz")
            .sees("Nobody here has “zzzz”")
            .examples("/acquaint-admin find an"),
        good("acquaint-admin find", "an").sees("an"),
        needless("acquaint-admin doctor", "please"),
        good("acquaint-admin doctor").sees("The database answers"),
        needless("acquaint-admin reports", "of everybody"),
        good("acquaint-admin reports").sees("waiting"),
        bad("acquaint-admin report", "picture:sculpture")
            .sees("“sculpture”", "not one of the choices")
            .examples("network"),
        good("acquaint-admin report").sees("people take part"),
        good("acquaint-admin report", "picture:network look:dark").sees("ground"),
        bad("acquaint-admin export", "what:membres")
            .sees("There is no table", "Did you mean members")
            .examples("/acquaint-admin export what:members format:csv"),
        good("acquaint-admin export", "what:members format:csv").sees("members"),
        bad("acquaint-admin import")
            .fills("lines", "hello")
            .mistake("lines", "I could not find which columns")
            .examples("2026-11-02,Ada,Bob"),
        good("acquaint-admin import")
            .fills("lines", "date,a,b\n2026-11-02,Ada,Bob")
            .sees("Nothing is written yet"));
  }

  private static List<CommandRow> schedule() {
    return List.of(
        bad("intros-admin schedule", "weekday:someday").sees("“someday”").examples("monday"),
        bad("intros-admin schedule", "time:25:99").sees("“25:99”").examples("10:00"),
        bad("intros-admin schedule", "zone:Atlantis").sees("“Atlantis”").examples("Berlin"),
        bad("intros-admin schedule", "every:99").sees("“99”", "from 1 to 8").examples("8"),
        bad("intros-admin schedule", "channel:nowhere")
            .sees("“nowhere”")
            .examples("#introductions")
            .onlyTyped(),
        good("intros-admin schedule").sees("Introductions happen"),
        good("intros-admin schedule", "every:8 weekday:monday time:10:00 zone:Berlin")
            .sees("Introductions now happen", "every 8 weeks"),
        good("intros-admin schedule", "every:1 channel:{channel}")
            .sees("Introductions now happen", "every Monday"),
        bad("intros-admin rules", "size:1").sees("“1”", "from 2 to 8").examples("8"),
        bad("intros-admin rules", "odd:even").sees("“even”").examples("trio"),
        good("intros-admin rules").sees("Groups of"),
        good("intros-admin rules", "size:8").sees("From now on", "Groups of 8"),
        good("intros-admin rules", "size:2 odd:trio").sees("From now on", "Groups of 2"),
        bad("intros-admin blackout")
            .onlyTyped()
            .fills("what", "add")
            .sees("Please say which day")
            .examples("what:add day:24 Dec"),
        bad("intros-admin blackout", "what:add")
            .sees("Please say which day")
            .examples("what:add day:24 Dec"),
        bad("intros-admin blackout", "what:add day:\"31 Foo\"").sees("“31 Foo”").examples("24 Dec"),
        good("intros-admin blackout", "what:list").sees("No day is left out"),
        good("intros-admin blackout", "what:add day:24 Dec").sees("No introductions on"),
        good("intros-admin blackout", "what:list").sees("Left out"),
        good("intros-admin blackout", "what:remove day:\"24 Dec\"")
            .sees("Introductions may happen on"));
  }

  private static List<CommandRow> rounds() {
    return List.of(
        needless("intros-admin preview", "of next year"),
        good("intros-admin preview").sees("If the round of"),
        bad("intros-admin postpone")
            .onlyTyped()
            .fills("days", "99")
            .mistake("days", "from 1 to 14")
            .examples("14"),
        bad("intros-admin postpone", "days:99").sees("“99”", "from 1 to 14").examples("14"),
        good("intros-admin postpone", "days:14").sees("The next round is moved to"),
        bad("intros-admin run", "anyway:perhaps").sees("“perhaps”").examples("yes"),
        good("intros-admin run", "anyway:yes").sees("The round starts now"),
        bad("intros-admin run")
            .sees("A round ran already")
            .examples("/intros-admin run anyway:yes"),
        needless("intros-admin history", "of last year"),
        good("intros-admin history").sees("introduced"));
  }
}
