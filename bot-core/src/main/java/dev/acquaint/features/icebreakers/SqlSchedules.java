package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Directory;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Schedules and the days they leave out. */
final class SqlSchedules {
  private static final String SELECT =
      "SELECT community, id, space, channel, weekdays, at_time, zone, packs, in_thread, pinned, ping, ping_name, stopped,"
          + " organiser FROM icebreaker_schedule";

  /** A schedule as it stands in its table. */
  record Row(
      CommunityId community,
      PublicId id,
      SpaceId space,
      String channel,
      String weekdays,
      LocalTime atTime,
      ZoneId zone,
      String packs,
      boolean inThread,
      boolean pinned,
      Optional<String> ping,
      Optional<String> pingName,
      Optional<String> stopped,
      MemberId organiser) {

    Schedule schedule() {
      return new Schedule(
          community,
          id,
          new ChannelRef(space, channel),
          new Schedule.Rhythm(
              words(weekdays).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
              atTime,
              zone),
          new Schedule.Manner(
              words(packs).stream().map(Pack::valueOf).collect(Collectors.toSet()),
              inThread,
              pinned,
              ping.map(role -> new Directory.Role(role, pingName.orElse(role)))),
          stopped,
          organiser);
    }

    private static List<String> words(String written) {
      return written.isEmpty() ? List.of() : Arrays.asList(written.split(" "));
    }
  }

  private static String written(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  /** Returns all schedules of a community. */
  List<Schedule> all(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community ORDER BY id")
        .bind("community", community)
        .mapTo(Row.class)
        .map(Row::schedule)
        .list();
  }

  Optional<Schedule> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Row.class)
        .map(Row::schedule)
        .findOne();
  }

  /** Returns the schedule of a channel. */
  Optional<Schedule> of(Transaction transaction, CommunityId community, ChannelRef channel) {
    return all(transaction, community).stream()
        .filter(schedule -> schedule.channel().equals(channel))
        .findFirst();
  }

  /** Returns the schedules of a space, whatever its community. */
  List<Schedule> in(Transaction transaction, SpaceId space) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE space = :space ORDER BY id")
        .bind("space", space)
        .mapTo(Row.class)
        .map(Row::schedule)
        .list();
  }

  void save(Transaction transaction, Schedule schedule) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO icebreaker_schedule (community, id, space, channel, weekdays, at_time, zone, packs, in_thread,
              pinned, ping, ping_name, stopped, organiser)
            VALUES (:community, :id, :space, :channel, :weekdays, :time, :zone, :packs, :thread, :pinned, :ping,
              :pingName, :stopped, :organiser)
            ON DUPLICATE KEY UPDATE weekdays = VALUES(weekdays), at_time = VALUES(at_time), zone = VALUES(zone),
              packs = VALUES(packs), in_thread = VALUES(in_thread), pinned = VALUES(pinned), ping = VALUES(ping), ping_name = VALUES(ping_name),
              stopped = VALUES(stopped), organiser = VALUES(organiser)
            """)
        .bind("community", schedule.community())
        .bind("id", schedule.id())
        .bind("space", schedule.channel().space())
        .bind("channel", schedule.channel().id())
        .bind("weekdays", written(schedule.rhythm().weekdays()))
        .bind("time", schedule.rhythm().time())
        .bind("zone", schedule.rhythm().zone())
        .bind("packs", written(schedule.manner().packs()))
        .bind("thread", schedule.manner().thread())
        .bind("pinned", schedule.manner().pinned())
        .bind("ping", schedule.manner().ping().map(Directory.Role::id).orElse(null))
        .bind("pingName", schedule.manner().ping().map(Directory.Role::name).orElse(null))
        .bind("stopped", schedule.stopped().orElse(null))
        .bind("organiser", schedule.organiser())
        .execute();
  }

  /** Removes a schedule with its blackouts; what it posted stays known. */
  void remove(Transaction transaction, Schedule schedule) {
    for (String where :
        List.of("icebreaker_blackout WHERE schedule", "icebreaker_schedule WHERE id")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + where + " = :schedule AND community = :community")
          .bind("schedule", schedule.id())
          .bind("community", schedule.community())
          .execute();
    }
  }

  SortedSet<LocalDate> blackouts(Transaction transaction, Schedule schedule) {
    return new TreeSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT day FROM icebreaker_blackout WHERE community = :community AND schedule = :schedule")
            .bind("community", schedule.community())
            .bind("schedule", schedule.id())
            .mapTo(LocalDate.class)
            .list());
  }

  void blackOut(Transaction transaction, Schedule schedule, Set<LocalDate> days) {
    for (LocalDate day : days) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO icebreaker_blackout (community, schedule, day) VALUES (:community, :schedule, :day)"
                  + " ON DUPLICATE KEY UPDATE day = VALUES(day)")
          .bind("community", schedule.community())
          .bind("schedule", schedule.id())
          .bind("day", day)
          .execute();
    }
  }

  void openAgain(Transaction transaction, Schedule schedule, LocalDate day) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM icebreaker_blackout WHERE community = :community AND schedule = :schedule AND day = :day")
        .bind("community", schedule.community())
        .bind("schedule", schedule.id())
        .bind("day", day)
        .execute();
  }
}
