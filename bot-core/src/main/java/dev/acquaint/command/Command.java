package dev.acquaint.command;

import dev.acquaint.chat.Rank;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One command: everything a platform must know of it before any code runs, and the code.
 *
 * @param path where it is found
 * @param description what it does, at most 100 code points when rendered
 * @param required options without which it does not run, in the order in which words are read
 * @param optional further options
 * @param rank who may run it, checked at every run
 * @param firstAnswer how the first answer arrives
 * @param shortcut its words as one of the few things that a platform offers without typing, at most
 *     24 code points when rendered; most commands have none
 * @param handler what it does
 */
public record Command(
    Path path,
    Text description,
    List<Option<?>> required,
    List<Option<?>> optional,
    Rank rank,
    FirstAnswer firstAnswer,
    Optional<Text> shortcut,
    Handler handler) {

  /** What a command does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Runs the command.
     *
     * @param caller who
     * @param arguments the values of its options
     * @throws Refusal for a polite no
     */
    Response handle(Caller caller, Arguments arguments);
  }

  /** Copies the options; throws when there are more than 25 or two of one name. */
  public Command {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    List<String> names =
        Stream.concat(required.stream(), optional.stream()).map(Option::name).toList();
    if (names.size() > 25 || names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("at most 25 options with names of their own: " + names);
    }
  }

  /** Starts the declaration of a private command of one word for everybody. */
  public static Command at(String group, Text description, Handler handler) {
    return at(group, "", description, handler);
  }

  /** Starts the declaration of a private command of two words for everybody. */
  public static Command at(String group, String name, Text description, Handler handler) {
    return new Command(
        new Path(group, name),
        description,
        List.of(),
        List.of(),
        Rank.MEMBER,
        FirstAnswer.PRIVATE,
        Optional.empty(),
        handler);
  }

  /** Returns this command, needing these options. */
  public Command requires(Option<?>... options) {
    return new Command(
        path, description, List.of(options), optional, rank, firstAnswer, shortcut, handler);
  }

  /** Returns this command, also taking these options. */
  public Command takes(Option<?>... options) {
    return new Command(
        path, description, required, List.of(options), rank, firstAnswer, shortcut, handler);
  }

  /** Returns this command for this rank and above. */
  public Command forRank(Rank needed) {
    return new Command(
        path, description, required, optional, needed, firstAnswer, shortcut, handler);
  }

  /** Returns this command, answering where everybody sees it. */
  public Command answersInPublic() {
    return new Command(
        path, description, required, optional, rank, FirstAnswer.PUBLIC, shortcut, handler);
  }

  /** Returns this command, answering with a form. */
  public Command opensForm() {
    return new Command(
        path, description, required, optional, rank, FirstAnswer.FORM, shortcut, handler);
  }

  /**
   * Returns this command, also offered without typing where a platform can: at most five in the
   * whole bot.
   *
   * @param label at most 24 code points when rendered
   */
  public Command asShortcut(Text label) {
    return new Command(
        path, description, required, optional, rank, firstAnswer, Optional.of(label), handler);
  }

  /** Returns all options, the required ones first. */
  public List<Option<?>> options() {
    return Stream.<Option<?>>concat(required.stream(), optional.stream()).toList();
  }
}
