package dev.acquaint.storage;

import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked. Thrown by this package only. {@link #kind()} says what
 * can be done about it and {@link #getMessage()} says it to the person who runs the bot.
 */
public sealed class StorageFailure extends RuntimeException permits DuplicateKey, CommitUnknown {

  private static final long serialVersionUID = 1L;

  /** What went wrong, as far as anybody must decide something by it. */
  public enum Kind {
    /**
     * The database does not answer or the connection broke. Heals by itself when the database is
     * back.
     */
    AWAY,
    /**
     * Every connection of the pool stayed in use for the whole wait, or the server takes no more
     * connections.
     */
    BUSY,
    /**
     * Others changed the same rows, again and again, through all retries. Trying later is right.
     */
    CONFLICT,
    /** A row with the same unique key is already there: {@link DuplicateKey}. */
    DUPLICATE,
    /** The connection broke during the commit: {@link CommitUnknown}. */
    COMMIT_UNKNOWN,
    /** The disk or the table space of the database is full. Heals when there is room again. */
    FULL,
    /** The database takes no writes (a replica, or switched to read-only). */
    READ_ONLY,
    /** User, password, rights or the name of the database are not accepted. Needs an operator. */
    DENIED,
    /** The schema was written by a newer version of the program. Needs an operator. */
    TOO_NEW,
    /** The server is too old or is not MariaDB. Needs an operator. */
    UNSUPPORTED,
    /** A migration could not be carried out. Needs an operator. */
    MIGRATION,
    /** Anything else: a mistake in a statement, a broken constraint. A bug of the program. */
    BROKEN
  }

  private final Kind kind;

  StorageFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /**
   * What went wrong.
   *
   * @return the kind, never null
   */
  public Kind kind() {
    return kind;
  }
}
