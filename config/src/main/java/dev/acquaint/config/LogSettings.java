package dev.acquaint.config;

/**
 * What is written to standard error.
 *
 * @param level how much
 * @param format in which form
 */
public record LogSettings(Level level, Format format) {

  /** How much is written: each level includes those after it. */
  public enum Level {
    /** Everything, for the search of a fault. */
    TRACE,
    /** What each part does. */
    DEBUG,
    /** What an operator wants to know of a healthy program. */
    INFO,
    /** What may need a hand. */
    WARN,
    /** What failed. */
    ERROR
  }

  /** The form of a line. */
  public enum Format {
    /** For people. */
    TEXT,
    /** One JSON object a line, for collectors. */
    JSON
  }

  static LogSettings read(Section section) {
    return new LogSettings(
        section.get("level", Kinds.choice(Level.INFO), Level.INFO),
        section.get("format", Kinds.choice(Format.TEXT), Format.TEXT));
  }
}
