package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom moderators keep together in a programme's next round, and a version that tells two
 * moderators' changes apart.
 */
final class SqlKeptTogether {

  /** Somebody's seat. */
  record Seat(MemberId member, PublicId seats) {}

  /** Who put people together, and when. */
  record By(MemberId moderator, Instant now) {}

  /** Returns the version of the next round as moderators left it. */
  long version(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            "SELECT round_version FROM programme WHERE community = :community AND id = :programme")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Long.class)
        .one();
  }

  /**
   * Moves to the next version; returns false when somebody else did so since this one was read. The
   * row stays locked to the end of the transaction.
   */
  boolean advance(Transaction transaction, Programme programme, long from) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE programme SET round_version = round_version + 1"
                    + " WHERE community = :community AND id = :programme AND round_version = :from")
            .bind("community", programme.community())
            .bind("programme", programme.id())
            .bind("from", from)
            .execute()
        == 1;
  }

  /** Moves to the next version, whichever stands. */
  void advance(Transaction transaction, Programme programme) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE programme SET round_version = round_version + 1"
                + " WHERE community = :community AND id = :programme")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .execute();
  }

  /** Returns the groups, in the order of their names. */
  List<Set<MemberId>> all(Transaction transaction, Programme programme) {
    Map<PublicId, Set<MemberId>> groups = new LinkedHashMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT member, seats FROM kept_together WHERE community = :community"
                + " AND programme = :programme ORDER BY since, seats, member")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Seat.class)
        .forEach(
            seat -> groups.computeIfAbsent(seat.seats(), _ -> new TreeSet<>()).add(seat.member()));
    return new ArrayList<>(groups.values());
  }

  /** Puts people together who are in no group yet. */
  void add(
      Transaction transaction,
      Programme programme,
      PublicId seats,
      Collection<MemberId> members,
      By by) {
    for (MemberId member : members) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO kept_together (community, programme, member, seats, made_by, since)"
                  + " VALUES (:community, :programme, :member, :seats, :by, :now)")
          .bind("community", programme.community())
          .bind("programme", programme.id())
          .bind("member", member)
          .bind("seats", seats)
          .bind("by", by.moderator())
          .bind("now", by.now())
          .execute();
    }
  }

  /** Releases these people. */
  void release(Transaction transaction, Programme programme, Collection<MemberId> members) {
    for (MemberId member : members) {
      transaction
          .handle()
          .createUpdate(
              "DELETE FROM kept_together WHERE community = :community AND programme = :programme"
                  + " AND member = :member")
          .bind("community", programme.community())
          .bind("programme", programme.id())
          .bind("member", member)
          .execute();
    }
  }

  /** Releases everybody: the round they were put together for has run. */
  void releaseAll(Transaction transaction, Programme programme) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM kept_together WHERE community = :community AND programme = :programme")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .execute();
    advance(transaction, programme);
  }
}
