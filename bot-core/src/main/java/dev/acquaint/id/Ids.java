package dev.acquaint.id;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes new random names of 128 bits, written as 22 characters of base64url. */
public final class Ids {
  private final RandomGenerator chance;

  /**
   * Makes names from the given chance.
   *
   * @param chance where the bits come from: cryptographic in production, seeded in tests and demos
   */
  public Ids(RandomGenerator chance) {
    this.chance = chance;
  }

  /** Returns 22 fresh characters of {@code [A-Za-z0-9_-]}. Safe to call from many threads. */
  public String next() {
    byte[] bits = new byte[16];
    synchronized (chance) {
      chance.nextBytes(bits);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Returns a fresh name for a row that buttons may point at. */
  public PublicId nextPublicId() {
    return new PublicId(next());
  }

  /** Returns a fresh name for a member. */
  public MemberId nextMemberId() {
    return new MemberId(next());
  }
}
