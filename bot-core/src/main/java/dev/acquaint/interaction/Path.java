package dev.acquaint.interaction;

import java.util.Locale;

/**
 * Where a command is found.
 *
 * @param group the first word, for example {@code intros}
 * @param name the second word, or empty for a command of one word
 */
public record Path(String group, String name) implements Comparable<Path> {
  private static final String WORD = "[a-z][a-z0-9-]{0,30}";

  /** Checks both words: lower-case letters, digits and hyphens, at most 31 of them. */
  public Path {
    if (!group.matches(WORD) || !(name.isEmpty() || name.matches(WORD))) {
      throw new IllegalArgumentException("not a command's path: " + group + " " + name);
    }
  }

  /** Returns the words with a blank between them. */
  public String words() {
    return name.isEmpty() ? group : group + " " + name;
  }

  @Override
  public int compareTo(Path other) {
    return words().compareTo(other.words());
  }

  @Override
  public String toString() {
    return "/" + words().toLowerCase(Locale.ROOT);
  }
}
