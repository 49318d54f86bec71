package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One introductions scheme of a community.
 *
 * @param community the tenant
 * @param id its name
 * @param running whether rounds run
 * @param everyWeeks the rhythm, 1 to 8 weeks
 * @param weekday on which day
 * @param atTime at which wall-clock time
 * @param zone of whose wall clock
 * @param size people in a group, 2 to 8
 * @param odd what happens to the odd person
 * @param homeSpace where rooms are made
 * @param homeChannel the adapter's id of the home channel
 * @param organiser who set it up and reads the summaries
 */
public record Programme(
    CommunityId community,
    PublicId id,
    boolean running,
    int everyWeeks,
    DayOfWeek weekday,
    LocalTime atTime,
    ZoneId zone,
    int size,
    Rules.OddPerson odd,
    SpaceId homeSpace,
    String homeChannel,
    MemberId organiser) {

  /** Returns the home channel's address. */
  public ChannelRef home() {
    return new ChannelRef(homeSpace, homeChannel);
  }
}
