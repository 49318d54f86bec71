package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a group when one of its people drops out: the others hear it, kindly. */
final class Dropouts {
  private final Store store;
  private final Snapshots snapshots;
  private final Matcher matcher;
  private final RoundPlanner planner;
  private final Introducer introducer;
  private final IntroPost post;

  Dropouts(Tools tools) {
    this.store = tools.store();
    this.snapshots = tools.snapshots();
    this.matcher = tools.matcher();
    this.planner = tools.planner();
    this.introducer = tools.introducer();
    this.post = tools.post();
  }

  /** Takes somebody out of all their open groups of a programme, because they left. */
  void leaves(Transaction transaction, Programme programme, MemberId who, Instant now) {
    for (Talk talk : store.talks().openOf(transaction, programme, who)) {
      drop(transaction, programme, talk.group().id(), who, Talk.Answer.LEFT, now);
    }
  }

  /** Lets somebody drop out of a group; returns false when it is closed or not theirs. */
  boolean drop(
      Transaction transaction,
      Programme programme,
      PublicId group,
      MemberId who,
      Talk.Answer how,
      Instant now) {
    CommunityId community = programme.community();
    Optional<Talk> standing = store.talks().find(transaction, community, group);
    boolean open =
        standing
            .flatMap(talk -> store.rounds().find(transaction, community, talk.group().round()))
            .filter(round -> round.state() == Round.State.RUN)
            .isPresent();
    boolean before = standing.flatMap(talk -> talk.of(who)).filter(Talk.Place::stays).isPresent();
    if (!open || !store.talks().answer(transaction, community, group, who, how)) {
      return false;
    }
    if (before) {
      Talk talk = store.talks().find(transaction, community, group).orElseThrow();
      Round round = store.rounds().get(transaction, community, talk.group().round());
      afterwards(transaction, new Gap(programme, round, talk, who, now));
    }
    return true;
  }

  /**
   * A group with somebody missing.
   *
   * @param programme of which programme
   * @param round of which round
   * @param talk the group as it is now
   * @param gone who is missing
   * @param now when
   */
  record Gap(Programme programme, Round round, Talk talk, MemberId gone, Instant now) {}

  private void afterwards(Transaction transaction, Gap gap) {
    Talk talk = gap.talk();
    Optional<ChannelRef> room = talk.group().roomIn(gap.programme().home().space());
    if (room.isEmpty()) {
      post.withdraw(transaction, gap.programme(), talk.group().id(), "left");
      beforeTheCard(transaction, gap);
    } else if (talk.fellApart()) {
      talk.staying().forEach(last -> tellLast(transaction, gap, last));
    } else {
      post.into(
          transaction,
          Letter.of(gap.programme(), "partner-out", talk.group().id(), talk.staying(), gap.now())
              .step(gap.gone().value())
              .saying(IntroCards.fewer("fewer", gap.gone(), talk.staying()))
              .prompted(),
          room.get());
    }
  }

  /**
   * Looks after those who are left of a group whose card was never sent: two or more are introduced
   * without the others, a single one hears why and may have somebody else.
   */
  void beforeTheCard(Transaction transaction, Gap gap) {
    Talk talk = gap.talk();
    if (talk.fellApart()) {
      talk.staying().forEach(last -> tellLast(transaction, gap, last));
    } else {
      introducer.introduceAnew(
          transaction,
          Introducer.Occasion.regular(gap.programme(), gap.round(), gap.now()),
          rest(transaction, gap),
          talk.group().id());
    }
  }

  /** Returns those who are left, with what speaks for them now. */
  private MatchedGroup rest(Transaction transaction, Gap gap) {
    List<MemberId> left = gap.talk().staying();
    return new SideMatching(
            matcher,
            snapshots.take(
                transaction,
                gap.programme(),
                gap.round(),
                part -> left.contains(part.member()),
                gap.now()))
        .together(left)
        .orElseGet(() -> new MatchedGroup(left, gap.talk().group().score(), List.of()));
  }

  private void tellLast(Transaction transaction, Gap gap, MemberId last) {
    Programme programme = gap.programme();
    PublicId group = gap.talk().group().id();
    Text words = IntrosWords.member("partner-out", gap.gone());
    Instant next = planner.next(transaction, programme, gap.now()).dueAt();
    Optional<Instant> rescue =
        Optional.of(planner.rescueAt(programme, gap.round()))
            .filter(at -> gap.round().kind() == Round.Kind.REGULAR && gap.now().isBefore(at));
    if (rescue.isEmpty()) {
      Part part = store.parts().get(transaction, programme, last);
      store.parts().save(transaction, programme, part.comesFirst(), gap.now());
    }
    post.aside(
        transaction,
        Letter.of(programme, "partner-out", group, last, gap.now())
            .saying(IntroCards.alone(words, group, rescue, next))
            .prompted());
  }

  /** Wishes for somebody else; returns when the rescue comes, or nothing when it is too late. */
  Optional<Instant> again(
      Transaction transaction, Programme programme, Talk talk, MemberId who, Instant now) {
    Round round = store.rounds().get(transaction, programme.community(), talk.group().round());
    Optional<Instant> at = planner.rescue(transaction, programme, round, now);
    if (at.isPresent()) {
      talk.of(who)
          .ifPresent(
              place -> store.talks().wishAgain(transaction, programme.community(), place, true));
    }
    return at;
  }
}
