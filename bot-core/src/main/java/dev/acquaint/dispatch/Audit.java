package dev.acquaint.dispatch;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** Who did what as a moderator, and who was not allowed to; rows are only ever added. */
public interface Audit {

  /**
   * One line of it.
   *
   * @param at when
   * @param member who
   * @param what the command or action
   * @param result {@code done}, {@code refused} or {@code denied}
   */
  record Line(Instant at, MemberId member, String what, String result) {}

  /** Adds a line. */
  void add(Transaction transaction, CommunityId community, Line line);

  /**
   * Returns the last lines, newest first.
   *
   * @param most 1 to 100
   */
  List<Line> last(Transaction transaction, CommunityId community, int most);
}
