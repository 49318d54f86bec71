package dev.acquaint.app;

import dev.acquaint.app.match.MatchCommand;
import dev.acquaint.app.simulate.SimulateCommand;
import java.util.List;

/** Every command of the command line, one line each, in the order the help shows them. */
final class Subcommands {
  private Subcommands() {}

  static List<Object> all() {
    return List.of(
        new DemoCommand(), //
        new RunCommand(), //
        new ManifestCommand(), //
        new MatchCommand(),
        new SimulateCommand(),
        new ImportCommand(),
        new DoctorCommand(),
        new ParkedCommand());
  }
}
