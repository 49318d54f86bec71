package dev.acquaint.view;

import dev.acquaint.id.PublicId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes an {@link ActionRef} into the id of a button and reads it back. The form is {@code 1}, the
 * action's two letters, eight characters of a MAC (HMAC-SHA256 cut to 48 bits: a cheap filter of
 * made-up ids, not authority), the target, and after a dot the detail: at most 100 characters,
 * Discord's limit of a {@code custom_id}. The leading digit lets old cards be understood for ever.
 */
public final class ActionCodec {
  private static final int HEAD = 11;
  private final byte[] key;

  /**
   * Makes a codec.
   *
   * @param key at least 16 bytes, the same as long as old cards should work
   */
  public ActionCodec(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key of at least 16 bytes is needed");
    }
    this.key = key.clone();
  }

  /** Returns the id to put on the platform's control, at most 100 characters. */
  public String encode(ActionRef ref) {
    String rest =
        ref.detail().isEmpty() ? ref.target().value() : ref.target().value() + "." + ref.detail();
    String written = "1" + ref.action() + mac(ref.action(), rest) + rest;
    if (written.length() > Limits.ACTION_ID) {
      throw new IllegalArgumentException("an action's id of " + written.length() + " characters");
    }
    return written;
  }

  /** Returns what the id says, or nothing when it is not one of ours. */
  public Optional<ActionRef> decode(String written) {
    if (written.length() <= HEAD
        || written.length() > Limits.ACTION_ID
        || written.charAt(0) != '1') {
      return Optional.empty();
    }
    String action = written.substring(1, 3);
    String rest = written.substring(HEAD);
    byte[] expected = mac(action, rest).getBytes(StandardCharsets.UTF_8);
    byte[] given = written.substring(3, HEAD).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given)) {
      return Optional.empty();
    }
    int dot = rest.indexOf('.');
    return Optional.of(
        dot < 0
            ? ActionRef.to(action, new PublicId(rest))
            : new ActionRef(action, new PublicId(rest.substring(0, dot)), rest.substring(dot + 1)));
  }

  /**
   * Returns a key of its own for something else that must stay readable as long as old cards do,
   * derived by HMAC-SHA256 so that neither key tells the other.
   *
   * @param purpose what for, never reused
   * @return 32 bytes
   */
  public byte[] keyFor(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("key for " + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  private String mac(String action, String rest) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] all = mac.doFinal((action + rest).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, 6));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
