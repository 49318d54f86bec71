package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programmes, who takes part in them, and who avoids whom. */
final class SqlProgrammes {

  /** Whether and how somebody takes part. */
  enum State {
    /** Introduced in every round. */
    IN,
    /** Not until they come back, or until a moment. */
    PAUSED,
    /** No longer. */
    OUT
  }

  /**
   * A member's part in a programme.
   *
   * @param member who
   * @param state whether they are in
   * @param pausedUntil when a pause ends by itself
   * @param skips the key of the one slot they skip
   * @param silentRounds rounds in a row without a word from them
   * @param leftOut rounds in a row in which they were left out
   * @param rounds in how many they were introduced
   */
  record Part(
      MemberId member,
      State state,
      Optional<Instant> pausedUntil,
      Optional<String> skips,
      int silentRounds,
      int leftOut,
      int rounds) {

    boolean isIn(Instant now) {
      return state == State.IN
          || (state == State.PAUSED
              && pausedUntil.filter(until -> !until.isAfter(now)).isPresent());
    }
  }

  private static final String COLUMNS =
      "community, id, running, every_weeks, weekday, at_time, zone, size, odd, home_space, home_channel, organiser";

  List<Programme> all(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT " + COLUMNS + " FROM programme WHERE community = :community ORDER BY id")
        .bind("community", community)
        .mapTo(Programme.class)
        .list();
  }

  Optional<Programme> find(Transaction transaction, CommunityId community, PublicId id) {
    return all(transaction, community).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  void save(Transaction transaction, Programme programme) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO programme ("
                + COLUMNS
                + ") VALUES (:community, :id, :running, :everyWeeks, :weekday, :atTime, :zone, :size, :odd, :homeSpace,"
                + " :homeChannel, :organiser) ON DUPLICATE KEY UPDATE running = VALUES(running),"
                + " every_weeks = VALUES(every_weeks), weekday = VALUES(weekday), at_time = VALUES(at_time),"
                + " zone = VALUES(zone), size = VALUES(size), odd = VALUES(odd), home_space = VALUES(home_space),"
                + " home_channel = VALUES(home_channel), organiser = VALUES(organiser)")
        .bind("community", programme.community())
        .bind("id", programme.id())
        .bind("running", programme.running())
        .bind("everyWeeks", programme.everyWeeks())
        .bind("weekday", programme.weekday())
        .bind("atTime", programme.atTime())
        .bind("zone", programme.zone())
        .bind("size", programme.size())
        .bind("odd", programme.odd())
        .bind("homeSpace", programme.homeSpace())
        .bind("homeChannel", programme.homeChannel())
        .bind("organiser", programme.organiser())
        .execute();
  }

  List<Part> parts(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            "SELECT member, state, paused_until, skips, silent_rounds, left_out, rounds FROM participation"
                + " WHERE community = :community AND programme = :programme ORDER BY member")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Part.class)
        .list();
  }

  Optional<Part> part(Transaction transaction, Programme programme, MemberId member) {
    return parts(transaction, programme).stream()
        .filter(part -> part.member().equals(member))
        .findFirst();
  }

  void save(Transaction transaction, Programme programme, Part part, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO participation (community, programme, member, state, paused_until, skips, silent_rounds,"
                + " left_out, rounds, since) VALUES (:community, :programme, :member, :state, :until, :skips, :silent,"
                + " :leftOut, :rounds, :now) ON DUPLICATE KEY UPDATE state = VALUES(state),"
                + " paused_until = VALUES(paused_until), skips = VALUES(skips), silent_rounds = VALUES(silent_rounds),"
                + " left_out = VALUES(left_out), rounds = VALUES(rounds)")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("member", part.member())
        .bind("state", part.state())
        .bind("until", part.pausedUntil().orElse(null))
        .bind("skips", part.skips().orElse(null))
        .bind("silent", part.silentRounds())
        .bind("leftOut", part.leftOut())
        .bind("rounds", part.rounds())
        .bind("now", now)
        .execute();
  }

  Set<LocalDate> blackouts(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            "SELECT day FROM blackout WHERE community = :community AND programme = :programme")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(LocalDate.class)
        .set();
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

  void avoid(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      MemberId other,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO avoid (community, member, other, since) VALUES (:community, :member, :other, :now)"
                + " ON DUPLICATE KEY UPDATE since = since")
        .bind("community", community)
        .bind("member", member)
        .bind("other", other)
        .bind("now", now)
        .execute();
  }

  void stopAvoiding(
      Transaction transaction, CommunityId community, MemberId member, MemberId other) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM avoid WHERE community = :community AND member = :member AND other = :other")
        .bind("community", community)
        .bind("member", member)
        .bind("other", other)
        .execute();
  }

  List<MemberId> avoidedBy(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT other FROM avoid WHERE community = :community AND member = :member ORDER BY since")
        .bind("community", community)
        .bind("member", member)
        .mapTo(MemberId.class)
        .list();
  }

  Set<Pair> avoided(Transaction transaction, CommunityId community) {
    Set<Pair> pairs = new HashSet<>();
    transaction
        .handle()
        .createQuery("SELECT member AS a, other AS b FROM avoid WHERE community = :community")
        .bind("community", community)
        .map((row, _) ->
            new Pair(new MemberId(row.getString("a")), new MemberId(row.getString("b"))))
        .forEach(pairs::add);
    return pairs;
  }
}
