package dev.acquaint.app;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/** The names under which commands can be typed. */
public final class CommandNames {
  private CommandNames() {}

  /** All names, {@code help} among them. */
  public static Set<String> all() {
    Set<String> names = new TreeSet<>(Set.of("help"));
    for (Object command : Subcommands.all()) {
      names.add(new CommandLine(command).getCommandName());
    }
    return names;
  }
}
