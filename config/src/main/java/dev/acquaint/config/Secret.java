package dev.acquaint.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that must never reach a log, a message or a screen: its text form is stars. */
public final class Secret {
  private final String value;

  /**
   * Wraps a value.
   *
   * @param value the words to protect
   */
  public Secret(String value) {
    this.value = value;
  }

  /** {@return the words themselves; to be handed to the one library that needs them} */
  public String reveal() {
    return value;
  }

  /** Compares in constant time, so that the time taken says nothing about the words. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** {@return always the same stars, whatever the words and their number} */
  @Override
  public String toString() {
    return "******";
  }
}
