package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How members want to be introduced. */
final class SqlPreferences {
  private static final String SELECT =
      "SELECT member, languages, mode, team, from_time, until_time, greeter FROM intro_preference"
          + " WHERE community = :community";

  /** A preference as it stands in its table. */
  record Row(
      MemberId member,
      String languages,
      Mode mode,
      Optional<String> team,
      LocalTime fromTime,
      LocalTime untilTime,
      boolean greeter) {

    Preference preference() {
      TreeSet<String> codes = new TreeSet<>(Arrays.asList(languages.split(" ")));
      codes.remove("");
      return new Preference(codes, mode, team, fromTime, untilTime, greeter);
    }
  }

  Preference get(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(SELECT + " AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .mapTo(Row.class)
        .map(Row::preference)
        .findOne()
        .orElseGet(Preference::usual);
  }

  /** Returns what everybody told who told anything. */
  Map<MemberId, Preference> all(Transaction transaction, CommunityId community) {
    Map<MemberId, Preference> all = new HashMap<>();
    transaction
        .handle()
        .createQuery(SELECT)
        .bind("community", community)
        .mapTo(Row.class)
        .list()
        .forEach(row -> all.put(row.member(), row.preference()));
    return all;
  }

  void save(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      Preference preference,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO intro_preference (community, member, languages, mode, team, from_time, until_time, greeter, changed)
            VALUES (:community, :member, :languages, :mode, :team, :from, :until, :greeter, :now)
            ON DUPLICATE KEY UPDATE languages = VALUES(languages), mode = VALUES(mode), team = VALUES(team),
              from_time = VALUES(from_time), until_time = VALUES(until_time), greeter = VALUES(greeter),
              changed = VALUES(changed)
            """)
        .bind("community", community)
        .bind("member", member)
        .bind("languages", String.join(" ", preference.languages()))
        .bind("mode", preference.mode())
        .bind("team", preference.group().orElse(null))
        .bind("from", preference.from())
        .bind("until", preference.until())
        .bind("greeter", preference.greeter())
        .bind("now", now)
        .execute();
  }
}
