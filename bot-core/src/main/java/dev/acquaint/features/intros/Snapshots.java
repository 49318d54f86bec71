package dev.acquaint.features.intros;

import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.community.SqlPresence;
import dev.acquaint.features.intros.matching.Hours;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.profiles.Availability;
import dev.acquaint.features.profiles.MemberProfile;
import dev.acquaint.features.profiles.SqlAvailability;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the picture of a programme from which a round is matched. */
final class Snapshots {
  private final Communities communities;
  private final SqlProfiles profiles;
  private final SqlPastIntroductions past = new SqlPastIntroductions();
  private final SqlPresence presence = new SqlPresence();
  private final SqlAvailability availabilities = new SqlAvailability();
  private final Store store;

  Snapshots(Communities communities, SqlProfiles profiles, Store store) {
    this.communities = communities;
    this.profiles = profiles;
    this.store = store;
  }

  /** Returns everybody who is due in a round for everybody, and whom moderators keep together. */
  MatchingRequest take(Transaction transaction, Programme programme, Round round, Instant now) {
    return new KeptTogether(due(transaction, programme, round, now))
        .with(store.kept().all(transaction, programme));
  }

  /** Returns everybody who is due in a round for everybody, with nothing decided beforehand. */
  MatchingRequest due(Transaction transaction, Programme programme, Round round, Instant now) {
    return take(transaction, programme, round, part -> part.isIn(now) && !part.skips(round), now);
  }

  /** What somebody did not say for introductions is taken from their profile. */
  private static Preference preference(Availability profile, @Nullable Preference said) {
    Preference known = said == null ? of(profile, Preference.usual()) : said;
    return known.languages().isEmpty()
        ? new Preference(
            new TreeSet<>(profile.languages()),
            known.mode(),
            known.group(),
            known.from(),
            known.until(),
            known.greeter())
        : known;
  }

  private static Preference of(Availability profile, Preference usual) {
    return new Preference(
        usual.languages(),
        usual.mode(),
        usual.group(),
        profile.hours().map(Availability.Hours::from).orElse(usual.from()),
        profile.hours().map(Availability.Hours::until).orElse(usual.until()),
        usual.greeter());
  }

  /** Returns those people of the programme who pass a test and are there. */
  MatchingRequest take(
      Transaction transaction, Programme programme, Round round, Predicate<Part> who, Instant now) {
    CommunityId tenant = programme.community();
    ZoneId usual = communities.get(transaction, tenant).zone();
    Map<MemberId, Member> members = present(transaction, programme);
    Map<MemberId, Preference> said = store.preferences().all(transaction, tenant);
    Map<MemberId, MemberProfile> told = profiles.allToldWhenIntroduced(transaction, tenant);
    Map<MemberId, Availability> hours = availabilities.allToldWhenIntroduced(transaction, tenant);
    Map<Day, Hours> days = new HashMap<>();
    List<Person> people = new ArrayList<>();
    for (Part part : store.parts().all(transaction, programme)) {
      Member member = members.get(part.member());
      if (member != null && who.test(part)) {
        Preference preference =
            preference(
                hours.getOrDefault(part.member(), Availability.UNKNOWN), said.get(part.member()));
        Day day = new Day(member.zone().orElse(usual), preference.from(), preference.until());
        people.add(
            person(
                part,
                told.getOrDefault(part.member(), MemberProfile.empty()),
                preference,
                days.computeIfAbsent(day, _ -> day.around(now))));
      }
    }
    return new MatchingRequest(
        people,
        store.avoids().all(transaction, tenant),
        history(transaction, programme, now),
        programme.rules(),
        round.seed());
  }

  /** Hours that many have alike, so that they are worked out once. */
  private record Day(ZoneId zone, LocalTime from, LocalTime until) {
    Hours around(Instant now) {
      return Hours.of(zone, from, until, now);
    }
  }

  private static Person person(
      Part part, MemberProfile profile, Preference preference, Hours awake) {
    return new Person(
        part.member(),
        profile.interests(),
        profile.offers(),
        profile.wants(),
        preference.languages(),
        awake,
        preference.group().map(group -> group.toLowerCase(Locale.ROOT)),
        preference.mode(),
        part.rounds(),
        part.leftOut());
  }

  /** Returns the members who can be reached in the programme's space. */
  Map<MemberId, Member> present(Transaction transaction, Programme programme) {
    boolean oneSpace = communities.spaces(transaction, programme.community()).size() < 2;
    Set<MemberId> here =
        oneSpace
            ? Set.of()
            : presence.in(transaction, programme.community(), programme.home().space());
    return communities.members(transaction, programme.community()).stream()
        .filter(Member::present)
        .filter(member -> oneSpace || here.contains(member.id()))
        .collect(Collectors.toMap(Member::id, member -> member));
  }

  /** Whether somebody has an account in the programme's space and is there. */
  boolean isIn(Transaction transaction, Programme programme, MemberId member) {
    return isIn(transaction, programme.community(), programme.home().space(), member);
  }

  /** Whether somebody has an account in a space and is there. */
  boolean isIn(Transaction transaction, CommunityId community, SpaceId space, MemberId member) {
    return communities.accounts(transaction, community, member).stream()
        .anyMatch(account -> account.present() && account.ref().space().equals(space));
  }

  /** Returns who likes to welcome people. */
  Set<MemberId> greeters(Transaction transaction, Programme programme) {
    return store.preferences().all(transaction, programme.community()).entrySet().stream()
        .filter(entry -> entry.getValue().greeter())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Age is counted in rounds for everybody; what happened between two of them is as old as the
   * first.
   */
  private List<Meeting> history(Transaction transaction, Programme programme, Instant now) {
    Map<PublicId, Integer> age = new HashMap<>();
    int regular = 0;
    int since = 0;
    for (Round round : store.rounds().of(transaction, programme)) {
      if (round.state() != Round.State.PLANNED) {
        if (round.kind().isForEverybody()) {
          regular++;
          since = regular;
        } else {
          since = regular + 1;
        }
        age.put(round.id(), since);
      }
    }
    List<Meeting> all =
        new ArrayList<>(
            past.history(transaction, programme, now.atZone(programme.zone()).toLocalDate()));
    store.talks().met(transaction, programme).stream()
        .filter(met -> age.containsKey(met.round()))
        .map(met -> new Meeting(met.pair(), age.getOrDefault(met.round(), 1)))
        .forEach(all::add);
    return all;
  }
}
