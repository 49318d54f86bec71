package dev.acquaint.chat;

/** What a member may do in a community; later ones may do all that earlier ones may. */
public enum Rank {
  /** Uses the bot. */
  MEMBER,
  /** Runs programmes and looks after people. */
  MODERATOR,
  /** Decides for the community. */
  OWNER;

  /** Whether this rank may do what needs the other. */
  public boolean reaches(Rank needed) {
    return compareTo(needed) >= 0;
  }
}
