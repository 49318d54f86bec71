package dev.acquaint.features.profiles;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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
    offers = Collections.unmodifiableSet(new TreeSet<>(offers));
    wants = Collections.unmodifiableSet(new TreeSet<>(wants));
    interests = Collections.unmodifiableSet(new TreeSet<>(interests));
  }

  /** Returns a profile in which nothing is told. */
  public static MemberProfile empty() {
    return new MemberProfile("", "", Set.of(), Set.of(), Set.of());
  }

  /** Returns what somebody who stands so to the owner may see of it. */
  public MemberProfile seenBy(Relation relation, Visibility visibility) {
    return new MemberProfile(
        visibility.shows(ProfileField.HEADLINE, relation) ? headline : "",
        visibility.shows(ProfileField.ABOUT, relation) ? about : "",
        visibility.shows(ProfileField.OFFERS, relation) ? offers : Set.of(),
        visibility.shows(ProfileField.WANTS, relation) ? wants : Set.of(),
        visibility.shows(ProfileField.INTERESTS, relation) ? interests : Set.of());
  }
}
