package dev.acquaint.app.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database with AES-256-GCM (NIST SP 800-38D): a version, 96 random bits,
 * and what is sealed with its tag of 128 bits. What is sealed is bound to the row it stands in, so
 * it opens nowhere else.
 */
final class Sealing {
  private static final int KEY_BYTES = 32;
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom chance = new SecureRandom();

  /**
   * Makes it.
   *
   * @param key 32 bytes in base64
   * @throws IllegalArgumentException when it is not that
   */
  Sealing(String key) {
    byte[] bytes = Base64.getDecoder().decode(key);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key of 32 bytes in base64 is needed");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** Returns words sealed for a row. */
  byte[] seal(String words, String row) {
    byte[] nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(words.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  /**
   * Returns the words sealed for a row.
   *
   * @throws WrongSeal when they were sealed with another key or for another row, or were changed
   */
  String open(byte[] sealed, String row) throws WrongSeal {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
      throw new WrongSeal();
    }
    ByteBuffer rest = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE_BYTES];
    rest.get(nonce);
    byte[] body = new byte[rest.remaining()];
    rest.get(body);
    try {
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, row).doFinal(body), StandardCharsets.UTF_8);
    } catch (AEADBadTagException wrong) {
      throw new WrongSeal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String row) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** What was sealed does not open here. */
  static final class WrongSeal extends Exception {
    private static final long serialVersionUID = 1L;

    WrongSeal() {
      super("sealed with another key, for another row, or changed", null, false, false);
    }
  }
}
