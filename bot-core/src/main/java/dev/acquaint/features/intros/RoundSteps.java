package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each step of a round does; every step is one transaction. */
final class RoundSteps {
  private static final Duration HEADS_UP_AT_LEAST = Duration.ofHours(2);

  private final Store store;
  private final Snapshots snapshots;
  private final Matcher matcher;
  private final RoundPlanner planner;
  private final Introducer introducer;
  private final SideRounds side;
  private final IntroPost post;
  private final Closing closing;
  private final SkippedRound skipped;

  RoundSteps(Tools tools) {
    this.store = tools.store();
    this.snapshots = tools.snapshots();
    this.matcher = tools.matcher();
    this.planner = tools.planner();
    this.introducer = tools.introducer();
    this.post = tools.post();
    this.side = new SideRounds(tools);
    this.closing = new Closing(tools.store(), tools.post());
    this.skipped = new SkippedRound(tools);
  }

  void perform(Transaction transaction, Round.Due due, Instant now) {
    Round round = store.rounds().get(transaction, due.community(), due.round());
    Optional<Programme> found =
        store.programmes().find(transaction, due.community(), round.programme());
    Optional<Instant> later =
        found.flatMap(programme -> Lateness.untilWaking(due, programme.zone(), now));
    if (later.isPresent()) {
      store.rounds().putOff(transaction, due, later.get());
    } else if (store.rounds().take(transaction, due)) {
      boolean missed = Lateness.isMissed(due, now);
      found.ifPresent(programme -> perform(transaction, programme, round, due, missed, now));
    }
  }

  /**
   * Lets a step pass that people may have seen already, in a time that a restored database lost.
   */
  void forgo(Transaction transaction, Round.Due due, Instant now) {
    Round round = store.rounds().get(transaction, due.community(), due.round());
    Optional<Programme> found =
        store.programmes().find(transaction, due.community(), round.programme());
    if (!store.rounds().take(transaction, due) || found.isEmpty()) {
      return;
    }
    if (due.step() == Round.Step.RUN) {
      skipped.skip(transaction, found.get(), round, SkippedRound.RESTORED, now);
      planner.next(transaction, found.get(), now);
    } else {
      perform(transaction, found.get(), round, due, true, now);
    }
  }

  private void perform(
      Transaction transaction,
      Programme programme,
      Round round,
      Round.Due due,
      boolean missed,
      Instant now) {
    switch (due.step()) {
      case RUN -> run(transaction, programme, round, missed, now);
      case CLOSE -> closing.close(transaction, programme, round, now);
      case HEADS_UP, NUDGE, CHECK_IN, ASK_AGAIN -> {
        if (!missed && programme.running()) {
          remind(transaction, programme, round, due.step(), now);
        }
      }
    }
  }

  private void remind(
      Transaction transaction, Programme programme, Round round, Round.Step step, Instant now) {
    switch (step) {
      case HEADS_UP -> headsUp(transaction, programme, round, now);
      case NUDGE -> nudge(transaction, programme, round, now);
      case CHECK_IN -> {
        for (Talk talk : store.talks().of(transaction, round)) {
          if (!talk.met()
              && !talk.gaveUp()
              && !talk.fellApart()
              && !isStillToMeet(transaction, talk, programme, now)) {
            ask(transaction, programme, talk, "check-in", now);
          }
        }
      }
      case ASK_AGAIN -> {
        for (Talk talk : store.talks().of(transaction, round)) {
          boolean settled =
              store
                  .times()
                  .found(transaction, programme.community(), talk.group().id())
                  .starts()
                  .isPresent();
          if ((talk.notYet() || (settled && !talk.met())) && !talk.gaveUp() && !talk.fellApart()) {
            ask(transaction, programme, talk, "ask-again", now);
          }
        }
      }
      case RUN, CLOSE -> throw new IllegalArgumentException(step + " is no reminder");
    }
  }

  private void headsUp(Transaction transaction, Programme programme, Round round, Instant now) {
    if (Duration.between(now, round.dueAt()).compareTo(HEADS_UP_AT_LEAST) < 0) {
      return;
    }
    Set<MemberId> there = snapshots.present(transaction, programme).keySet();
    for (Part part : store.parts().all(transaction, programme)) {
      if (there.contains(part.member())
          && part.isIn(round.dueAt())
          && !part.skips(round)
          && post.within(transaction, programme, List.of(part.member()), 1, now)
          && post.within(transaction, programme, List.of(part.member()), 2, round.dueAt())) {
        post.aside(
            transaction,
            Letter.of(programme, "heads-up", round.id(), part.member(), now)
                .step(part.member().value() + "@" + round.dueAt().getEpochSecond())
                .saying(IntroCards.headsUp(round.dueAt(), round.id())));
      }
    }
  }

  private void run(
      Transaction transaction, Programme programme, Round round, boolean missed, Instant now) {
    if (missed || !programme.running()) {
      String why = missed ? "MISSED" : programme.stopped().orElse("");
      skipped.skip(transaction, programme, round, why, now);
    } else {
      store.rounds().state(transaction, round, Round.State.RUN, Optional.empty());
      switch (round.kind()) {
        case REGULAR, EXTRA -> introduce(transaction, programme, round, now);
        case RESCUE -> side.rescue(transaction, programme, round, now);
        case WELCOME -> side.welcome(transaction, programme, round, now);
        case REQUEST -> throw new IllegalStateException("it began when both agreed");
      }
    }
    planner.next(transaction, programme, now);
  }

  private void introduce(Transaction transaction, Programme programme, Round round, Instant now) {
    MatchingRequest request = snapshots.take(transaction, programme, round, now);
    Introducer.Occasion occasion = Introducer.Occasion.regular(programme, round, now);
    Plan plan = matcher.match(request);
    plan.groups().forEach(group -> introducer.introduce(transaction, occasion, group));
    plan.unmatched().forEach(one -> introducer.leaveOut(transaction, occasion, one));
    store.kept().releaseAll(transaction, programme);
    Set<MemberId> due = request.people().stream().map(Person::id).collect(Collectors.toSet());
    for (Part part : store.parts().all(transaction, programme)) {
      if (part.isIn(now) && part.skips(round) && !due.contains(part.member())) {
        store
            .talks()
            .addPlace(
                transaction,
                programme.community(),
                Talk.Place.without(round.id(), part.member(), RoundReport.SKIPPED));
      }
    }
  }

  private void nudge(Transaction transaction, Programme programme, Round round, Instant now) {
    for (Talk talk : store.talks().of(transaction, round)) {
      Optional<ChannelRef> room = talk.group().roomIn(programme.home().space());
      if (talk.silent()
          && !hasBegunToLook(transaction, talk, programme)
          && room.isPresent()
          && post.within(transaction, programme, talk.people(), 1, now)) {
        MessageView view =
            IntroCards.nudge(
                talk.group().id(), introducer.freshQuestion(transaction, programme, talk, now));
        post.into(
            transaction,
            Letter.of(programme, "nudge", talk.group().id(), talk.people(), now).saying(view),
            room.get());
      }
    }
  }

  private boolean hasBegunToLook(Transaction transaction, Talk talk, Programme programme) {
    return !store.times().free(transaction, programme.community(), talk.group().id()).isEmpty();
  }

  /** Whoever has settled on a time that is still to come is not asked whether they met. */
  private boolean isStillToMeet(
      Transaction transaction, Talk talk, Programme programme, Instant now) {
    return store
        .times()
        .found(transaction, programme.community(), talk.group().id())
        .starts()
        .filter(now::isBefore)
        .isPresent();
  }

  /**
   * Asks in the room while the week's budget also leaves room for the next round's heads-up, with
   * which people can still say no; otherwise the card itself changes, which notifies nobody.
   */
  private void ask(
      Transaction transaction, Programme programme, Talk talk, String words, Instant now) {
    Letter letter =
        Letter.of(programme, words, talk.group().id(), talk.staying(), now)
            .saying(IntroCards.checkIn(words, talk));
    Optional<ChannelRef> room = talk.group().roomIn(programme.home().space());
    Optional<MessageRef> card = talk.group().cardIn(programme.home().space());
    if (room.isPresent() && post.within(transaction, programme, talk.staying(), 2, now)) {
      post.into(transaction, letter, room.get());
    } else {
      card.ifPresent(message -> post.edit(transaction, letter.step("edit"), message));
    }
  }
}
