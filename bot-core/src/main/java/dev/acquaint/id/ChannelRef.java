package dev.acquaint.id;

/**
 * A place where messages stand: a channel, a thread or a private room. Which of these it is, and
 * how the id is built, is the adapter's affair.
 *
 * @param space the space
 * @param id the adapter's id of the place, opaque, 1 to 64 characters
 */
public record ChannelRef(SpaceId space, String id) {

  /** Checks the id. */
  public ChannelRef {
    OpaqueValue.check("ChannelRef.id", id);
  }
}
