package dev.acquaint.storage;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke while the commit was under way, so nobody knows whether the work is in the
 * database. It was not repeated. The caller reads again by the unique key of what it wrote and then
 * decides; it never simply writes again.
 */
public final class CommitUnknown extends StorageFailure {

  private static final long serialVersionUID = 1L;

  CommitUnknown(String message, @Nullable Throwable cause) {
    super(Kind.COMMIT_UNKNOWN, message, cause);
  }
}
