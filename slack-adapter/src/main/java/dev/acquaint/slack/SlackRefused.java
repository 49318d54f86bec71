package dev.acquaint.slack;

import org.jspecify.annotations.Nullable;

/** The bot cannot be connected to Slack; the message says what to change. */
public final class SlackRefused extends RuntimeException {

  SlackRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
