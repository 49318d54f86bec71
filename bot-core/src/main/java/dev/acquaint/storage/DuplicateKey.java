package dev.acquaint.storage;

import org.jspecify.annotations.Nullable;

/**
 * A row with the same unique key is already there: somebody did it before. The usual answer is to
 * read that row and to treat it as success when it says the same (MariaDB error 1062).
 */
public final class DuplicateKey extends StorageFailure {

  private static final long serialVersionUID = 1L;

  private final String key;

  DuplicateKey(String key, String message, @Nullable Throwable cause) {
    super(Kind.DUPLICATE, message, cause);
    this.key = key;
  }

  /**
   * Which key was violated.
   *
   * @return the name of the unique key as the migration declares it, {@code PRIMARY} for the
   *     primary key, empty when the server did not say
   */
  public String key() {
    return key;
  }
}
