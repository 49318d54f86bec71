package dev.acquaint.features.intros;

import dev.acquaint.feature.Table;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moderators get of introductions as files. Whom members avoid and what each of them answered
 * is not among it.
 */
final class SqlIntrosTables {
  private static final String PARTICIPANTS =
      "SELECT p.member, m.name, p.state, p.rounds, p.left_out, DATE_FORMAT(p.since, '%Y-%m-%d') AS since"
          + " FROM participation p JOIN member m ON m.community = p.community AND m.id = p.member"
          + " WHERE p.community = :community ORDER BY m.name, p.member";
  private static final String INTRODUCTIONS =
      "SELECT DATE_FORMAT(r.due_at, '%Y-%m-%d') AS date, LOWER(r.kind) AS round, m.intro_group, m.member, n.name,"
          + " IF(g.intro_group IS NULL, 'no', 'yes') AS met, COALESCE(m.reason, '') AS left_out"
          + " FROM round_member m JOIN round r ON r.community = m.community AND r.id = m.round"
          + " JOIN member n ON n.community = m.community AND n.id = m.member"
          + " LEFT JOIN (SELECT DISTINCT community, intro_group FROM round_member WHERE answer = 'MET') g"
          + " ON g.community = m.community AND g.intro_group = m.intro_group"
          + " WHERE m.community = :community ORDER BY r.due_at, m.intro_group, n.name";
  private static final String BEFORE =
      "SELECT DATE_FORMAT(p.day, '%Y-%m-%d') AS date, p.one, a.name AS one_name, p.other, b.name AS other_name"
          + " FROM past_introduction p"
          + " JOIN member a ON a.community = p.community AND a.id = p.one"
          + " JOIN member b ON b.community = p.community AND b.id = p.other"
          + " WHERE p.community = :community ORDER BY p.day, a.name";

  List<Table> all(Transaction transaction, CommunityId community) {
    return List.of(
        new Table(
            "participants",
            List.of("member", "name", "state", "introduced", "left-out-in-a-row", "since"),
            rows(transaction, community, PARTICIPANTS, 6)),
        new Table(
            "introductions",
            List.of("date", "round", "group", "member", "name", "met", "left-out"),
            rows(transaction, community, INTRODUCTIONS, 7)),
        new Table(
            "past-introductions",
            List.of("date", "one", "one-name", "other", "other-name"),
            rows(transaction, community, BEFORE, 5)));
  }

  private static List<List<String>> rows(
      Transaction transaction, CommunityId community, String select, int columns) {
    return transaction
        .handle()
        .createQuery(select)
        .bind("community", community)
        .map((row, _) -> {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            cells.add(words(row.getString(i)));
          }
          return List.copyOf(cells);
        })
        .list();
  }

  private static String words(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
