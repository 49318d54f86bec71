package dev.acquaint.features.intros;

import dev.acquaint.Oversized;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What each step of a round does; every step is one transaction. */
final class RoundSteps {
  private static final Duration LATEST = Duration.ofHours(24);
  private static final int SILENT_ROUNDS = 3;
  private static final int MOST_LINES = 15;

  private final SqlProgrammes programmes;
  private final SqlRounds rounds;
  private final Snapshots snapshots;
  private final Matcher matcher;
  private final RoundPlanner planner;
  private final IntroPost post;
  private final Ids ids;

  RoundSteps(
      SqlProgrammes programmes,
      SqlRounds rounds,
      Snapshots snapshots,
      Matcher matcher,
      IntroPost post,
      Ids ids) {
    this.programmes = programmes;
    this.rounds = rounds;
    this.snapshots = snapshots;
    this.matcher = matcher;
    this.planner = new RoundPlanner(programmes, rounds, ids);
    this.post = post;
    this.ids = ids;
  }

  void perform(Transaction transaction, SqlRounds.Due due, Instant now) {
    SqlRounds.Round round = rounds.get(transaction, due.community(), due.round());
    Optional<Programme> programme =
        programmes.find(transaction, due.community(), round.programme());
    if (programme.isEmpty() || !rounds.take(transaction, due)) {
      return;
    }
    switch (due.step()) {
      case HEADS_UP -> headsUp(transaction, programme.get(), round, now);
      case RUN -> run(transaction, programme.get(), round, now);
      case NUDGE -> nudge(transaction, programme.get(), round, now);
      case CHECK_IN -> checkIn(transaction, programme.get(), round, now);
      case CLOSE -> close(transaction, programme.get(), round, now);
    }
  }

  private void headsUp(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    for (SqlProgrammes.Part part : programmes.parts(transaction, programme)) {
      boolean skips = part.skips().filter(round.slotKey()::equals).isPresent();
      // The introduction itself must still fit into the week.
      if (part.isIn(round.dueAt())
          && !skips
          && post.within(transaction, programme, List.of(part.member()), 2, now)) {
        post.aside(
            transaction,
            programme,
            "heads-up",
            round.id(),
            part.member(),
            IntroViews.headsUp(round.dueAt(), round.id()),
            now);
      }
    }
  }

  private void run(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    if (Duration.between(round.dueAt(), now).compareTo(LATEST) > 0 || !programme.running()) {
      rounds.state(
          transaction, round, "SKIPPED", Optional.of(programme.running() ? "missed" : "stopped"));
      rounds.endSteps(transaction, round);
    } else {
      introduce(transaction, programme, round, now);
    }
    planner.next(transaction, programme, now);
  }

  private void introduce(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    MatchingRequest request = snapshots.take(transaction, programme, round, now);
    Plan plan = matcher.match(request);
    rounds.state(transaction, round, "RUN", Optional.empty());
    for (MatchedGroup group : plan.groups()) {
      PublicId id = ids.nextPublicId();
      rounds.addGroup(transaction, round, id, group.score());
      for (MemberId member : group.members()) {
        place(transaction, programme, round, member, Optional.of(id), Optional.empty(), now);
      }
      post.together(
          transaction,
          programme,
          "introduction",
          id,
          group.members(),
          IntroViews.introduction(group, id),
          now);
    }
    for (Unmatched unmatched : plan.unmatched()) {
      String why = unmatched.why().name();
      place(
          transaction,
          programme,
          round,
          unmatched.member(),
          Optional.empty(),
          Optional.of(why),
          now);
      post.aside(
          transaction,
          programme,
          "left-out",
          round.id(),
          unmatched.member(),
          IntroViews.leftOut(why),
          now);
    }
  }

  @Oversized("a place is a round, a member, and either a group or a reason")
  private void place(
      Transaction transaction,
      Programme programme,
      SqlRounds.Round round,
      MemberId member,
      Optional<PublicId> group,
      Optional<String> reason,
      Instant now) {
    rounds.addPlace(
        transaction,
        programme.community(),
        new SqlRounds.Place(round.id(), member, group, reason, Optional.empty()));
    SqlProgrammes.Part part = programmes.part(transaction, programme, member).orElseThrow();
    boolean introduced = group.isPresent();
    programmes.save(
        transaction,
        programme,
        new SqlProgrammes.Part(
            member,
            SqlProgrammes.State.IN,
            Optional.empty(),
            Optional.empty(),
            part.silentRounds(),
            introduced ? 0 : part.leftOut() + 1,
            part.rounds() + (introduced ? 1 : 0)),
        now);
  }

  /** A group with its people and whether anybody has said anything. */
  private record Talk(SqlRounds.Group group, List<MemberId> people, boolean silent, boolean met) {}

  private List<Talk> talks(Transaction transaction, SqlRounds.Round round) {
    List<SqlRounds.Place> places = rounds.places(transaction, round);
    List<Talk> talks = new ArrayList<>();
    for (SqlRounds.Group group : rounds.groups(transaction, round)) {
      List<SqlRounds.Place> in =
          places.stream()
              .filter(place -> place.introGroup().filter(group.id()::equals).isPresent())
              .toList();
      talks.add(
          new Talk(
              group,
              in.stream().map(SqlRounds.Place::member).toList(),
              in.stream().allMatch(place -> place.answer().isEmpty()),
              in.stream().anyMatch(place -> place.answer().filter("MET"::equals).isPresent())));
    }
    return talks;
  }

  private void nudge(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    for (Talk talk : talks(transaction, round)) {
      if (talk.silent()
          && talk.group().room().isPresent()
          && post.within(transaction, programme, talk.people(), 1, now)) {
        post.into(
            transaction,
            programme,
            "nudge",
            talk.group().id(),
            talk.people(),
            talk.group().room().get(),
            IntroViews.nudge(talk.group().id()),
            now);
      }
    }
  }

  /**
   * Asks in the room while the week's budget allows; otherwise the card itself changes, which
   * notifies nobody.
   */
  private void checkIn(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    for (Talk talk : talks(transaction, round)) {
      if (talk.met() || talk.group().room().isEmpty()) {
        continue;
      }
      MessageView view = IntroViews.checkIn(talk.group().id());
      if (post.within(transaction, programme, talk.people(), 1, now)) {
        post.into(
            transaction,
            programme,
            "check-in",
            talk.group().id(),
            talk.people(),
            talk.group().room().get(),
            view,
            now);
      } else {
        post.edit(transaction, programme, "check-in", talk.group(), talk.people(), view, now);
      }
    }
  }

  private void close(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    rounds.state(transaction, round, "CLOSED", Optional.empty());
    List<SqlRounds.Place> places = rounds.places(transaction, round);
    for (SqlRounds.Place place : places) {
      if (place.introGroup().isPresent()) {
        countSilence(transaction, programme, round, place, now);
      }
    }
    summarise(transaction, programme, round, places, now);
  }

  private void countSilence(
      Transaction transaction,
      Programme programme,
      SqlRounds.Round round,
      SqlRounds.Place place,
      Instant now) {
    SqlProgrammes.Part part = programmes.part(transaction, programme, place.member()).orElseThrow();
    int silent = place.answer().isPresent() ? 0 : part.silentRounds() + 1;
    boolean ghost = silent >= SILENT_ROUNDS && part.state() == SqlProgrammes.State.IN;
    programmes.save(
        transaction,
        programme,
        new SqlProgrammes.Part(
            part.member(),
            ghost ? SqlProgrammes.State.PAUSED : part.state(),
            part.pausedUntil(),
            part.skips(),
            ghost ? 0 : silent,
            part.leftOut(),
            part.rounds()),
        now);
    if (ghost && post.within(transaction, programme, List.of(part.member()), 1, now)) {
      post.aside(
          transaction,
          programme,
          "ghost-paused",
          round.id(),
          part.member(),
          IntroViews.ghostPaused(round.id()),
          now);
    }
  }

  private void summarise(
      Transaction transaction,
      Programme programme,
      SqlRounds.Round round,
      List<SqlRounds.Place> places,
      Instant now) {
    List<Block> blocks = new ArrayList<>();
    Text title = IntrosWords.day("summary-title", LocalDate.parse(round.slotKey()));
    blocks.add(new Block.Heading(title));
    List<SqlRounds.Place> leftOut =
        places.stream().filter(place -> place.introGroup().isEmpty()).toList();
    int met =
        (int)
            talks(transaction, round).stream()
                .filter(Talk::met)
                .mapToLong(talk -> talk.people().size())
                .sum();
    blocks.add(
        new Block.Paragraph(
            IntrosWords.summary(places.size() - leftOut.size(), met, leftOut.size())));
    leftOut.stream()
        .limit(MOST_LINES)
        .map(place ->
            IntrosWords.summaryLeftOut(
                place.member(), Objects.requireNonNull(place.reason().orElse("NOBODY_LEFT"))))
        .forEach(line -> blocks.add(new Block.Note(line)));
    post.summary(transaction, programme, round.id(), new MessageView(title, blocks), now);
  }
}
