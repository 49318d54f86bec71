package dev.acquaint.embedded;

import org.jspecify.annotations.Nullable;

/** The bot's own database server could not be started; the message says what to do. */
public final class EmbeddedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
