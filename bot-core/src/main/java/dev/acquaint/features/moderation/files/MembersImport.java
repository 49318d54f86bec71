package dev.acquaint.features.moderation.files;

import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.features.profiles.Availability;
import dev.acquaint.features.profiles.MemberProfile;
import dev.acquaint.features.profiles.SqlAvailability;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Fills what members have not told themselves. What somebody said stays as they said it, and nobody
 * takes part in introductions because of a list: that is for each of them to say.
 */
public final class MembersImport {
  private final Communities communities;
  private final SqlProfiles profiles = new SqlProfiles();
  private final SqlAvailability availability = new SqlAvailability();

  /**
   * Makes it.
   *
   * @param communities who is who
   */
  public MembersImport(Communities communities) {
    this.communities = communities;
  }

  /**
   * Fills in what is empty so far.
   *
   * @param transaction the caller's
   * @param community whose members
   * @param people what a list says
   * @param now the present moment
   * @return about how many people something was new
   */
  public int fill(
      Transaction transaction,
      CommunityId community,
      Collection<MembersFile.Person> people,
      Instant now) {
    int changed = 0;
    for (MembersFile.Person person : people) {
      boolean words = words(transaction, community, person, now);
      boolean speech = languages(transaction, community, person);
      boolean place = zone(transaction, community, person);
      changed += words || speech || place ? 1 : 0;
    }
    return changed;
  }

  private boolean words(
      Transaction transaction, CommunityId community, MembersFile.Person person, Instant now) {
    MemberProfile own = profiles.get(transaction, community, person.member());
    MemberProfile list = person.told();
    MemberProfile filled =
        new MemberProfile(
            filled(own.headline(), list.headline()),
            filled(own.about(), list.about()),
            filled(own.offers(), list.offers()),
            filled(own.wants(), list.wants()),
            filled(own.interests(), list.interests()));
    if (filled.equals(own)) {
      return false;
    }
    profiles.save(transaction, community, person.member(), filled, now);
    return true;
  }

  private static String filled(String own, String list) {
    return own.isBlank() ? list : own;
  }

  private static Set<String> filled(Set<String> own, Set<String> list) {
    return own.isEmpty() ? list : own;
  }

  private boolean languages(
      Transaction transaction, CommunityId community, MembersFile.Person person) {
    Availability own = availability.get(transaction, community, person.member());
    if (!own.languages().isEmpty() || person.languages().isEmpty()) {
      return false;
    }
    availability.save(
        transaction, community, person.member(), new Availability(own.hours(), person.languages()));
    return true;
  }

  private boolean zone(Transaction transaction, CommunityId community, MembersFile.Person person) {
    Member member = communities.get(transaction, community, person.member());
    if (member.zone().isPresent() || person.zone().isEmpty()) {
      return false;
    }
    communities.chooseZone(transaction, community, person.member(), person.zone().get());
    return true;
  }
}
