package dev.acquaint.features.people;

/** What is searched. */
enum SearchKind {
  /** Names, headlines and topics. */
  PEOPLE,
  /** Only what people can help with. */
  EXPERTS
}
