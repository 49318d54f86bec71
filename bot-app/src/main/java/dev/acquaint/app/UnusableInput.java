package dev.acquaint.app;

import java.util.List;

/**
 * Something the person at the command line gave cannot be used: an option, a file, a configuration.
 * A command throws it with everything there is to say; the program then ends with exit code {@value
 * Main#WRONG_INPUT}.
 */
public final class UnusableInput extends RuntimeException {
  private final List<String> lines;

  /**
   * Refuses.
   *
   * @param lines what is wrong and what is allowed, for people, at least one line
   */
  public UnusableInput(List<String> lines) {
    super(String.join(System.lineSeparator(), lines));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs words");
    }
    this.lines = List.copyOf(lines);
  }

  /**
   * Refuses with one line.
   *
   * @param line what is wrong and what is allowed
   */
  public UnusableInput(String line) {
    this(List.of(line));
  }

  /** {@return what to show, line by line} */
  public List<String> lines() {
    return lines;
  }
}
