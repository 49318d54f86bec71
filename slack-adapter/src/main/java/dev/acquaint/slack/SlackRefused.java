package dev.acquaint.slack;

import org.jspecify.annotations.Nullable;

/** The bot cannot be connected to Slack; the message says what to change. */
public final class SlackRefused extends RuntimeException {
  private final boolean forGood;

  SlackRefused(String message, boolean forGood, @Nullable Throwable cause) {
    super(message, cause);
    this.forGood = forGood;
  }

  /** Returns whether trying again is of no use: Slack answered, and does not accept a token. */
  public boolean isForGood() {
    return forGood;
  }
}
