package dev.acquaint.slack;

import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.interaction.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns the text of the root command into a line of the neutral language. Slack escapes {@code & <
 * >}, writes addresses as {@code <https://...|words>}, and people and channels as the core expects
 * them (Slack, slash commands with {@code should_escape}).
 */
final class SlackLines {
  private static final Pattern ADDRESS =
      Pattern.compile("<((?:https?|mailto|tel):[^|>]*)(?:\\|[^>]*)?>");
  private static final String HELP = "help";

  private final CommandBook book;
  private final String root;

  /**
   * Makes it.
   *
   * @param command the root command with its slash
   */
  SlackLines(CommandBook book, String command) {
    this.book = book;
    this.root = command.substring(1);
  }

  /**
   * Returns the line: nothing typed is a question for help, and the words of the group that is
   * named like the root command need not repeat it.
   */
  String line(String text) {
    String words = unescaped(text.strip());
    if (words.isEmpty()) {
      return line(HELP);
    }
    String first = words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    List<Path> paths = book.commands().stream().map(Command::path).toList();
    boolean group = paths.stream().anyMatch(path -> path.group().equals(first));
    boolean own =
        paths.stream().anyMatch(path -> path.group().equals(root) && path.name().equals(first));
    return own && !group ? root + " " + words : words;
  }

  static String unescaped(String text) {
    return ADDRESS
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(found.group(1)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
