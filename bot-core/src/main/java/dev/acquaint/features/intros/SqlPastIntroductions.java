package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Who was introduced to whom before the bot came, as another tool tells it. Rounds respect it as
 * they respect their own history; nobody sees more of anybody for it.
 */
public final class SqlPastIntroductions {
  private static final int BATCH = 1_000;
  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * Two people who were introduced.
   *
   * @param one one of them
   * @param other the other
   * @param day when
   */
  public record Past(MemberId one, MemberId other, LocalDate day) {
    /** Puts the smaller name first, so that one pair has one row. */
    public Past {
      if (one.value().compareTo(other.value()) > 0) {
        MemberId first = other;
        other = one;
        one = first;
      }
    }
  }

  /** Makes it. */
  public SqlPastIntroductions() {}

  /**
   * Adds introductions; those that are there already change nothing.
   *
   * @param transaction the caller's
   * @param community the tenant
   * @param all any number
   * @return how many were new
   */
  public int add(Transaction transaction, CommunityId community, Collection<Past> all) {
    int added = 0;
    PreparedBatch batch = batch(transaction);
    for (Past past : all) {
      batch
          .bind("community", community)
          .bind("one", past.one())
          .bind("other", past.other())
          .bind("day", past.day())
          .add();
      if (batch.size() == BATCH) {
        added += count(batch.execute());
        batch = batch(transaction);
      }
    }
    return added + (batch.size() == 0 ? 0 : count(batch.execute()));
  }

  private static PreparedBatch batch(Transaction transaction) {
    return transaction
        .handle()
        .prepareBatch(
            "INSERT IGNORE INTO past_introduction (community, one, other, day)"
                + " VALUES (:community, :one, :other, :day)");
  }

  private static int count(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      // A driver may say only that it went well.
      sum += count == 0 ? 0 : 1;
    }
    return sum;
  }

  /** Returns the history that a programme's matching looks at, with age in rounds of its rhythm. */
  List<Meeting> history(Transaction transaction, Programme programme, LocalDate today) {
    long daysOfARound = (long) DAYS_OF_A_WEEK * programme.rhythm().everyWeeks();
    return transaction
        .handle()
        .createQuery(
            "SELECT one, other, MAX(day) AS day FROM past_introduction"
                + " WHERE community = :community GROUP BY one, other")
        .bind("community", programme.community())
        .map((row, _) -> {
          long days = ChronoUnit.DAYS.between(row.getObject("day", LocalDate.class), today);
          return new Meeting(
              new Pair(new MemberId(row.getString("one")), new MemberId(row.getString("other"))),
              (int) Math.max(1, days / daysOfARound));
        })
        .list();
  }
}
