package dev.acquaint.features.profiles;

/** How a reader stands to the owner of a profile. */
public enum Relation {
  /** The owner. */
  SELF,
  /** Somebody the owner was introduced to. */
  INTRODUCED,
  /** Anybody else. */
  OTHER
}
