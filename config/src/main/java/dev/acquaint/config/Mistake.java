package dev.acquaint.config;

import java.nio.file.Path;

/**
 * One thing wrong with the configuration, in words an operator can act on.
 *
 * @param origin where it stands
 * @param problem what is wrong, one sentence
 * @param allowed what would be right
 * @param example something that works, as it would stand there
 */
public record Mistake(Origin origin, String problem, String allowed, String example) {

  /** Where a value comes from. */
  public sealed interface Origin {
    /**
     * A place in a file.
     *
     * @param file the file as the operator named it
     * @param line from 1
     * @param column from 1, in characters
     */
    record InFile(Path file, int line, int column) implements Origin {
      @Override
      public String toString() {
        return file + ":" + line + ":" + column;
      }
    }

    /**
     * An environment variable.
     *
     * @param variable its name
     */
    record InEnvironment(String variable) implements Origin {
      @Override
      public String toString() {
        return "environment variable " + variable;
      }
    }
  }

  /** {@return place and problem on one line, what is allowed and an example on two more} */
  public String describe() {
    return origin + ": " + problem + "\n    allowed: " + allowed + "\n    example: " + example;
  }
}
