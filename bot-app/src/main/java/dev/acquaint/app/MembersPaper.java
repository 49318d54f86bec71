package dev.acquaint.app;

import dev.acquaint.features.moderation.files.MembersFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows what was understood of a list of members, before anything of it is written. */
final class MembersPaper {
  private final Path file;
  private final PrintWriter out;

  MembersPaper(Path file, PrintWriter out) {
    this.file = file;
    this.out = out;
  }

  /** Prints the columns and every line that cannot be used; refuses when nobody is named. */
  void show(MembersFile.Read read) {
    if (read.mapping().isEmpty()) {
      throw new UnusableInput(
          List.of(
              "Which column of " + file + " says who is meant cannot be told.",
              "Begin with the titles, then a line for each person, for example:",
              "id,headline,offers,wants,interests,timezone,languages",
              "123456789012345678,Builds bridges,\"statics, CAD\",Rust,chess,Europe/Berlin,\"de, en\""));
    }
    read.mapping()
        .forEach((title, column) ->
            out.println(column.name().toLowerCase(Locale.ROOT) + ": column " + title));
    if (!read.unused().isEmpty()) {
      out.println("Not used: " + String.join(", ", read.unused()));
    }
    read.bad().forEach(bad -> out.println(file + ", line " + bad.line() + ": " + words(bad)));
    out.println(read.people().size() + " people understood, " + read.bad().size() + " lines not.");
  }

  private static String words(MembersFile.Bad bad) {
    String quoted = "\"" + bad.word() + "\"";
    return switch (bad.wrong()) {
      case MISSING -> "Nobody is named.";
      case UNKNOWN ->
          "The bot knows nobody called "
              + quoted
              + ". It gets to know people when they first do something there.";
      case SHARED -> "More than one is called " + quoted + ". Use the id.";
      case DIFFERENT -> quoted + " are different people.";
      case TWICE -> quoted + " stands in an earlier line already.";
      case ZONE -> quoted + " is no time zone. Write a region or its city, like Europe/Berlin.";
      case LANGUAGE -> quoted + " is no language known here. Write it like German or de.";
      case LONG ->
          "A headline takes 100 characters, what somebody does 500, a field of topics 12 topics of 60.";
    };
  }
}
