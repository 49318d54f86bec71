package dev.acquaint.id;

/**
 * Names one community, the tenant of everything: nothing crosses from one to another.
 *
 * @param value 1 to 64 characters, compared exactly
 */
public record CommunityId(String value) implements Comparable<CommunityId> {

  /** Checks the value; throws {@link IllegalArgumentException} when it is blank or too long. */
  public CommunityId {
    OpaqueValue.check("CommunityId", value);
  }

  @Override
  public int compareTo(CommunityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
