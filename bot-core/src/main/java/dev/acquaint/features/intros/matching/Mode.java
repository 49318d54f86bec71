package dev.acquaint.features.intros.matching;

/** How somebody wants to meet. */
public enum Mode {
  /** Only at a distance. */
  REMOTE,
  /** Only in one place. */
  IN_PERSON,
  /** Both are fine. */
  EITHER;

  /** Whether two people with these wishes can meet. */
  public boolean meets(Mode other) {
    return this == other || this == EITHER || other == EITHER;
  }
}
