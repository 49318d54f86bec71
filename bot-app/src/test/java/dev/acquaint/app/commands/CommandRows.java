package dev.acquaint.app.commands;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every command with good and with bad input, in an order in which one after the other can be
 * played by one member and one owner.
 *
 * <p>A new command gets a good and a bad row in the list of its feature; without them the test of
 * this table fails.
 */
public final class CommandRows {
  private CommandRows() {}

  /** All rows, those of members first, whoever erases themselves last. */
  public static List<CommandRow> all() {
    return Stream.concat(ofMembers().stream(), ofModerators().stream()).toList();
  }

  /**
   * Whether an example is part of what is typed in a good row; names of people, of a channel and
   * numbers of questions stand for all.
   */
  public static boolean works(String example) {
    String wanted =
        example
            .replace("@ada", "{other}")
            .replace("@bob", "{third}")
            .replaceAll("#(introductions|lounge)", "{channel}")
            .replaceAll(" 12$", " {question}")
            .replace(" 12 7", " {question} {second}");
    return all().stream()
        .filter(CommandRow::good)
        .anyMatch(row -> row.everythingTyped().contains(wanted));
  }

  /** The rows of somebody who takes part in nothing yet. */
  public static List<CommandRow> ofMembers() {
    return Stream.of(
            ProfileRows.profiles(),
            ProfileRows.people(),
            IntroRows.intros(),
            KnowledgeRows.asking(),
            KnowledgeRows.library(),
            IcebreakerRows.ofMembers(),
            HouseRows.acquaint(),
            HouseRows.privacy())
        .flatMap(List::stream)
        .toList();
  }

  /** The rows of an owner. */
  public static List<CommandRow> ofModerators() {
    return Stream.of(
            IntroRows.tools(),
            HouseRows.administration(),
            IntroRows.schedule(),
            IntroRows.rounds(),
            IcebreakerRows.suggestions(),
            IcebreakerRows.bank(),
            IcebreakerRows.schedule(),
            KnowledgeRows.ofModerators())
        .flatMap(List::stream)
        .toList();
  }
}
