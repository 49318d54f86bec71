package dev.acquaint.features.profiles;

import java.util.Set;

/**
 * What a member tells of themselves.
 *
 * @param headline one line
 * @param about what they do
 * @param offers topics they can help with, normalised
 * @param wants topics they look for, normalised
 * @param interests topics they care for, normalised
 */
public record MemberProfile(
    String headline, String about, Set<String> offers, Set<String> wants, Set<String> interests) {
  /** Copies the sets. */
  public MemberProfile {
    offers = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(offers));
    wants = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(wants));
    interests = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(interests));
  }

  /** Returns a profile in which nothing is told. */
  public static MemberProfile empty() {
    return new MemberProfile("", "", Set.of(), Set.of(), Set.of());
  }
}
