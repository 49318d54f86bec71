package dev.acquaint.features.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a profile, each with an audience of its own. */
public enum ProfileField {
  /** The one line. */
  HEADLINE,
  /** What they do. */
  ABOUT,
  /** What they can help with. */
  OFFERS,
  /** What they look for. */
  WANTS,
  /** What they care for. */
  INTERESTS,
  /** What they want right now. */
  GOALS,
  /** Pages of theirs. */
  LINKS,
  /** Where on the clock they live. */
  ZONE,
  /** When they work. */
  HOURS,
  /** What they speak. */
  LANGUAGES;

  /** Returns the name in lower case: the field's name in forms, commands and texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the field of this {@link #word}. */
  public static Optional<ProfileField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
