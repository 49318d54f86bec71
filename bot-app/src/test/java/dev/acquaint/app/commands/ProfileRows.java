package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;

/** Who somebody is, and finding each other. */
final class ProfileRows {
  private ProfileRows() {}

  static List<CommandRow> profiles() {
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

  static List<CommandRow> people() {
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
}
