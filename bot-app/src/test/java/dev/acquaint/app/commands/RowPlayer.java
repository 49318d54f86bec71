package dev.acquaint.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.CommandBook;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Plays the table of commands on a platform, one row after the other. */
public final class RowPlayer {
  private final Typing typing;
  private final Map<String, String> names;
  private final UnaryOperator<String> shown;

  /** How a platform takes a command. */
  @FunctionalInterface
  public interface Typing {
    /** Types a line without its slash, and returns what is then seen. */
    Sight types(String user, String line);
  }

  /** What somebody sees. */
  public interface Sight {
    boolean isForm();

    boolean isSeenByOne();

    /** All words in it. */
    String words();

    /** Fills the form, where other words than those that stand in it are given, and sends it. */
    Sight sends(Map<String, String> words);

    /** Checks, after a form was refused, that all that was written is still there. */
    void keeps(Map<String, String> written);
  }

  /**
   * Makes a player.
   *
   * @param typing how the platform takes a command
   * @param names how it writes people and channels, by what stands for them in rows
   * @param shown how it shows what is expected to be read
   */
  public RowPlayer(Typing typing, Map<String, String> names, UnaryOperator<String> shown) {
    this.typing = typing;
    this.names = new HashMap<>(names);
    this.shown = shown;
  }

  /** Rows as tests, played by somebody. */
  public Stream<DynamicNode> tests(String user, Stream<CommandRow> rows) {
    return rows.map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(user, row)));
  }

  /** A refusal for each command of a book that members may not use. */
  public static Stream<CommandRow> denied(CommandBook book) {
    return book.commands().stream()
        .filter(command -> command.rank() != Rank.MEMBER)
        .map(command -> CommandRow.refusedFor(command.path().words()));
  }

  private String named(String words) {
    String result = words;
    for (Map.Entry<String, String> name : names.entrySet()) {
      result = result.replace(name.getKey(), name.getValue());
    }
    return result;
  }

  private void play(String user, CommandRow row) {
    Sight seen = typing.types(user, named(row.line().substring(1)));
    if (row.opensForm()) {
      assertThat(seen.isForm()).as("a form opens instead of: %s", seen.words()).isTrue();
      seen = seen.sends(row.fills());
    }
    String words = seen.words();
    for (String expected : expected(row)) {
      assertThat(words).contains(expected);
    }
    assertThat(seen.isSeenByOne()).as("only the person sees it").isEqualTo(!row.isPublic());
    if (!row.mistakes().isEmpty()) {
      seen.keeps(row.fills());
    }
    row.answer().learns().forEach((name, pattern) -> learn(name, pattern, words));
  }

  private void learn(String name, String pattern, String words) {
    Matcher found = Pattern.compile(pattern).matcher(words);
    assertThat(found.find()).as("%s stands in: %s", name, words).isTrue();
    names.put(name, found.group(1));
  }

  private List<String> expected(CommandRow row) {
    return Stream.of(row.sees(), row.mistakes().values(), row.examples())
        .flatMap(Collection::stream)
        .map(words -> shown.apply(words.equals("{nobody}") ? words : named(words)))
        .toList();
  }
}
