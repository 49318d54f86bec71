package dev.acquaint.features.profiles;

import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads profiles as somebody may see them; the one place where visibility is applied. */
public final class Portraits {
  private final Communities communities;
  private final SqlProfiles profiles;
  private final Introduced introduced;
  private final SqlVisibility visibilities = new SqlVisibility();
  private final SqlGoals goals = new SqlGoals();
  private final SqlLinks links = new SqlLinks();
  private final SqlAvailability availabilities = new SqlAvailability();

  /**
   * Makes the reader.
   *
   * @param communities who is who
   * @param profiles what members tell of themselves
   * @param introduced who was introduced to whom
   */
  public Portraits(Communities communities, SqlProfiles profiles, Introduced introduced) {
    this.communities = communities;
    this.profiles = profiles;
    this.introduced = introduced;
  }

  /** Returns a profile as its owner sees it. */
  Portrait own(Transaction transaction, CommunityId community, MemberId member) {
    return seen(transaction, community, member, Relation.SELF);
  }

  /** Returns a profile as it may stand in public. */
  Portrait inPublic(Transaction transaction, CommunityId community, MemberId member) {
    return seen(transaction, community, member, Relation.OTHER);
  }

  /** Returns a member's profile as another one, or the same, may see it. */
  Portrait seenBy(
      Transaction transaction, CommunityId community, MemberId member, MemberId reader) {
    Relation relation =
        member.equals(reader)
            ? Relation.SELF
            : relation(member, introduced.to(transaction, community, reader));
    return seen(transaction, community, member, relation);
  }

  private static Relation relation(MemberId member, Set<MemberId> acquaintances) {
    return acquaintances.contains(member) ? Relation.INTRODUCED : Relation.OTHER;
  }

  private Portrait seen(
      Transaction transaction, CommunityId community, MemberId member, Relation relation) {
    Visibility visibility = visibilities.get(transaction, community, member);
    Availability availability = availabilities.get(transaction, community, member);
    return new Portrait(
        member,
        relation,
        profiles.get(transaction, community, member).seenBy(relation, visibility),
        visibility.shows(ProfileField.GOALS, relation)
            ? goals
                .find(transaction, community, member)
                .map(SqlGoals.Declared::goals)
                .orElse(Goals.NONE)
            : Goals.NONE,
        visibility.shows(ProfileField.LINKS, relation)
            ? links.get(transaction, community, member)
            : List.of(),
        new Availability(
            visibility.shows(ProfileField.HOURS, relation)
                ? availability.hours()
                : Optional.empty(),
            visibility.shows(ProfileField.LANGUAGES, relation)
                ? availability.languages()
                : List.of()),
        visibility.shows(ProfileField.ZONE, relation)
            ? communities.find(transaction, community, member).flatMap(Member::zone)
            : Optional.empty());
  }

  /**
   * Somebody with what one reader may see of their words and topics.
   *
   * @param member who
   * @param name as shown to others
   * @param told what they tell this reader
   */
  public record Sight(MemberId member, String name, MemberProfile told) {}

  /**
   * Returns everybody else who is in the community now, as one reader may see them, by name.
   *
   * @param reader who looks
   */
  public List<Sight> others(Transaction transaction, CommunityId community, MemberId reader) {
    Map<MemberId, MemberProfile> told = profiles.all(transaction, community);
    Map<MemberId, Visibility> visibility = visibilities.all(transaction, community);
    Set<MemberId> acquaintances = introduced.to(transaction, community, reader);
    List<Sight> others = new ArrayList<>();
    for (Member member : communities.members(transaction, community)) {
      if (member.present() && !member.id().equals(reader)) {
        MemberProfile all = told.getOrDefault(member.id(), MemberProfile.empty());
        MemberProfile seen =
            all.seenBy(
                relation(member.id(), acquaintances),
                visibility.getOrDefault(member.id(), Visibility.OPEN));
        others.add(new Sight(member.id(), member.name(), seen));
      }
    }
    return List.copyOf(others);
  }

  /**
   * Returns the topics that the others use, as far as a reader may see them.
   *
   * @param reader who looks
   */
  public TopicBook topics(Transaction transaction, CommunityId community, MemberId reader) {
    return TopicBook.of(others(transaction, community, reader).stream().map(Sight::told).toList());
  }
}
