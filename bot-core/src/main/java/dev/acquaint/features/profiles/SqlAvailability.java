package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When members work and what they speak, in MariaDB. */
public final class SqlAvailability {
  private final SqlVisibility visibilities = new SqlVisibility();

  /** Returns what a member said; {@link Availability#UNKNOWN} when they said nothing. */
  public Availability get(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT days, starts, ends, languages FROM profile_hours WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) -> availability(row))
        .findOne()
        .orElse(Availability.UNKNOWN);
  }

  /**
   * Returns what a member tells people they are introduced to of when they work and what they
   * speak.
   */
  public Availability toldWhenIntroduced(
      Transaction transaction, CommunityId community, MemberId member) {
    return told(
        get(transaction, community, member), visibilities.get(transaction, community, member));
  }

  /** Returns the same, like {@link #toldWhenIntroduced}, of all who said anything. */
  public Map<MemberId, Availability> allToldWhenIntroduced(
      Transaction transaction, CommunityId community) {
    Map<MemberId, Visibility> shown = visibilities.all(transaction, community);
    Visibility open = new Visibility(Map.of());
    Map<MemberId, Availability> all = new HashMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT member, days, starts, ends, languages FROM profile_hours WHERE community = :community")
        .bind("community", community)
        .map((row, _) -> Map.entry(new MemberId(row.getString("member")), availability(row)))
        .forEach(entry ->
            all.put(
                entry.getKey(), told(entry.getValue(), shown.getOrDefault(entry.getKey(), open))));
    return all;
  }

  private static Availability told(Availability all, Visibility visibility) {
    return new Availability(
        visibility.shows(ProfileField.HOURS, Relation.INTRODUCED) ? all.hours() : Optional.empty(),
        visibility.shows(ProfileField.LANGUAGES, Relation.INTRODUCED)
            ? all.languages()
            : List.of());
  }

  private static Availability availability(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("starts", LocalTime.class);
    LocalTime until = row.getObject("ends", LocalTime.class);
    List<DayOfWeek> days =
        words(row.getString("days")).stream()
            .map(number -> DayOfWeek.of(Integer.parseInt(number)))
            .toList();
    return new Availability(
        from == null || until == null
            ? Optional.empty()
            : Optional.of(new Availability.Hours(days, from, until)),
        words(row.getString("languages")));
  }

  private static List<String> words(String stored) {
    return Arrays.stream(stored.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Stores when a member works and what they speak. */
  public void save(
      Transaction transaction, CommunityId community, MemberId member, Availability availability) {
    Optional<Availability.Hours> hours = availability.hours();
    String days =
        hours.stream()
            .flatMap(set -> set.days().stream())
            .map(day -> Integer.toString(day.getValue()))
            .collect(Collectors.joining(" "));
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO profile_hours (community, member, days, starts, ends, languages)"
                + " VALUES (:community, :member, :days, :starts, :ends, :languages) ON DUPLICATE KEY UPDATE"
                + " days = VALUES(days), starts = VALUES(starts), ends = VALUES(ends), languages = VALUES(languages)")
        .bind("community", community)
        .bind("member", member)
        .bind("days", days)
        .bind("starts", hours.map(Availability.Hours::from).orElse(null))
        .bind("ends", hours.map(Availability.Hours::until).orElse(null))
        .bind("languages", String.join(" ", availability.languages()))
        .execute();
  }

  void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM profile_hours WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
