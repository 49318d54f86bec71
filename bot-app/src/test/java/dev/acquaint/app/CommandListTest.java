package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.command.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The golden list of all commands: whoever changes a command sees it here and approves it. */
class CommandListTest extends BotStory {

  @Test
  void theCommandsAreThoseOfTheList() throws IOException {
    String now =
        given.features().book().commands().stream()
            .map(CommandListTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
    try (var list = CommandListTest.class.getResourceAsStream("/commands.txt")) {
      assertThat(list).as("the list, which should be\n%s", now).isNotNull();
      assertThat(now).isEqualTo(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String line(Command command) {
    String options =
        command.options().stream()
            .map(option ->
                command.required().contains(option)
                    ? " " + option.name()
                    : " [" + option.name() + "]")
            .collect(Collectors.joining());
    return command.path() + options + " - " + command.rank() + ", " + command.firstAnswer();
  }
}
