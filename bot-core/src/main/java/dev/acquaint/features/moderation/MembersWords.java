package dev.acquaint.features.moderation;

import dev.acquaint.features.moderation.files.MembersFile;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.List;

/** What moderators read about a list of members that they bring in. */
final class MembersWords {
  private static final Bundle WORDS = Bundle.beside(MembersWords.class, "moderation");

  private MembersWords() {}

  /** Returns what each column means, and which mean nothing. */
  static List<Text> columns(MembersFile.Read read) {
    List<Text> lines = new ArrayList<>();
    lines.add(
        WORDS
            .say("members-mapping")
            .with(
                "columns",
                read.mapping().entrySet().stream()
                    .map(entry ->
                        WORDS
                            .say("members-column")
                            .with("title", entry.getKey())
                            .with("column", entry.getValue()))
                    .toList()));
    if (!read.unused().isEmpty()) {
      lines.add(
          WORDS
              .say("members-unused")
              .with("columns", read.unused().stream().map(Text::typed).toList()));
    }
    return lines;
  }

  /** Returns what is wrong with a line. */
  static Text badLine(MembersFile.Bad bad) {
    return WORDS
        .say("members-bad")
        .with("line", bad.line())
        .with("wrong", bad.wrong())
        .with("word", TypedWords.shorten(bad.word(), 60));
  }
}
