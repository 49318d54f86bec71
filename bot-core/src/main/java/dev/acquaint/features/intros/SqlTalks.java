package dev.acquaint.features.intros;

import dev.acquaint.chat.Outcome;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was put together in which round, and what they said of it. */
final class SqlTalks {
  private static final String GROUP =
      "SELECT id, round, score, message_channel, message_id, room FROM intro_group WHERE community = :community";
  private static final String PLACE =
      "SELECT round, member, intro_group, reason, answer, again FROM round_member WHERE community = :community";

  /** That two people were in one group, and in which round. */
  record Met(Pair pair, PublicId round) {}

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

  void addPlace(Transaction transaction, CommunityId community, Talk.Place place) {
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

  /** Takes somebody out of a group that never met, for a reason. */
  void leaveOut(Transaction transaction, CommunityId community, Talk.Place place, String reason) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round_member SET intro_group = NULL, reason = :reason"
                + " WHERE community = :community AND round = :round AND member = :member")
        .bind("reason", reason)
        .bind("community", community)
        .bind("round", place.round())
        .bind("member", place.member())
        .execute();
  }

  List<Talk.Place> places(Transaction transaction, Round round) {
    return transaction
        .handle()
        .createQuery(PLACE + " AND round = :round ORDER BY member")
        .bind("community", round.community())
        .bind("round", round.id())
        .mapTo(Talk.Place.class)
        .list();
  }

  /** Returns somebody's place in a programme's last round for everybody, if they have one. */
  Optional<Talk.Place> lastPlace(Transaction transaction, Programme programme, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            PLACE
                + " AND member = :member AND round = (SELECT r.id FROM round r WHERE r.community = :community"
                + " AND r.programme = :programme AND r.kind IN (<kinds>) AND r.state <> 'PLANNED'"
                + " ORDER BY r.due_at DESC, r.id LIMIT 1)")
        .bind("community", programme.community())
        .bind("member", member)
        .bind("programme", programme.id())
        .bindList("kinds", SqlRounds.FOR_EVERYBODY)
        .mapTo(Talk.Place.class)
        .findOne();
  }

  /** Whether somebody is in a group of a round that is not closed yet. */
  boolean isInAnOpenRound(Transaction transaction, Programme programme, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM round_member m
              JOIN round r ON r.community = m.community AND r.id = m.round
              WHERE m.community = :community AND m.member = :member AND m.intro_group IS NOT NULL
                AND r.programme = :programme AND r.state = 'RUN')
            """)
        .bind("community", programme.community())
        .bind("member", member)
        .bind("programme", programme.id())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Returns the groups in which somebody was with others, the newest first.
   *
   * @param most how many at most
   */
  List<Talk> lastOf(Transaction transaction, Programme programme, MemberId member, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT m.intro_group FROM round_member m
            JOIN round r ON r.community = m.community AND r.id = m.round
            WHERE m.community = :community AND m.member = :member AND r.programme = :programme
              AND EXISTS (SELECT 1 FROM round_member o WHERE o.community = m.community
                AND o.intro_group = m.intro_group AND o.member <> m.member)
            ORDER BY r.due_at DESC, r.id, m.intro_group LIMIT :most
            """)
        .bind("community", programme.community())
        .bind("member", member)
        .bind("programme", programme.id())
        .bind("most", most)
        .mapTo(PublicId.class)
        .list()
        .stream()
        .flatMap(group -> find(transaction, programme.community(), group).stream())
        .toList();
  }

  /** Returns a round's groups with their people. */
  List<Talk> of(Transaction transaction, Round round) {
    Map<PublicId, List<Talk.Place>> places = new HashMap<>();
    for (Talk.Place place : places(transaction, round)) {
      place
          .introGroup()
          .ifPresent(group -> places.computeIfAbsent(group, _ -> new ArrayList<>()).add(place));
    }
    return groups(transaction, round).stream()
        .map(group -> new Talk(group, places.getOrDefault(group.id(), List.of())))
        .toList();
  }

  private static List<Talk.Group> groups(Transaction transaction, Round round) {
    return transaction
        .handle()
        .createQuery(GROUP + " AND round = :round ORDER BY id")
        .bind("community", round.community())
        .bind("round", round.id())
        .mapTo(Talk.Group.class)
        .list();
  }

  Optional<Talk> find(Transaction transaction, CommunityId community, PublicId group) {
    return transaction
        .handle()
        .createQuery(GROUP + " AND id = :id")
        .bind("community", community)
        .bind("id", group)
        .mapTo(Talk.Group.class)
        .findOne()
        .map(found -> new Talk(found, inGroup(transaction, community, group)));
  }

  private static List<Talk.Place> inGroup(
      Transaction transaction, CommunityId community, PublicId group) {
    return transaction
        .handle()
        .createQuery(PLACE + " AND intro_group = :group ORDER BY member")
        .bind("community", community)
        .bind("group", group)
        .mapTo(Talk.Place.class)
        .list();
  }

  /** Returns the groups in which somebody's week is still open, of rounds that are not closed. */
  List<Talk> openOf(Transaction transaction, Programme programme, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT m.intro_group FROM round_member m
            JOIN round r ON r.community = m.community AND r.id = m.round
            WHERE m.community = :community AND r.programme = :programme AND r.state = 'RUN' AND m.member = :member
              AND m.intro_group IS NOT NULL AND (m.answer IS NULL OR m.answer = 'NOT_YET')
            ORDER BY m.intro_group
            """)
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("member", member)
        .mapTo(PublicId.class)
        .list()
        .stream()
        .flatMap(group -> find(transaction, programme.community(), group).stream())
        .filter(talk -> !talk.met())
        .toList();
  }

  void cardStands(
      Transaction transaction, CommunityId community, PublicId group, Outcome.Sent sent) {
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

  /**
   * Writes down what somebody said; returns false when they are not in the group. Whoever is out
   * stays out.
   */
  boolean answer(
      Transaction transaction,
      CommunityId community,
      PublicId group,
      MemberId member,
      Talk.Answer answer) {
    return transaction
                .handle()
                .createUpdate(
                    """
                    UPDATE round_member m JOIN round r ON r.community = m.community AND r.id = m.round
                    SET m.answer = :answer
                    WHERE m.community = :community AND m.intro_group = :group AND m.member = :member
                      AND r.state IN ('RUN', 'CLOSED') AND (m.answer IS NULL OR m.answer NOT IN ('CANNOT', 'LEFT'))
                    """)
                .bind("answer", answer)
                .bind("community", community)
                .bind("group", group)
                .bind("member", member)
                .execute()
            > 0
        || find(transaction, community, group)
            .flatMap(talk -> talk.of(member))
            .filter(place -> place.said(answer))
            .isPresent();
  }

  /** Writes down that somebody would like to meet somebody else this week. */
  void wishAgain(Transaction transaction, CommunityId community, Talk.Place place, boolean again) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE round_member SET again = :again"
                + " WHERE community = :community AND round = :round AND member = :member")
        .bind("again", again)
        .bind("community", community)
        .bind("round", place.round())
        .bind("member", place.member())
        .execute();
  }

  /** Returns who was introduced between the rounds for everybody after a moment. */
  List<MemberId> inSideRounds(Transaction transaction, Programme programme, Instant after) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT DISTINCT m.member FROM round_member m
            JOIN round r ON r.community = m.community AND r.id = m.round
            WHERE m.community = :community AND r.programme = :programme AND r.kind NOT IN ('REGULAR', 'EXTRA')
              AND r.due_at > :after AND m.intro_group IS NOT NULL
            """)
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("after", after)
        .mapTo(MemberId.class)
        .list();
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
