package dev.acquaint.features.knowledge;

/** What something in the library is. */
enum EntryKind {
  /** Somebody asked. */
  QUESTION,
  /** Somebody shared something without a question. */
  NOTE,
  /** A message that was saved with its author's consent. */
  SAVED
}
