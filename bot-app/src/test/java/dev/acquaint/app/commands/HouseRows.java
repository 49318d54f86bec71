package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;

/** Help, language, reports and what is kept. */
final class HouseRows {
  private HouseRows() {}

  static List<CommandRow> acquaint() {
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

  static List<CommandRow> privacy() {
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

  static List<CommandRow> administration() {
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
        bad("acquaint-admin member", "member:{other} do:separate")
            .sees("Name the other person too")
            .examples("/acquaint-admin member member:@ada do:separate with:@bob"),
        bad("acquaint-admin member", "member:{other} do:separate with:{other}")
            .sees("the same person twice")
            .examples("/acquaint-admin member member:@ada do:separate with:@bob"),
        good("acquaint-admin member", "member:{other} do:separate with:{third}")
            .sees("Kept apart from", "{third}"),
        good("acquaint-admin member", "member:{other} do:rejoin with:{third}").sees("Known since"),
        bad("acquaint-admin member", "member:{other} do:rejoin with:{third}")
            .sees("were not kept apart", "Nothing was changed")
            .examples("/acquaint-admin member member:@ada do:separate with:@bob"),
        bad("acquaint-admin audit", "result:fine")
            .sees("“fine”", "not one of the choices")
            .examples("done"),
        good("acquaint-admin audit").sees("What moderators did", "acquaint-admin member"),
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
}
