package dev.acquaint.id;

/**
 * Names one person in one community, whatever accounts they use.
 *
 * @param value 1 to 64 characters, compared exactly
 */
public record MemberId(String value) implements Comparable<MemberId> {

  /** Checks the value; throws {@link IllegalArgumentException} when it is blank or too long. */
  public MemberId {
    OpaqueValue.check("MemberId", value);
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
