package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.commands.CommandRow;
import dev.acquaint.app.commands.CommandRows;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No command is forgotten in the table of what is typed on every platform. */
class CommandRowsTest extends BotStory {
  private List<Command> commands() {
    return given.features().book().commands();
  }

  @Test
  void everyCommandIsTypedWithGoodAndWithBadInput() {
    assertThat(commands()).hasSizeGreaterThan(60);
    for (Command command : commands()) {
      String path = command.path().words();
      List<CommandRow> rows =
          (command.rank() == Rank.MEMBER ? CommandRows.ofMembers() : CommandRows.ofModerators())
              .stream().filter(row -> row.path().equals(path)).toList();
      for (boolean good : new boolean[] {true, false}) {
        assertThat(rows)
            .as(
                "/%s has no row with %s input: add one to the table of %s",
                path, good ? "good" : "bad", CommandRows.class.getSimpleName())
            .anyMatch(row -> row.good() == good);
      }
    }
  }

  @Test
  void noRowIsAboutACommandThatDoesNotExist() {
    List<String> paths =
        given.features().book().commands().stream().map(one -> one.path().words()).toList();
    assertThat(CommandRows.all()).allMatch(row -> paths.contains(row.path()));
  }

  @Test
  void everyExampleOfARefusalIsTypedAndWorks() {
    for (CommandRow row : CommandRows.all()) {
      if (!row.good()) {
        assertThat(row.examples()).as("an example in the answer to %s", row).isNotEmpty();
      }
      for (String example : row.examples()) {
        assertThat(CommandRows.works(example))
            .as("“%s”, the example in the answer to %s, is typed in a good row", example, row)
            .isTrue();
      }
    }
  }
}
