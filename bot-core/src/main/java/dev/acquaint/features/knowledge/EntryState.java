package dev.acquaint.features.knowledge;

/** How far something in the library has come. */
enum EntryState {
  /** Written, and not yet posted: its author looks at what was answered before. */
  DRAFT,
  /** Saved, and waiting for its author's consent. */
  WAITING,
  /** A question without an accepted answer; a note or a saved message while it stands. */
  OPEN,
  /** A question with an answer that was accepted. */
  SOLVED,
  /** A question that was closed without one. */
  CLOSED,
  /** A question that was joined with another one. */
  MERGED,
  /** Taken out of the library. */
  REMOVED;

  /** Whether everybody may find it. */
  boolean isShown() {
    return this == OPEN || this == SOLVED || this == CLOSED;
  }
}
