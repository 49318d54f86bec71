package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;

/** Introductions: what members do, and what moderators do. */
final class IntroRows {
  private IntroRows() {}

  static List<CommandRow> intros() {
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

  static List<CommandRow> schedule() {
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

  static List<CommandRow> rounds() {
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
        bad("intros-admin run", "extra:perhaps").sees("“perhaps”").examples("yes"),
        good("intros-admin run", "extra:yes anyway:yes").sees("An extra round starts now"),
        bad("intros-admin run")
            .sees("A round ran already")
            .examples("/intros-admin run anyway:yes"),
        needless("intros-admin history", "of last year"),
        good("intros-admin history").sees("introduced"));
  }

  /** Who is together in the next round, before anything is moved. */
  static List<CommandRow> tools() {
    return List.of(
        good("intros join").sees("You are in"),
        bad("intros-admin simulate", "rounds:99").sees("“99”", "from 1 to 52").examples("52"),
        good("intros-admin simulate", "rounds:52").sees("Nothing was written down"),
        good("intros-admin simulate").sees("The next 12 rounds"),
        bad("intros-admin why-not", "member:{other} other:{other}")
            .sees("two different people")
            .examples("/intros-admin why-not @ada @bob"),
        bad("intros-admin why-not", "member:{other} other:{nobody}")
            .sees("{nobody}")
            .examples("@ada"),
        good("intros-admin why-not", "{other} {third}").sees("{third}"),
        bad("intros-admin lock", "member:{other} other:{other}")
            .sees("two different people")
            .examples("/intros-admin lock @ada @bob"),
        good("intros-admin lock").sees("Nobody is kept together"),
        good("intros-admin lock", "{other} {third}").sees("The next round keeps"),
        good("intros-admin lock").sees("Kept together"),
        bad("intros-admin lock", "{other} {fourth}")
            .sees("are kept together already")
            .examples("/intros-admin unlock"),
        bad("intros-admin swap", "member:{other} other:{other}")
            .sees("two different people")
            .examples("/intros-admin swap @ada @bob"),
        bad("intros-admin swap", "member:{other} other:{third}")
            .sees("in one group already")
            .examples("/intros-admin preview"),
        bad("intros-admin unlock", "member:{nobody}").sees("{nobody}").examples("@ada"),
        good("intros-admin unlock", "{other}").sees("matched freely again"),
        bad("intros-admin unlock", "{other}")
            .sees("is not kept together")
            .examples("/intros-admin lock"),
        good("intros-admin lock", "{other} {fourth}").sees("The next round keeps"),
        good("intros-admin swap", "{other} {third}").sees("Exchanged"),
        good("intros-admin unlock", "{other}").sees("matched freely again"),
        needless("intros-admin cancel", "the next one"),
        good("intros-admin cancel").sees("If you call it off"));
  }
}
