package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One introductions scheme of a community.
 *
 * @param community the tenant
 * @param id its name
 * @param stopped why no rounds run: one word such as {@code CHANNEL_GONE}; nothing while they run
 * @param rhythm when rounds are due
 * @param rules what is asked of groups
 * @param home the channel under which rooms are made; its space is where people are introduced
 * @param organiser who set it up and reads the summaries
 */
public record Programme(
    CommunityId community,
    PublicId id,
    Optional<String> stopped,
    Rhythm rhythm,
    Rules rules,
    ChannelRef home,
    MemberId organiser) {

  /**
   * When rounds are due.
   *
   * @param everyWeeks 1 to 8 weeks
   * @param weekday on which day
   * @param time at which wall-clock time
   * @param zone of whose wall clock
   */
  public record Rhythm(int everyWeeks, DayOfWeek weekday, LocalTime time, ZoneId zone) {
    /** The longest rhythm, in weeks. */
    public static final int MOST_WEEKS = 8;

    /** Checks the number of weeks. */
    public Rhythm {
      if (everyWeeks < 1 || everyWeeks > MOST_WEEKS) {
        throw new IllegalArgumentException("every 1 to 8 weeks, not " + everyWeeks);
      }
    }

    /** Returns the usual rhythm: every Monday at ten. */
    public static Rhythm weekly(ZoneId zone) {
      return new Rhythm(1, DayOfWeek.MONDAY, LocalTime.of(10, 0), zone);
    }
  }

  /** Whether rounds run. */
  public boolean running() {
    return stopped.isEmpty();
  }

  /** Returns the zone of the programme's wall clock. */
  public ZoneId zone() {
    return rhythm.zone();
  }

  /** Returns this programme with another rhythm. */
  public Programme with(Rhythm other) {
    return new Programme(community, id, stopped, other, rules, home, organiser);
  }

  /** Returns this programme with other rules. */
  public Programme with(Rules others) {
    return new Programme(community, id, stopped, rhythm, others, home, organiser);
  }

  /** Returns this programme at another channel, running again when its old channel was lost. */
  public Programme at(ChannelRef channel) {
    return new Programme(community, id, Optional.empty(), rhythm, rules, channel, organiser);
  }
}
