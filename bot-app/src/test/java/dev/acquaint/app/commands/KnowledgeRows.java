package dev.acquaint.app.commands;

import static dev.acquaint.app.commands.CommandRow.bad;
import static dev.acquaint.app.commands.CommandRow.good;
import static dev.acquaint.app.commands.CommandRow.needless;

import java.util.List;

/** Questions, what is known, and keeping it in order. */
final class KnowledgeRows {
  private KnowledgeRows() {}

  static List<CommandRow> asking() {
    return List.of(
        needless("ask", "me anything"),
        bad("ask")
            .fills("title", "")
            .fills("words", "I tried to wait for it")
            .fills("topics", "a, b, c, d, e, f")
            .mistake("title", "Please write your question in one line")
            .mistake("topics", "at most five fit")
            .examples("How do I test code that reads the clock?", "java, testing"),
        bad("ask")
            .fills("title", "Help")
            .fills("words", "x".repeat(1_501))
            .mistake("title", "That is very short")
            .mistake("words", "at most 1,500 fit")
            .examples("How do I test code that reads the clock?"),
        good("ask")
            .fills("title", "Where do lighthouse keepers buy lamps?")
            .fills("words", "I asked at the harbour")
            .fills("topics", "java, testing")
            .sees("is on its way")
            .learnsNumber("{question}"),
        good("ask").fills("title", "How do I test code that reads the clock?").sees("question"));
  }

  static List<CommandRow> library() {
    return List.of(
        bad("knowledge search", "java solved:maybe")
            .sees("“solved:maybe”", "not understood")
            .examples("/knowledge search java solved:yes"),
        bad("knowledge search", "java by:@zzzz")
            .sees("“by:@zzzz”")
            .examples("/knowledge search by:@ada"),
        good("knowledge search", "java").sees("“java”"),
        good("knowledge search", "java solved:yes").sees("“java solved:yes”"),
        good("knowledge search", "by:{other}").sees("for “by:"),
        needless("knowledge share", "this tip"),
        bad("knowledge share")
            .fills("title", "A checklist for first talks")
            .fills("words", "")
            .mistake("words", "Please write the tip here or give a link")
            .examples("Write the last slide first."),
        bad("knowledge share")
            .fills("title", "A checklist for first talks")
            .fills("link", "nowhere")
            .mistake("link", "That is no link")
            .examples("https://example.org/guide"),
        good("knowledge share")
            .fills("title", "A checklist for first talks")
            .fills("words", "Write the last slide first.")
            .fills("link", "https://example.org/guide")
            .sees("Shared as"),
        bad("knowledge follow", ",,")
            .sees("There is no topic in “,,”")
            .examples("/knowledge follow java, testing"),
        bad("knowledge follow", "y".repeat(61)).sees("is too long").examples("code review"),
        good("knowledge follow", "java, testing").sees("You follow"),
        bad("knowledge unfollow", "cobol")
            .sees("You do not follow that", "java")
            .examples("/knowledge unfollow java"),
        good("knowledge unfollow", "java").sees("You follow: testing"),
        bad("knowledge expert", "topics:java weekly:9").sees("“9”", "from 1 to 5").examples("5"),
        good("knowledge expert", "topics:java weekly:5").sees("java", "5 times"),
        good("knowledge expert", "none").sees("not asked to help"),
        needless("knowledge mine", "of this year"),
        good("knowledge mine").sees("In the library from you", "lighthouse"),
        needless("knowledge unanswered", "of this year"),
        good("knowledge unanswered").sees("for an answer"),
        bad("knowledge close").sees("Please say which one").examples("/knowledge close 12"),
        bad("knowledge close", "question:twelve")
            .sees("“twelve”", "no number")
            .examples("/knowledge close 12"),
        bad("knowledge close", "99999").sees("#99999").examples("/knowledge search java"),
        good("knowledge close", "{question}")
            .fills("solution", "Pass the clock in, then the test can set it.")
            .sees("is solved and closed"),
        good("ask")
            .fills("title", "Where do lighthouse keepers buy lamps?")
            .sees("looks like your question"));
  }

  static List<CommandRow> ofModerators() {
    return List.of(
        good("ask")
            .fills("title", "Where are lanterns from old ships repaired?")
            .sees("is on its way")
            .learnsNumber("{question}"),
        good("ask")
            .fills("title", "Who mends copper kettles in town?")
            .sees("is on its way")
            .learnsNumber("{second}"),
        good("ask")
            .fills("title", "Which notice period does a baker get?")
            .fills("anonymous", "yes")
            .sees("without your name")
            .learnsNumber("{sealed}"),
        bad("knowledge-admin merge", "number:twelve into:{second}")
            .sees("“twelve”", "no number")
            .examples("/knowledge close 12"),
        bad("knowledge-admin merge", "number:{second} into:{second}")
            .sees("Only two different questions")
            .examples("/knowledge-admin merge 12 7"),
        good("knowledge-admin merge", "{question} {second}").sees("is now part of"),
        bad("knowledge-admin retag", "99999").sees("#99999").examples("/knowledge search java"),
        bad("knowledge-admin retag", "{second}")
            .fills("title", "")
            .fills("topics", "a, b, c, d, e, f")
            .mistake("title", "in one line")
            .mistake("topics", "at most five fit")
            .examples("java, testing"),
        good("knowledge-admin retag", "{second}")
            .fills("title", "Who mends copper pots in town?")
            .fills("topics", "java, testing")
            .sees("Changed", "copper pots"),
        bad("knowledge-admin lock", "99999").sees("#99999").examples("/knowledge search java"),
        good("knowledge-admin lock", "{second}").sees("is locked"),
        good("knowledge-admin lock", "{second}").sees("is unlocked"),
        bad("knowledge-admin unseal", "99999").sees("#99999").examples("/knowledge search java"),
        good("knowledge-admin unseal", "{sealed}").sees("A different moderator has to confirm"),
        bad("knowledge-admin remove", "99999").sees("#99999").examples("/knowledge search java"),
        good("knowledge-admin remove", "{second}").sees("is removed"));
  }
}
