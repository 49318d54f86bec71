package dev.acquaint.command;

import dev.acquaint.text.Text;

/** A polite no, shown privately to whoever asked. Thrown by handlers; nothing was changed. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text words;

  /**
   * Makes a refusal.
   *
   * @param words what was wrong, what is accepted, and an example that works
   */
  public Refusal(Text words) {
    super(words.toString(), null, false, false);
    this.words = words;
  }

  /** Returns what the person reads. */
  public Text words() {
    return words;
  }
}
