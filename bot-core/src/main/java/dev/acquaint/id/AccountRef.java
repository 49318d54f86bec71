package dev.acquaint.id;

/**
 * A person as one platform knows them in one space.
 *
 * @param space the space
 * @param user the platform's id of the person, opaque, 1 to 64 characters
 */
public record AccountRef(SpaceId space, String user) {

  /** Checks the user's id. */
  public AccountRef {
    OpaqueValue.check("AccountRef.user", user);
  }
}
