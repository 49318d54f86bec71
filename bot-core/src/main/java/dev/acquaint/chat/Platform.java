package dev.acquaint.chat;

/** A connected platform: what the core needs of an adapter. */
public interface Platform {

  /**
   * Returns the platform's name in lower case, as stored with its spaces, for example {@code
   * sandbox}.
   */
  String name();

  /** Returns how messages are sent there. */
  Chat chat();

  /** Returns who and what is there. */
  Directory directory();
}
