package dev.acquaint.app.doctor;

import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Finding.Grade;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import java.util.Locale;

/**
 * One thing that was looked at, as a line of a terminal.
 *
 * @param what was looked at, one word
 * @param grade how it is; when it is bad, the bot will not run like this
 * @param words what was found, and, unless it is good, how to repair it; one line
 */
public record Checked(String what, Grade grade, String words) {
  private static final Catalogue CATALOGUE = new Catalogue();

  static Checked good(String what, String words) {
    return new Checked(what, Grade.GOOD, words);
  }

  static Checked note(String what, String words) {
    return new Checked(what, Grade.NOTE, words);
  }

  static Checked bad(String what, String words, String repair) {
    return new Checked(what, Grade.BAD, words + " To repair: " + repair);
  }

  /** Returns what the doctor of the chat would say, in English. */
  static Checked of(String what, Finding finding) {
    return finding
        .repair()
        .map(repair -> bad(what, english(finding.words()), english(repair)).graded(finding.grade()))
        .orElseGet(() -> new Checked(what, finding.grade(), english(finding.words())));
  }

  private static String english(Text words) {
    return CATALOGUE.plain(
        words,
        Locale.ENGLISH,
        span ->
            switch (span) {
              case Span.Literal(String literal) -> literal;
              case Span.Typed(String typed) -> typed;
              case Span.CommandLine(String path) -> "/" + path;
              case Span.Moment moment -> moment.at().toString();
              case Span.Person _, Span.Room _ -> "?";
            });
  }

  /** Returns the same with another grade. */
  Checked graded(Grade other) {
    return new Checked(what, other, words);
  }

  /** {@return one line for a terminal} */
  public String line() {
    String mark =
        switch (grade) {
          case GOOD -> "ok";
          case NOTE -> "note";
          case BAD -> "BAD";
        };
    return "%-5s %-10s %s".formatted(mark, what, words.replaceAll("\\s+", " ").strip());
  }
}
