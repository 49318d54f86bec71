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
    int bits = ByteBuffer.wrap(digest("message\n" + key.value())).getInt();
    return (bits & 0x3fff_ffff) | 0x4000_0000;
  }

  /** Returns the end of the name of a room made for a delivery: 48 bits of the key. */
  static String room(DeliveryKey key) {
    return end("room\n" + key.value());
  }

  /** Returns the end of the name of the one room that a person shares with the bot alone. */
  static String room(Place.Aside aside) {
    return end("aside\n" + aside.home().id() + "\n" + aside.person().user());
  }

  /** Returns the mark at the end of a room's name; of other names, whatever stands there. */
  static String endOf(String name) {
    return name.substring(Math.max(0, name.length() - SEPARATOR.length() - ROOM));
  }

  private static String end(String identity) {
    return SEPARATOR
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(digest(identity))
            .substring(0, ROOM);
  }

  private static byte[] digest(String identity) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
