package dev.acquaint.features.intros;

import dev.acquaint.Oversized;
import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the messages of introductions into the outbox, within everybody's attention budget. */
@Oversized("a message is named by its occasion, its readers, its place and its words, all at once")
final class IntroPost {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration KEEPS = Duration.ofHours(24);
  private static final int BUDGET = 3;

  private final Communities communities;
  private final Outbox outbox;

  IntroPost(Communities communities, Outbox outbox) {
    this.communities = communities;
    this.outbox = outbox;
  }

  /** Whether each of them may hear so many more messages this week. */
  boolean within(
      Transaction transaction, Programme programme, List<MemberId> people, int more, Instant now) {
    return people.stream()
        .allMatch(member ->
            outbox.unprompted(transaction, programme.community(), member, now.minus(WEEK)) + more
                <= BUDGET);
  }

  /**
   * Writes to one member where only they read; does nothing when they have no account in the
   * programme's space.
   */
  void aside(
      Transaction transaction,
      Programme programme,
      String kind,
      PublicId subject,
      MemberId member,
      MessageView view,
      Instant now) {
    account(transaction, programme, member)
        .ifPresent(account ->
            outbox.put(
                transaction,
                new Delivery(
                    programme.community(),
                    kind,
                    subject,
                    member.value(),
                    programme.homeSpace(),
                    new Delivery.Target.NewMessage(
                        new Place.Aside(programme.home(), account), Optional.empty()),
                    view,
                    locale(transaction, programme, member),
                    List.of(member),
                    true,
                    now,
                    now.plus(KEEPS))));
  }

  /**
   * Writes the summary of a round to the organiser, who asked for it and whose budget it leaves
   * alone.
   */
  void summary(
      Transaction transaction, Programme programme, PublicId round, MessageView view, Instant now) {
    account(transaction, programme, programme.organiser())
        .ifPresent(account ->
            outbox.put(
                transaction,
                new Delivery(
                    programme.community(),
                    "round-summary",
                    round,
                    programme.organiser().value(),
                    programme.homeSpace(),
                    new Delivery.Target.NewMessage(
                        new Place.Aside(programme.home(), account), Optional.empty()),
                    view,
                    locale(transaction, programme, programme.organiser()),
                    List.of(programme.organiser()),
                    false,
                    now,
                    now.plus(KEEPS))));
  }

  /** Writes to several members in a room of their own. */
  void together(
      Transaction transaction,
      Programme programme,
      String kind,
      PublicId subject,
      List<MemberId> people,
      MessageView view,
      Instant now) {
    List<AccountRef> accounts =
        people.stream()
            .flatMap(member -> account(transaction, programme, member).stream())
            .toList();
    Place place = new Place.Together(programme.home(), accounts, IntrosWords.plain("intro-title"));
    put(transaction, programme, kind, subject, people, place, view, now);
  }

  /** Writes into a room that exists. */
  void into(
      Transaction transaction,
      Programme programme,
      String kind,
      PublicId subject,
      List<MemberId> people,
      String room,
      MessageView view,
      Instant now) {
    Place place = new Place.In(new ChannelRef(programme.homeSpace(), room));
    put(transaction, programme, kind, subject, people, place, view, now);
  }

  private void put(
      Transaction transaction,
      Programme programme,
      String kind,
      PublicId subject,
      List<MemberId> people,
      Place place,
      MessageView view,
      Instant now) {
    outbox.put(
        transaction,
        new Delivery(
            programme.community(),
            kind,
            subject,
            "",
            programme.homeSpace(),
            new Delivery.Target.NewMessage(place, Optional.empty()),
            view,
            communities.get(transaction, programme.community()).locale(),
            people,
            true,
            now,
            now.plus(KEEPS)));
  }

  /** Changes a card that stands, which nobody is notified of. */
  void edit(
      Transaction transaction,
      Programme programme,
      String kind,
      SqlRounds.Group group,
      List<MemberId> people,
      MessageView view,
      Instant now) {
    if (group.messageChannel().isEmpty() || group.messageId().isEmpty()) {
      return;
    }
    dev.acquaint.id.MessageRef message =
        new dev.acquaint.id.MessageRef(
            new ChannelRef(programme.homeSpace(), group.messageChannel().get()),
            group.messageId().get());
    outbox.put(
        transaction,
        new Delivery(
            programme.community(),
            kind,
            group.id(),
            "edit",
            programme.homeSpace(),
            new Delivery.Target.Edit(message),
            view,
            communities.get(transaction, programme.community()).locale(),
            people,
            false,
            now,
            now.plus(KEEPS)));
  }

  private Optional<AccountRef> account(
      Transaction transaction, Programme programme, MemberId member) {
    return communities.accounts(transaction, programme.community(), member).stream()
        .filter(account -> account.present() && account.ref().space().equals(programme.homeSpace()))
        .map(Account::ref)
        .findFirst();
  }

  private Locale locale(Transaction transaction, Programme programme, MemberId member) {
    return communities
        .get(transaction, programme.community(), member)
        .locale()
        .orElseGet(() -> communities.get(transaction, programme.community()).locale());
  }
}
