package dev.acquaint.id;

/**
 * Names one connected place of people: a Discord server, a Slack workspace or a sandbox.
 *
 * @param value 1 to 64 characters, compared exactly
 */
public record SpaceId(String value) implements Comparable<SpaceId> {

  /** Checks the value; throws {@link IllegalArgumentException} when it is blank or too long. */
  public SpaceId {
    OpaqueValue.check("SpaceId", value);
  }

  @Override
  public int compareTo(SpaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
