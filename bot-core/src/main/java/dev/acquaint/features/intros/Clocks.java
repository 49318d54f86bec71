package dev.acquaint.features.intros;

import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The wall clocks of people who are introduced: their zones, their hours, and what is common. */
final class Clocks {
  private final Communities communities;
  private final SqlPreferences preferences;

  Clocks(Communities communities, SqlPreferences preferences) {
    this.communities = communities;
    this.preferences = preferences;
  }

  ZoneId zone(Transaction transaction, Programme programme, MemberId member) {
    Community community = communities.get(transaction, programme.community());
    return communities
        .find(transaction, programme.community(), member)
        .flatMap(found -> found.zone())
        .orElse(community.zone());
  }

  /** Returns when somebody likes to talk. */
  CommonHours.Day hours(Transaction transaction, Programme programme, MemberId member) {
    Preference preference = preferences.get(transaction, programme.community(), member);
    return new CommonHours.Day(
        zone(transaction, programme, member), preference.from(), preference.until());
  }

  /** Returns a day of somebody between two times, whatever hours they like. */
  CommonHours.Day between(
      Transaction transaction,
      Programme programme,
      MemberId member,
      LocalTime from,
      LocalTime until) {
    return new CommonHours.Day(zone(transaction, programme, member), from, until);
  }

  /** Says when people can all talk on the day after a moment, in each of their zones. */
  Optional<Text> common(
      Transaction transaction, Programme programme, List<MemberId> people, Instant now) {
    List<CommonHours.Day> days =
        people.stream().map(member -> hours(transaction, programme, member)).toList();
    LocalDate tomorrow = now.atZone(days.getFirst().zone()).toLocalDate().plusDays(1);
    List<ZoneId> zones = days.stream().map(CommonHours.Day::zone).distinct().toList();
    return CommonHours.longest(days, tomorrow).map(span -> IntrosWords.commonHours(span, zones));
  }
}
