package dev.acquaint.config;

import java.util.List;
import java.util.stream.Stream;

/** The configuration cannot be used; the program should not start with it. */
public final class BadConfiguration extends Exception {
  private final List<Mistake> mistakes;

  /**
   * Refuses a configuration.
   *
   * @param mistakes everything that is wrong, at least one: the file's by line, then the
   *     environment's
   */
  public BadConfiguration(List<Mistake> mistakes) {
    super(heading(mistakes.size()));
    this.mistakes = List.copyOf(mistakes);
  }

  /** {@return all mistakes, at least one: the file's by line, then the environment's} */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** {@return what to show on standard error, line by line} */
  public List<String> lines() {
    return Stream.concat(
            Stream.of(heading(mistakes.size())),
            mistakes.stream().flatMap(mistake -> mistake.describe().lines()))
        .toList();
  }

  private static String heading(int count) {
    return count == 1
        ? "The configuration has a mistake:"
        : "The configuration has " + count + " mistakes:";
  }
}
