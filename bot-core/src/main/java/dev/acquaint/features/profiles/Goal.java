package dev.acquaint.features.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants right now. */
public enum Goal {
  /** Somebody to guide them. */
  MENTOR,
  /** A job. */
  JOB,
  /** Somebody to build something with. */
  COLLABORATOR,
  /** An honest opinion. */
  FEEDBACK,
  /** To learn something, named in {@link Goals#learn}. */
  LEARN,
  /** To help others. */
  GIVE_BACK,
  /** Just to meet people. */
  MEET_PEOPLE;

  /** Returns the name in lower case with hyphens: the goal's value in forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the goal of this {@link #word}. */
  public static Optional<Goal> of(String word) {
    return Arrays.stream(values()).filter(goal -> goal.word().equals(word)).findFirst();
  }
}
