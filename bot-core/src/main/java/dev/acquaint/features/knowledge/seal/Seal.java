package dev.acquaint.features.knowledge.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals short words with AES-256-GCM (NIST SP 800-38D: a fresh nonce of 96 bits, a tag of 128 bits)
 * so that they open only in the row they were sealed for.
 */
public final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String VERSION = "1";

  private final SecretKeySpec sealing;
  private final SecretKeySpec marking;
  private final Supplier<byte[]> fresh;

  /**
   * Makes a seal.
   *
   * @param key 32 bytes; both keys used here are derived from it by HMAC-SHA256
   * @param fresh gives at least 12 bytes of new chance with every call
   */
  public Seal(byte[] key, Supplier<byte[]> fresh) {
    if (key.length != 32) {
      throw new IllegalArgumentException("a key of 32 bytes is needed");
    }
    this.sealing = new SecretKeySpec(hmac(key, "seal"), "AES");
    this.marking = new SecretKeySpec(hmac(key, "mark"), "HmacSHA256");
    this.fresh = fresh;
  }

  /**
   * Returns sealed words.
   *
   * @param words anything short
   * @param row what the seal is bound to: table, column and the row's own key
   */
  public String close(String words, String row) {
    byte[] nonce = Arrays.copyOf(fresh.get(), NONCE);
    byte[] box = run(Cipher.ENCRYPT_MODE, nonce, row, words.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE + box.length);
    System.arraycopy(box, 0, all, NONCE, box.length);
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * Returns what was sealed; nothing when it was sealed for another row, with another key, or was
   * changed since.
   *
   * @param sealed what {@link #close} returned
   * @param row what it has to be bound to
   */
  public Optional<String> open(String sealed, String row) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
      byte[] words =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), row)
              .doFinal(all, NONCE, all.length - NONCE);
      return Optional.of(new String(words, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | IndexOutOfBoundsException notOurs) {
      return Optional.empty();
    }
  }

  /**
   * Returns a mark by which the same words are known again for the same purpose, without saying
   * what they are; 43 characters of base64url.
   *
   * @param words what is marked
   * @param purpose marks of different purposes cannot be compared
   */
  public String mark(String words, String purpose) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hmac(marking.getEncoded(), purpose + "\n" + words));
  }

  private byte[] run(int mode, byte[] nonce, String row, byte[] words) {
    try {
      return cipher(mode, nonce, row).doFinal(words);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String row) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] hmac(byte[] key, String words) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
