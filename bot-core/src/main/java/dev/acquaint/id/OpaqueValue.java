package dev.acquaint.id;

/** The one check that every opaque name passes. */
final class OpaqueValue {
  private static final int LONGEST = 64;

  private OpaqueValue() {}

  static void check(String type, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          type + " must have 1 to " + LONGEST + " characters, has " + value.length());
    }
  }
}
