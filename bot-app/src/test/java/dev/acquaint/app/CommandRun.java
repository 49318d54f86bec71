package dev.acquaint.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command as it is typed.
 *
 * @param code the exit code
 * @param out what it printed as its result
 * @param err what it said besides
 */
public record CommandRun(int code, String out, String err) {
  /** Runs a command of the program. */
  public static CommandRun of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    var writers = new Main.Writers(new PrintWriter(out, true), new PrintWriter(err, true));
    int code = Main.run(Subcommands.all(), writers, args);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
