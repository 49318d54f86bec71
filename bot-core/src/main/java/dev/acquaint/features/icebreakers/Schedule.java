package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Directory;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When and how prompts are posted in one channel.
 *
 * @param community the tenant
 * @param id its name
 * @param channel where
 * @param rhythm when
 * @param manner how
 * @param stopped why nothing is posted: one word such as {@code CHANNEL_GONE}; nothing while it
 *     runs
 * @param organiser who set it up, and hears when it stops or runs low
 */
record Schedule(
    CommunityId community,
    PublicId id,
    ChannelRef channel,
    Rhythm rhythm,
    Manner manner,
    Optional<String> stopped,
    MemberId organiser) {

  /**
   * When prompts are posted.
   *
   * @param weekdays on which days, at least one
   * @param time at which wall-clock time
   * @param zone of whose wall clock
   */
  record Rhythm(Set<DayOfWeek> weekdays, LocalTime time, ZoneId zone) {
    Rhythm {
      weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    }

    /** Returns the usual rhythm: Tuesday and Thursday at nine. */
    static Rhythm usual(ZoneId zone) {
      return new Rhythm(
          EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), LocalTime.of(9, 0), zone);
    }
  }

  /**
   * How prompts are posted.
   *
   * @param packs from which themes; empty for all
   * @param thread whether each opens a thread
   * @param pinned whether the newest is pinned
   * @param ping the role or group of the platform that is called; usually none
   */
  record Manner(Set<Pack> packs, boolean thread, boolean pinned, Optional<Directory.Role> ping) {
    Manner {
      packs = packs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(packs));
    }

    /** Returns the usual manner: all themes, a thread, no pin, no ping. */
    static Manner usual() {
      return new Manner(Set.of(), true, false, Optional.empty());
    }

    /** Whether a prompt of this theme may come. */
    boolean takes(Pack pack) {
      return packs.isEmpty() ? pack != Pack.INTRODUCTIONS : packs.contains(pack);
    }
  }

  Schedule with(Rhythm other) {
    return new Schedule(community, id, channel, other, manner, stopped, organiser);
  }

  Schedule with(Manner other) {
    return new Schedule(community, id, channel, rhythm, other, stopped, organiser);
  }

  /** Returns this schedule, stopped for a reason or running. */
  Schedule stopped(Optional<String> why) {
    return new Schedule(community, id, channel, rhythm, manner, why, organiser);
  }

  boolean running() {
    return stopped.isEmpty();
  }
}
