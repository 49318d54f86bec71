package dev.acquaint.outbox;

import dev.acquaint.chat.DeliveryKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Derives a delivery's key: the first 128 bits of SHA-256 over its identity. */
final class DeliveryKeys {
  private DeliveryKeys() {}

  static DeliveryKey of(Delivery delivery) {
    String identity =
        String.join(
            "\n",
            delivery.community().value(),
            delivery.kind(),
            delivery.subject().value(),
            delivery.step());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return new DeliveryKey(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
