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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who was introduced to whom before the bot came, as another tool tells it. Rounds respect it as
 * they respect their own history; nobody sees more of anybody for it.
 */
public final class SqlPastIntroductions {
  private static final int BATCH = 500;
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
    List<Past> waiting = List.copyOf(all);
    int added = 0;
    for (int from = 0; from < waiting.size(); from += BATCH) {
      List<Past> some = waiting.subList(from, Math.min(waiting.size(), from + BATCH));
      added += insert(transaction, community, some);
    }
    return added;
  }

  /** One statement for many rows: a way to the server for each would take most of the time. */
  private static int insert(Transaction transaction, CommunityId community, List<Past> some) {
    String rows =
        IntStream.range(0, some.size())
            .mapToObj(i -> "(:community, :one" + i + ", :other" + i + ", :day" + i + ")")
            .collect(Collectors.joining(", "));
    var update =
        transaction
            .handle()
            .createUpdate(
                "INSERT IGNORE INTO past_introduction (community, one, other, day) VALUES " + rows)
            .bind("community", community);
    for (int i = 0; i < some.size(); i++) {
      update
          .bind("one" + i, some.get(i).one())
          .bind("other" + i, some.get(i).other())
          .bind("day" + i, some.get(i).day());
    }
    return update.execute();
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
