package dev.acquaint.features.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may see a part of a profile, besides its owner. */
public enum Audience {
  /** Everybody in the community. */
  EVERYBODY,
  /** Only people the owner was introduced to. */
  INTRODUCED,
  /** Nobody. */
  NOBODY;

  /** Whether somebody who stands so to the owner belongs to this audience. */
  public boolean includes(Relation relation) {
    return switch (this) {
      case EVERYBODY -> true;
      case INTRODUCED -> relation != Relation.OTHER;
      case NOBODY -> relation == Relation.SELF;
    };
  }

  /** Returns the name in lower case, as it stands in commands and buttons. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the audience of this {@link #word}. */
  public static Optional<Audience> of(String word) {
    return Arrays.stream(values()).filter(audience -> audience.word().equals(word)).findFirst();
  }
}
