package dev.acquaint.features.moderation;

import dev.acquaint.feature.Table;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a community that belong to no feature: members and settings. */
final class SqlHouseTables {
  private static final String MEMBERS =
      "SELECT m.id, m.name, GROUP_CONCAT(CONCAT(a.space, ':', a.user) ORDER BY a.since SEPARATOR ' ') AS accounts,"
          + " MAX(a.present) AS here, m.locale, m.zone, DATE_FORMAT(m.since, '%Y-%m-%d') AS since"
          + " FROM member m LEFT JOIN account a ON a.community = m.community AND a.member = m.id"
          + " WHERE m.community = :community GROUP BY m.id, m.name, m.locale, m.zone, m.since ORDER BY m.name, m.id";
  private static final String SETTINGS =
      "SELECT 'name', name FROM community WHERE id = :community"
          + " UNION ALL SELECT 'language', locale FROM community WHERE id = :community"
          + " UNION ALL SELECT 'zone', zone FROM community WHERE id = :community"
          + " UNION ALL SELECT name, value FROM setting WHERE community = :community";

  List<Table> all(Transaction transaction, CommunityId community) {
    return List.of(
        new Table(
            "members",
            List.of("member", "name", "accounts", "here", "language", "zone", "since"),
            rows(transaction, community, MEMBERS, 7)),
        new Table(
            "settings", List.of("setting", "value"), rows(transaction, community, SETTINGS, 2)));
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
