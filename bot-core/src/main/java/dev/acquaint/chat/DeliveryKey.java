package dev.acquaint.chat;

/**
 * Names one logical message for ever, so that it can be recognised on the platform and is never
 * sent twice.
 *
 * @param value 22 characters of base64url: 128 bits derived from community, subject, kind and step
 */
public record DeliveryKey(String value) {

  /** Checks the form. */
  public DeliveryKey {
    if (!value.matches("[A-Za-z0-9_-]{22}")) {
      throw new IllegalArgumentException("not a delivery's key: " + value);
    }
  }
}
