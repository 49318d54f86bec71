package dev.acquaint.discord;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a message or a room is recognised as the one of a delivery: the nonce while Discord remembers
 * it, the number of the message's first component for ever, and the end of a room's name.
 */
final class Marks {
  private static final int ROOM = 8;
  private static final String SEPARATOR = " · ";

  private Marks() {}

  /** Returns the nonce: the key itself, 22 of the 25 characters that Discord allows. */
  static String nonce(DeliveryKey key) {
    return key.value();
  }

  /**
   * Returns the number of the first component: 30 bits of the key, never one Discord would give.
   */
  static int component(DeliveryKey key) {
    int bits = ByteBuffer.wrap(Base64.getUrlDecoder().decode(key.value())).getInt();
    return (bits & 0x3fff_ffff) | 0x4000_0000;
  }

  /** Returns the end of the name of a room made for a delivery. */
  static String room(DeliveryKey key) {
    return SEPARATOR + key.value().substring(0, ROOM);
  }

  /** Returns the mark at the end of a room's name; of other names, whatever stands there. */
  static String endOf(String name) {
    return name.substring(Math.max(0, name.length() - SEPARATOR.length() - ROOM));
  }

  /** Returns the end of the name of the one room that a person shares with the bot alone. */
  static String room(Place.Aside aside) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (aside.home().id() + "\n" + aside.person().user())
                      .getBytes(StandardCharsets.UTF_8));
      return SEPARATOR
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, ROOM);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
