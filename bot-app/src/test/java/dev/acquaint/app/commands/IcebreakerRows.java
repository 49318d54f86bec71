package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;

/** Prompts: asking for one, suggesting, the bank and its schedules. */
final class IcebreakerRows {
  private IcebreakerRows() {}

  private static final String TOOL = "Which gadget did you keep although it broke?";
  private static final String REASON = "We had a similar one last week";
  private static final String KEY = "(own-\\d+)";

  static List<CommandRow> ofMembers() {
    return List.of(
        bad("icebreaker random", "theme:cats")
            .sees("“cats”", "not one of the choices")
            .examples("getting-to-know"),
        good("icebreaker random").inPublic().sees("Something to talk about"),
        good("icebreaker random", "theme:getting-to-know").inPublic().sees("getting to know"),
        needless("icebreaker suggest", "a prompt"),
        mistaken("icebreaker suggest"),
        good("icebreaker suggest")
            .fills("words", TOOL)
            .fills("topics", "tools, habits")
            .sees("Thank you"),
        needless("icebreaker mine", "of last year"),
        good("icebreaker mine").sees("Your prompt", TOOL));
  }

  private static CommandRow mistaken(String path) {
    return bad(path)
        .fills("words", "Why?")
        .fills("topics", "a, b, c, d, e, f")
        .mistake("words", "This has 4 characters")
        .mistake("topics", "Up to five topics fit")
        .examples(TOOL, "tools, habits");
  }

  static List<CommandRow> suggestions() {
    return List.of(
        good("icebreaker suggest")
            .fills("words", "Which kitchen gadget would you take to a lighthouse?")
            .sees("Thank you"),
        needless("icebreaker-admin queue", "please"),
        // Other people's suggestions may wait too, so each row looks for its own.
        good("icebreaker-admin queue")
            .sees("wait", "The bank has")
            .learns("{prompt}", KEY + "\\W+Which kitchen gadget"),
        bad("icebreaker-admin approve", "prompt:own-999")
            .sees("“own-999”")
            .examples("/icebreaker-admin queue"),
        good("icebreaker-admin approve", "prompt:{prompt}").sees("Taken into the bank"),
        bad("icebreaker-admin remove", "prompt:nosuch")
            .sees("“nosuch”")
            .examples("/icebreaker-admin export which:all"),
        good("icebreaker-admin remove", "prompt:{prompt}").sees("does not come again"),
        good("icebreaker suggest")
            .fills("words", "Which rope would a sailor bring to your office?")
            .sees("Thank you"),
        good("icebreaker-admin queue").sees("wait").learns("{prompt}", KEY + "\\W+Which rope"),
        bad("icebreaker-admin deny", "prompt:own-999 reason:\"" + REASON + "\"")
            .sees("“own-999”")
            .examples("/icebreaker-admin queue"),
        good("icebreaker-admin deny", "prompt:{prompt} reason:\"" + REASON + "\"")
            .sees("Turned down"));
  }

  static List<CommandRow> bank() {
    return List.of(
        needless("icebreaker-admin add", "a prompt"),
        mistaken("icebreaker-admin add"),
        good("icebreaker-admin add")
            .fills("words", "Which lamp would light up your desk best?")
            .fills("topics", "tools, habits")
            .sees("In the bank"),
        needless("icebreaker-admin import", "prompts"),
        bad("icebreaker-admin import")
            .fills("lines", "Why?\n" + TOOL + " | tools | deepest\na|b|c|d|e")
            .mistake("lines", "3 lines cannot be taken, so nothing was added")
            .examples(TOOL),
        bad("icebreaker-admin import")
            .fills("lines", "# nothing yet")
            .mistake("lines", "Nothing to add was in it")
            .examples(TOOL + " | tools | easy | craft"),
        good("icebreaker-admin import")
            .fills(
                "lines",
                TOOL
                    + " | tools | easy | craft\nWhich anchor would hold your week? | boats | easy | light")
            .sees("in the bank"),
        bad("icebreaker-admin export", "format:pdf").sees("“pdf”").examples("text"),
        good("icebreaker-admin export", "format:text").sees("can add the file again"),
        good("icebreaker-admin export", "which:all").sees("can add the file again"),
        bad("icebreaker-admin post", "prompt:nosuch")
            .sees("“nosuch”")
            .examples("/icebreaker-admin export which:all"),
        bad("icebreaker-admin post", "channel:nowhere")
            .onlyTyped()
            .sees("“nowhere”")
            .examples("#introductions"),
        good("icebreaker-admin post", "channel:{channel}").sees("Posted in", "{channel}"));
  }

  static List<CommandRow> schedule() {
    return List.of(
        bad("icebreaker-admin schedule", "days:Foo").sees("“Foo”").examples("Tue, Thu"),
        bad("icebreaker-admin schedule", "time:25:99").sees("“25:99”").examples("10:00"),
        bad("icebreaker-admin schedule", "zone:Atlantis").sees("“Atlantis”").examples("Berlin"),
        bad("icebreaker-admin schedule", "themes:cats").sees("“cats”").examples("career, craft"),
        bad("icebreaker-admin schedule", "blackout:\"31 Foo\"")
            .sees("“31 Foo”")
            .examples("24 Dec, 31 Dec"),
        bad("icebreaker-admin schedule", "ping:everyone-here")
            .sees("“everyone-here”")
            .examples("ping:none"),
        bad("icebreaker-admin schedule", "what:maybe").sees("“maybe”").examples("list"),
        good("icebreaker-admin schedule", "days:\"Tue, Thu\" time:9:00")
            .sees("Tuesday", "Thursday"),
        good("icebreaker-admin schedule", "themes:\"career, craft\" ping:none")
            .sees("calling nobody"),
        good("icebreaker-admin schedule", "blackout:\"24 Dec, 31 Dec\"").sees("I post a prompt"),
        good("icebreaker-admin schedule", "what:list").sees("Without"),
        good("icebreaker-admin schedule", "what:stop").sees("Nothing is posted"),
        good("icebreaker-admin schedule", "what:start").sees("I post a prompt"),
        good("icebreaker-admin schedule", "what:remove").sees("is gone"),
        bad("icebreaker-admin schedule", "what:stop")
            .sees("has no schedule")
            .examples("/icebreaker-admin schedule days:\"Tue, Thu\" time:9:00"));
  }
}
