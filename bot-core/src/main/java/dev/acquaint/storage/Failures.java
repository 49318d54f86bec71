package dev.acquaint.storage;

import dev.acquaint.storage.StorageFailure.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the driver reports into {@link StorageFailure}s. The numbers are MariaDB's error codes
 * (https://mariadb.com/kb/en/mariadb-error-code-reference/), codes of the 2000s are those of the
 * client library, states that begin with 08 are connection failures of the SQL standard.
 */
final class Failures {

  /**
   * Conflicts: deadlock (1213, on Galera also the loser of two writers, reported at commit), lock
   * wait too long (1205), row changed since the snapshot was taken (1020, from MariaDB 11.6.2 on).
   */
  private static final Set<Integer> CONFLICT = Set.of(1213, 1205, 1020);

  /**
   * Connection codes: Galera node not ready (1047), server going down (1053), network (1152 to
   * 1161), connection killed (1927), client library cannot reach or lost the server (2002, 2003,
   * 2006, 2013).
   */
  private static final Set<Integer> AWAY =
      Set.of(1047, 1053, 1152, 1153, 1158, 1159, 1160, 1161, 1927, 2002, 2003, 2006, 2013);

  /** Too many connections: of the server (1040), of this user at a time or an hour (1203, 1226). */
  private static final Set<Integer> BUSY = Set.of(1040, 1203, 1226);

  /**
   * The same unique key is there: 1062, with the key named in the message (1586), in old formats
   * (1022).
   */
  private static final Set<Integer> DUPLICATE = Set.of(1062, 1586, 1022);

  /** Table full (1114) or disk full (1021). */
  private static final Set<Integer> FULL = Set.of(1114, 1021);

  /** Server read-only (1290, 1836), transaction read-only (1792). */
  private static final Set<Integer> READ_ONLY = Set.of(1290, 1836, 1792);

  /**
   * Database, user, table, column or privilege not granted (1044, 1045, 1142, 1143, 1227, 1698), no
   * such database (1049).
   */
  private static final Set<Integer> DENIED = Set.of(1044, 1045, 1049, 1142, 1143, 1227, 1698);

  /**
   * InnoDB and the server report a full disk with the number of the operating system, ENOSPC = 28.
   */
  private static final Pattern NO_SPACE =
      Pattern.compile("errno: 28\\b|error 28\\b|no space left", Pattern.CASE_INSENSITIVE);

  /** The two sides agree on no encryption; waiting does not help. */
  private static final Pattern TLS =
      Pattern.compile(
          "\\bssl\\b|\\btls\\b|certificate|certification path|PKIX", Pattern.CASE_INSENSITIVE);

  private static final Pattern KEY = Pattern.compile("for key '(?:[^']*\\.)?([^'.]+)'");

  private Failures() {}

  /**
   * What a statement's failure means.
   *
   * @param e what the driver threw
   * @return the failure to throw, with {@code e} as its cause
   */
  static StorageFailure of(SQLException e) {
    Kind kind = kind(e);
    if (kind == Kind.DUPLICATE) {
      return new DuplicateKey(key(e), "A row with the same key is already there: " + key(e), e);
    }
    String words =
        isAboutEncryption(e)
            ? "The database and Acquaint agree on no encryption. On a line that you trust, such as one inside this"
                + " machine, add ?sslMode=disable to database.url; otherwise see that the server's certificate is"
                + " trusted (option serverSslCert). The driver says: "
                + text(e)
            : words(kind, text(e))
                + (kind == Kind.BROKEN ? " (code " + e.getErrorCode() + ")" : "");
    return new StorageFailure(kind, words, e);
  }

  /**
   * What a failure of the commit itself means. Only errors by which the server says that it rolled
   * back, or that it refused, are certain; after all others the work may be there.
   *
   * @param e what the driver threw during the commit
   * @return the failure to throw, with {@code e} as its cause
   */
  static StorageFailure ofCommit(SQLException e) {
    return switch (kind(e)) {
      case CONFLICT, READ_ONLY -> of(e);
      default ->
          new CommitUnknown(
              "The connection to the database broke while changes were being committed, so it is not known"
                  + " whether they were stored: "
                  + text(e),
              e);
    };
  }

  /**
   * The storage failure behind an exception that came out of the work of a transaction.
   *
   * @param thrown any exception
   * @return the failure, or null when the database has no part in it
   */
  static @Nullable StorageFailure in(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StorageFailure failure) {
        return failure;
      }
      if (t instanceof SQLException sql) {
        return of(sql);
      }
    }
    return null;
  }

  /**
   * Whether the whole transaction should run again. A read-only answer counts, because after a
   * fail-over a connection may still lead to the old primary.
   *
   * @param failure what happened before or instead of the commit
   * @return true when the work is certainly not in the database and another run may succeed
   */
  static boolean isWorthRepeating(StorageFailure failure) {
    return switch (failure.kind()) {
      case CONFLICT, READ_ONLY -> true;
      // Waiting for a connection was already bounded by the pool; only a connection that broke is
      // tried again.
      case AWAY -> !(failure.getCause() instanceof SQLTransientConnectionException);
      default -> false;
    };
  }

  /**
   * Whether MariaDB has undone the whole transaction, or the connection with it, so that nothing of
   * it may be committed any more even if the work swallowed the error.
   *
   * @param failure what a statement failed with
   * @return true when going on would store only half
   */
  static boolean endsTransaction(StorageFailure failure) {
    return failure.kind() == Kind.CONFLICT || failure.kind() == Kind.AWAY;
  }

  static Kind kind(SQLException e) {
    int code = e.getErrorCode();
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (CONFLICT.contains(code) || isDeadlockAtCommit(e)) {
      return Kind.CONFLICT;
    } else if (DUPLICATE.contains(code)) {
      return Kind.DUPLICATE;
    } else if (FULL.contains(code) || NO_SPACE.matcher(text(e)).find()) {
      return Kind.FULL;
    } else if (READ_ONLY.contains(code)) {
      return Kind.READ_ONLY;
    } else if (DENIED.contains(code)) {
      return Kind.DENIED;
    } else if (BUSY.contains(code)) {
      return Kind.BUSY;
    } else if (isAboutEncryption(e)) {
      return Kind.DENIED;
    } else if (AWAY.contains(code) || state.startsWith("08")) {
      return Kind.AWAY;
    }
    return Kind.BROKEN;
  }

  /**
   * Galera reports a lost certification as 1180 "Got error 149 ... during COMMIT"; 149 is
   * HA_ERR_LOCK_DEADLOCK.
   */
  private static boolean isDeadlockAtCommit(SQLException e) {
    return e.getErrorCode() == 1180 && text(e).toLowerCase(Locale.ROOT).contains("error 149");
  }

  private static boolean isAboutEncryption(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return state.startsWith("08") && TLS.matcher(text(e)).find();
  }

  private static String key(SQLException e) {
    Matcher matcher = KEY.matcher(text(e));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String words(Kind kind, String detail) {
    return switch (kind) {
      case AWAY -> away(detail);
      case BUSY -> "The database has no free connection at the moment: " + detail;
      case CONFLICT -> "Others changed the same data at the same time: " + detail;
      case FULL ->
          "The disk of the database is full, so nothing can be stored. Make room there; Acquaint goes on by"
              + " itself. The server says: "
              + detail;
      case READ_ONLY -> "The database takes no changes at the moment (it is read-only): " + detail;
      case DENIED ->
          "The database does not let Acquaint in. Check database.url, database.user and database.password, and"
              + " that this user has all rights on that database. The server says: "
              + detail;
      default -> "The database refused a statement: " + unquoted(detail);
    };
  }

  /** What stands in quotes may be what somebody wrote, so the words end where they begin. */
  private static String unquoted(String detail) {
    int quote = detail.indexOf('\'');
    return quote < 0 ? detail : detail.substring(0, quote) + "…";
  }

  static String away(@Nullable String detail) {
    return "The database does not answer. Acquaint goes on by itself when it is back. The driver says: "
        + detail;
  }

  private static String text(SQLException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
