package dev.acquaint.features.profiles;

import dev.acquaint.id.MemberId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A whole profile as one reader may see it; what they may not see is missing.
 *
 * @param member whose
 * @param relation how the reader stands to its owner
 * @param told what they tell in words and topics
 * @param goals what they want right now
 * @param links pages of theirs
 * @param availability when they work and what they speak
 * @param zone where on the clock they live
 */
public record Portrait(
    MemberId member,
    Relation relation,
    MemberProfile told,
    Goals goals,
    List<ProfileLink> links,
    Availability availability,
    Optional<ZoneId> zone) {
  /** Copies the links. */
  public Portrait {
    links = List.copyOf(links);
  }

  /** Whether nothing that somebody wrote is in it; a zone alone says nothing. */
  public boolean isEmpty() {
    return told.equals(MemberProfile.empty())
        && goals.isEmpty()
        && links.isEmpty()
        && availability.equals(Availability.UNKNOWN);
  }
}
