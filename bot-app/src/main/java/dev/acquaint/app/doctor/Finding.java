package dev.acquaint.app.doctor;

/**
 * One thing that was looked at.
 *
 * @param what was looked at, one word
 * @param grade how it is
 * @param words what was found, and, unless it is good, how to repair it; one line
 */
public record Finding(String what, Grade grade, String words) {

  /** How something is. */
  public enum Grade {
    /** As it should be. */
    GOOD("ok"),
    /** It works; somebody may want to know. */
    NOTE("note"),
    /** The bot will not run like this. */
    BAD("BAD");

    private final String mark;

    Grade(String mark) {
      this.mark = mark;
    }
  }

  static Finding good(String what, String words) {
    return new Finding(what, Grade.GOOD, words);
  }

  static Finding note(String what, String words) {
    return new Finding(what, Grade.NOTE, words);
  }

  static Finding bad(String what, String words, String repair) {
    return new Finding(what, Grade.BAD, words + " To repair: " + repair);
  }

  /** {@return one line for a terminal} */
  public String line() {
    return "%-5s %-10s %s".formatted(grade.mark, what, words.replaceAll("\\s+", " ").strip());
  }
}
