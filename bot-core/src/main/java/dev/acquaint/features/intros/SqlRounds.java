package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ledger of rounds, their steps, groups and answers. */
final class SqlRounds {

  /** What happens in a round, in order. */
  enum Step {
    /** Everybody who is in hears of it a day before. */
    HEADS_UP,
    /** The round is matched and introduced. */
    RUN,
    /** Silent groups hear a fresh question. */
    NUDGE,
    /** Groups are asked whether they met. */
    CHECK_IN,
    /** The round is over. */
    CLOSE
  }

  /**
   * A round.
   *
   * @param community the tenant
   * @param id its name
   * @param programme of which programme
   * @param slotKey its local date
   * @param dueAt when it is due
   * @param state PLANNED, RUN, CLOSED or SKIPPED
   * @param seed decides among equals
   */
  record Round(
      CommunityId community,
      PublicId id,
      PublicId programme,
      String slotKey,
      Instant dueAt,
      String state,
      long seed) {}

  /** A step that is due. */
  record Due(CommunityId community, PublicId round, Step step, Instant dueAt) {}

  /** Somebody's place in a round. */
  record Place(
      PublicId round,
      MemberId member,
      Optional<PublicId> introGroup,
      Optional<String> reason,
      Optional<String> answer) {}

  /** A group's card. */
  record Group(
      PublicId id,
      PublicId round,
      int score,
      Optional<String> messageChannel,
      Optional<String> messageId,
      Optional<String> room) {}

  /** That two people were in one group, and in which round. */
  record Met(Pair pair, PublicId round) {}

  private static final String ROUND =
      "SELECT community, id, programme, slot_key, due_at, state, seed FROM round";

  /** Plans a round with its steps; returns false when its slot is in the ledger already. */
  boolean plan(Transaction transaction, Round round, List<Due> steps) {
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO round (community, id, programme, slot_key, due_at, state, seed)"
                  + " VALUES (:community, :id, :programme, :slotKey, :dueAt, :state, :seed)")
          .bind("community", round.community())
          .bind("id", round.id())
          .bind("programme", round.programme())
          .bind("slotKey", round.slotKey())
          .bind("dueAt", round.dueAt())
          .bind("state", round.state())
          .bind("seed", round.seed())
          .execute();
    } catch (DuplicateKey plannedBefore) {
      return false;
    }
    steps.forEach(step -> insertStep(transaction, step));
    return true;
  }

  private static void insertStep(Transaction transaction, Due step) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO round_step (community, round, step, due_at, done) VALUES (:community, :round, :step, :dueAt, FALSE)")
        .bind("community", step.community())
        .bind("round", step.round())
        .bind("step", step.step())
        .bind("dueAt", step.dueAt())
        .execute();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(due_at) FROM round_step WHERE NOT done")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Due> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT community, round, step, due_at FROM round_step WHERE NOT done AND due_at <= :now"
                + " ORDER BY due_at, community, round, step LIMIT 1")
        .bind("now", now)
        .mapTo(Due.class)
        .findOne();
  }

  /** Takes a step; returns false when somebody else did it. */
  boolean take(Transaction transaction, Due due) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE round_step SET done = TRUE WHERE community = :community AND round = :round AND step = :step"
                    + " AND due_at = :dueAt AND NOT done")
            .bind("community", due.community())
            .bind("round", due.round())
            .bind("step", due.step())
            .bind("dueAt", due.dueAt())
            .execute()
        == 1;
  }

  /** Moves a round that has not begun, and each of its open steps by as much. */
  void moveAll(Transaction transaction, Round round, Instant to) {
    long micros = java.time.temporal.ChronoUnit.MICROS.between(round.dueAt(), to);
    for (String update :
        List.of(
            "UPDATE round_step SET due_at = due_at + INTERVAL :micros MICROSECOND WHERE NOT done AND round",
            "UPDATE round SET due_at = due_at + INTERVAL :micros MICROSECOND WHERE id")) {
      transaction
          .handle()
          .createUpdate(update + " = :id AND community = :community")
          .bind("micros", micros)
          .bind("id", round.id())
          .bind("community", round.community())
          .execute();
    }
  }

  void endSteps(Transaction transaction, Round round) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round_step SET done = TRUE WHERE community = :community AND round = :round")
        .bind("community", round.community())
        .bind("round", round.id())
        .execute();
  }

  Round get(Transaction transaction, CommunityId community, PublicId id) {
    return find(transaction, community, id).orElseThrow();
  }

  Optional<Round> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(ROUND + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Round.class)
        .findOne();
  }

  /** Returns a programme's rounds, the newest first. */
  List<Round> of(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            ROUND + " WHERE community = :community AND programme = :programme ORDER BY due_at DESC")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .mapTo(Round.class)
        .list();
  }

  Optional<LocalDate> lastSlot(Transaction transaction, Programme programme) {
    return of(transaction, programme).stream()
        .findFirst()
        .map(round -> LocalDate.parse(round.slotKey()));
  }

  void state(Transaction transaction, Round round, String state, Optional<String> reason) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round SET state = :state, reason = :reason WHERE community = :community AND id = :id")
        .bind("state", state)
        .bind("reason", reason.orElse(null))
        .bind("community", round.community())
        .bind("id", round.id())
        .execute();
  }

  /** Removes a round that has not begun. */
  void forget(Transaction transaction, Round round) {
    for (String table : List.of("round_step WHERE round", "round WHERE id")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + table + " = :id AND community = :community")
          .bind("id", round.id())
          .bind("community", round.community())
          .execute();
    }
  }

  void addGroup(Transaction transaction, Round round, PublicId group, int score) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO intro_group (community, id, round, score) VALUES (:community, :id, :round, :score)")
        .bind("community", round.community())
        .bind("id", group)
        .bind("round", round.id())
        .bind("score", score)
        .execute();
  }

  void addPlace(Transaction transaction, CommunityId community, Place place) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO round_member (community, round, member, intro_group, reason) VALUES (:community, :round, :member, :group, :reason)")
        .bind("community", community)
        .bind("round", place.round())
        .bind("member", place.member())
        .bind("group", place.introGroup().map(PublicId::value).orElse(null))
        .bind("reason", place.reason().orElse(null))
        .execute();
  }

  List<Place> places(Transaction transaction, Round round) {
    return transaction
        .handle()
        .createQuery(
            "SELECT round, member, intro_group, reason, answer FROM round_member"
                + " WHERE community = :community AND round = :round ORDER BY member")
        .bind("community", round.community())
        .bind("round", round.id())
        .mapTo(Place.class)
        .list();
  }

  List<Group> groups(Transaction transaction, Round round) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, round, score, message_channel, message_id, room FROM intro_group"
                + " WHERE community = :community AND round = :round ORDER BY id")
        .bind("community", round.community())
        .bind("round", round.id())
        .mapTo(Group.class)
        .list();
  }

  Optional<Group> group(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, round, score, message_channel, message_id, room FROM intro_group WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Group.class)
        .findOne();
  }

  void cardStands(
      Transaction transaction,
      CommunityId community,
      PublicId group,
      dev.acquaint.chat.Outcome.Sent sent) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE intro_group SET message_channel = :channel, message_id = :message, room = :room"
                + " WHERE community = :community AND id = :id")
        .bind("channel", sent.message().channel().id())
        .bind("message", sent.message().id())
        .bind("room", sent.room().id())
        .bind("community", community)
        .bind("id", group)
        .execute();
  }

  boolean answer(
      Transaction transaction,
      CommunityId community,
      PublicId group,
      MemberId member,
      String answer) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE round_member SET answer = :answer WHERE community = :community AND intro_group = :group AND member = :member")
            .bind("answer", answer)
            .bind("community", community)
            .bind("group", group)
            .bind("member", member)
            .execute()
        > 0;
  }

  /** Returns every pair that was ever put into one group of the programme. */
  List<Met> met(Transaction transaction, Programme programme) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT a.member AS a, b.member AS b, a.round FROM round_member a
            JOIN round_member b ON b.community = a.community AND b.intro_group = a.intro_group AND b.member > a.member
            JOIN round r ON r.community = a.community AND r.id = a.round
            WHERE a.community = :community AND r.programme = :programme
            """)
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .map((row, _) ->
            new Met(
                new Pair(new MemberId(row.getString("a")), new MemberId(row.getString("b"))),
                new PublicId(row.getString("round"))))
        .list();
  }
}
