package dev.acquaint.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a request comes from Slack (Slack, verifying requests): HMAC-SHA256 over version,
 * timestamp and raw body, compared in constant time, and a timestamp at most five minutes away in
 * either direction, which the SDK's own check lets pass for the future.
 */
final class SlackSignature {
  private static final Duration FARTHEST = Duration.ofMinutes(5);

  private final byte[] secret;

  SlackSignature(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  boolean isGenuine(String timestamp, String signature, String body, Instant now) {
    if (secret.length == 0 || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    boolean fresh = Duration.between(sent, now).abs().compareTo(FARTHEST) <= 0;
    byte[] expected =
        ("v0=" + mac("v0:" + timestamp + ":" + body)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8)) && fresh;
  }

  /** Returns the hexadecimal MAC of words. */
  private String mac(String words) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
