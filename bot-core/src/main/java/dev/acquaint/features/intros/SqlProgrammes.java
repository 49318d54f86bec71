package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Rules;
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
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Programmes and the days they leave out. */
final class SqlProgrammes {
  static final String SELECT =
      "SELECT community, id, running, every_weeks, weekday, at_time, zone, size, odd, repeat_window, group_rule,"
          + " language_required, mode_required, home_space, home_channel, organiser, stopped FROM programme";

  /** A programme as it stands in its table. */
  record Row(
      CommunityId community,
      PublicId id,
      boolean running,
      int everyWeeks,
      DayOfWeek weekday,
      LocalTime atTime,
      ZoneId zone,
      int size,
      Rules.OddPerson odd,
      int repeatWindow,
      Rules.GroupRule groupRule,
      boolean languageRequired,
      boolean modeRequired,
      SpaceId homeSpace,
      String homeChannel,
      MemberId organiser,
      Optional<String> stopped) {

    Programme programme() {
      return new Programme(
          community,
          id,
          running ? Optional.empty() : stopped.or(() -> Optional.of("STOPPED")),
          new Programme.Rhythm(everyWeeks, weekday, atTime, zone),
          new Rules(size, odd, repeatWindow, groupRule, languageRequired, modeRequired),
          new ChannelRef(homeSpace, homeChannel),
          organiser);
    }
  }

  List<Programme> all(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community ORDER BY id")
        .bind("community", community)
        .mapTo(Row.class)
        .map(Row::programme)
        .list();
  }

  Optional<Programme> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Row.class)
        .map(Row::programme)
        .findOne();
  }

  /** Returns the programmes whose rooms are made in a space. */
  List<Programme> in(Transaction transaction, SpaceId space) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE home_space = :space ORDER BY id")
        .bind("space", space)
        .mapTo(Row.class)
        .map(Row::programme)
        .list();
  }

  void save(Transaction transaction, Programme programme) {
    Programme.Rhythm rhythm = programme.rhythm();
    Rules rules = programme.rules();
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO programme (community, id, running, every_weeks, weekday, at_time, zone, size, odd,
              repeat_window, group_rule, language_required, mode_required, home_space, home_channel, organiser, stopped)
            VALUES (:community, :id, :running, :everyWeeks, :weekday, :atTime, :zone, :size, :odd,
              :repeatWindow, :groupRule, :languageRequired, :modeRequired, :homeSpace, :homeChannel, :organiser, :stopped)
            ON DUPLICATE KEY UPDATE running = VALUES(running), every_weeks = VALUES(every_weeks),
              weekday = VALUES(weekday), at_time = VALUES(at_time), zone = VALUES(zone), size = VALUES(size),
              odd = VALUES(odd), repeat_window = VALUES(repeat_window), group_rule = VALUES(group_rule),
              language_required = VALUES(language_required), mode_required = VALUES(mode_required),
              home_space = VALUES(home_space), home_channel = VALUES(home_channel), organiser = VALUES(organiser),
              stopped = VALUES(stopped)
            """)
        .bind("community", programme.community())
        .bind("id", programme.id())
        .bind("running", programme.running())
        .bind("everyWeeks", rhythm.everyWeeks())
        .bind("weekday", rhythm.weekday())
        .bind("atTime", rhythm.time())
        .bind("zone", rhythm.zone())
        .bind("size", rules.size())
        .bind("odd", rules.odd())
        .bind("repeatWindow", rules.repeatWindow())
        .bind("groupRule", rules.group())
        .bind("languageRequired", rules.languageRequired())
        .bind("modeRequired", rules.modeRequired())
        .bind("homeSpace", programme.home().space())
        .bind("homeChannel", programme.home().id())
        .bind("organiser", programme.organiser())
        .bind("stopped", programme.stopped().orElse(null))
        .execute();
  }

  /** Stops or starts a programme's rounds; returns whether that was news. */
  boolean stop(Transaction transaction, Programme programme, Optional<String> why) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE programme SET running = :running, stopped = :why"
                    + " WHERE community = :community AND id = :id AND running <> :running")
            .bind("running", why.isEmpty())
            .bind("why", why.orElse(null))
            .bind("community", programme.community())
            .bind("id", programme.id())
            .execute()
        == 1;
  }

  SortedSet<LocalDate> blackouts(Transaction transaction, Programme programme) {
    return new TreeSet<>(
        transaction
            .handle()
            .createQuery(
                "SELECT day FROM blackout WHERE community = :community AND programme = :programme")
            .bind("community", programme.community())
            .bind("programme", programme.id())
            .mapTo(LocalDate.class)
            .list());
  }

  void addBlackout(Transaction transaction, Programme programme, LocalDate day) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO blackout (community, programme, day) VALUES (:community, :programme, :day)"
                + " ON DUPLICATE KEY UPDATE day = day")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("day", day)
        .execute();
  }

  /** Returns whether the day was left out before. */
  boolean removeBlackout(Transaction transaction, Programme programme, LocalDate day) {
    return transaction
            .handle()
            .createUpdate(
                "DELETE FROM blackout WHERE community = :community AND programme = :programme AND day = :day")
            .bind("community", programme.community())
            .bind("programme", programme.id())
            .bind("day", day)
            .execute()
        > 0;
  }
}
