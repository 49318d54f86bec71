package dev.acquaint.id;

/**
 * One message on a platform.
 *
 * @param channel where it stands
 * @param id the platform's id of it, opaque, 1 to 64 characters
 */
public record MessageRef(ChannelRef channel, String id) {

  /** Checks the id. */
  public MessageRef {
    OpaqueValue.check("MessageRef.id", id);
  }
}
