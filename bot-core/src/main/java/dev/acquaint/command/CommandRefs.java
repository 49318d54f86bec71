package dev.acquaint.command;

import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Path;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Control;
import java.util.Optional;

/**
 * Addresses of commands in buttons and forms. Their codes belong to the dispatcher: using one is
 * the same as typing the command, with the same check of the rank.
 */
public final class CommandRefs {
  private static final String RUN = "c1";
  private static final String FILL = "c0";
  private static final PublicId ROW = new PublicId("command");
  private static final int LONGEST = 40;

  private CommandRefs() {}

  /**
   * Returns a button that runs a command without any values; a command that needs some answers with
   * a form for them.
   *
   * @param label its words
   * @param path the command, of at most 39 characters
   */
  public static Control.Button button(Text label, Path path) {
    return Control.Button.of(label, new ActionRef(RUN, ROW, detail(path)));
  }

  /** Returns the address of the form for a command's values; none when its name is too long. */
  public static Optional<ActionRef> form(Path path) {
    return detail(path).length() > LONGEST
        ? Optional.empty()
        : Optional.of(new ActionRef(FILL, ROW, detail(path)));
  }

  private static String detail(Path path) {
    return path.group() + "_" + path.name();
  }

  /** Returns the command that a button runs, if it is such a button. */
  public static Optional<Path> run(ActionRef ref) {
    return ref.action().equals(RUN) ? path(ref.detail()) : Optional.empty();
  }

  /** Returns the command whose values a form has, if it is such a form. */
  public static Optional<Path> filled(ActionRef ref) {
    return ref.action().equals(FILL) ? path(ref.detail()) : Optional.empty();
  }

  private static Optional<Path> path(String detail) {
    String[] words = detail.split("_", 2);
    try {
      return words.length == 2 ? Optional.of(new Path(words[0], words[1])) : Optional.empty();
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  /** Returns whether a code is one of these, and therefore not free for an action. */
  static boolean isTaken(String code) {
    return code.equals(RUN) || code.equals(FILL);
  }
}
