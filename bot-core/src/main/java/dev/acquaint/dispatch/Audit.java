package dev.acquaint.dispatch;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who did what as a moderator, and who was not allowed to. Rows are only ever added; they go when
 * they are older than the community keeps them, and they lose a name when its owner is erased.
 */
public interface Audit {

  /** How something ended. */
  enum Result {
    /** It was done. */
    DONE,
    /** It was allowed, and politely refused: something was missing or wrong. */
    REFUSED,
    /** The rank was not enough; nothing ran. */
    DENIED,
    /** The bot or its database failed. */
    FAILED
  }

  /**
   * One line of it.
   *
   * @param at when
   * @param member who; nothing when they were erased since
   * @param what the command or action, at most 200 characters
   * @param detail chosen values, for example {@code days:3}, at most 300 characters; never words
   *     that somebody typed
   * @param about the member it was done to, if it was done to one
   * @param result how it ended
   */
  record Line(
      Instant at,
      Optional<MemberId> member,
      String what,
      String detail,
      Optional<MemberId> about,
      Result result) {}

  /**
   * A line as it is kept.
   *
   * @param number grows with every line
   * @param line what it says
   */
  record Kept(long number, Line line) {}

  /**
   * Which lines are wanted.
   *
   * @param member only what this member did
   * @param result only what ended so
   * @param before only lines with a smaller number
   */
  record Wanted(Optional<MemberId> member, Optional<Result> result, Optional<Long> before) {
    /** Returns a wish for everything. */
    public static Wanted all() {
      return new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Adds a line. */
  void add(Transaction transaction, CommunityId community, Line line);

  /**
   * Returns the last lines that are wanted, newest first.
   *
   * @param most 1 to 100
   */
  List<Kept> last(Transaction transaction, CommunityId community, Wanted wanted, int most);
}
