package dev.acquaint.id;

/**
 * Names a row that buttons and forms may point at; random, so it cannot be guessed.
 *
 * @param value 1 to 64 characters, compared exactly
 */
public record PublicId(String value) implements Comparable<PublicId> {

  /** Checks the value; throws {@link IllegalArgumentException} when it is blank or too long. */
  public PublicId {
    OpaqueValue.check("PublicId", value);
  }

  @Override
  public int compareTo(PublicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
