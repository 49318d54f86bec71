package dev.acquaint.command;

/** What a platform should offer for typing an option's value. */
public enum OptionType {
  /** Free words. */
  WORDS,
  /** A whole number. */
  NUMBER,
  /** A person of the space. */
  MEMBER,
  /** A channel of the space. */
  CHANNEL,
  /** One of the option's choices. */
  CHOICE
}
