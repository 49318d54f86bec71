package dev.acquaint.command;

import java.util.stream.Collectors;

/** Makes an example of a command that works. */
public final class Examples {
  private Examples() {}

  /** Returns an example, without the slash. */
  public static String of(Command command) {
    return command.path().words()
        + command.required().stream()
            .map(option -> " " + option.name() + ":" + value(option))
            .collect(Collectors.joining());
  }

  private static String value(Option<?> option) {
    return switch (option.type()) {
      case MEMBER -> "@ada";
      case CHANNEL -> "#introductions";
      case NUMBER -> "2";
      case CHOICE -> option.choices().getFirst().value();
      case WORDS ->
          switch (option.name()) {
            case "until", "date", "day" -> "\"next Monday\"";
            case "zone" -> "Berlin";
            case "time", "from" -> "10:00";
            default -> "\"Java\"";
          };
    };
  }
}
