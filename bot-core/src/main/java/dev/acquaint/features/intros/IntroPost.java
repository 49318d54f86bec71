package dev.acquaint.features.intros;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the messages of introductions into the outbox, within everybody's attention budget. */
final class IntroPost {
  // Two hours less than seven days, so that a weekly message never trips over the one before it: a
  // clock change moves it by an hour, a busy minute by seconds.
  private static final Duration WEEK = Duration.ofDays(7).minusHours(2);
  private static final Duration KEEPS = Duration.ofHours(24);
  private static final int BUDGET = 3;
  private static final int MOST_DAYS = 7;

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
   * Returns when a member's week has room for one more message: now, or the same time of one of the
   * next seven days.
   */
  Instant roomFor(Transaction transaction, Programme programme, MemberId member, Instant now) {
    Instant at = now;
    for (int days = 0;
        days < MOST_DAYS && !within(transaction, programme, List.of(member), 1, at);
        days++) {
      at = at.plus(Duration.ofDays(1));
    }
    return at;
  }

  /**
   * Writes to the one person of a letter where only they read; does nothing when they have no
   * account in the programme's space.
   */
  void aside(Transaction transaction, Letter letter) {
    MemberId member = letter.people().getFirst();
    Programme programme = letter.programme();
    account(transaction, programme, member)
        .ifPresent(account ->
            put(
                transaction,
                letter,
                to(new Place.Aside(programme.home(), account)),
                locale(transaction, programme, member)));
  }

  /** Writes to one person if their week has room for it. */
  void asideWithinBudget(Transaction transaction, Letter letter) {
    if (within(transaction, letter.programme(), letter.people(), 1, letter.at())) {
      aside(transaction, letter);
    }
  }

  /** Writes to the people of a letter in a room of their own. */
  void together(Transaction transaction, Letter letter) {
    Programme programme = letter.programme();
    List<AccountRef> accounts =
        letter.people().stream()
            .flatMap(member -> account(transaction, programme, member).stream())
            .toList();
    Place room = new Place.Together(programme.home(), accounts, IntrosWords.plain("intro-title"));
    put(transaction, letter, to(room), common(transaction, programme));
  }

  /** Writes into a room that exists. */
  void into(Transaction transaction, Letter letter, ChannelRef room) {
    put(transaction, letter, to(new Place.In(room)), common(transaction, letter.programme()));
  }

  /** Changes a message that stands, which nobody is notified of. */
  void edit(Transaction transaction, Letter letter, MessageRef message) {
    put(
        transaction,
        letter.prompted(),
        new Delivery.Target.Edit(message),
        common(transaction, letter.programme()));
  }

  /** Withdraws what is not under way yet about a row. */
  void withdraw(Transaction transaction, Programme programme, PublicId subject, String reason) {
    outbox.withdraw(transaction, programme.community(), subject, reason);
  }

  private static Delivery.Target to(Place place) {
    return new Delivery.Target.NewMessage(place, Optional.empty());
  }

  private void put(Transaction transaction, Letter letter, Delivery.Target target, Locale locale) {
    outbox.put(
        transaction,
        new Delivery(
            letter.programme().community(),
            letter.kind(),
            letter.subject(),
            letter.step(),
            letter.programme().home().space(),
            target,
            letter.view(),
            locale,
            letter.people(),
            letter.unprompted(),
            letter.at(),
            letter.at().plus(KEEPS)));
  }

  private Optional<AccountRef> account(
      Transaction transaction, Programme programme, MemberId member) {
    return communities.accounts(transaction, programme.community(), member).stream()
        .filter(
            account -> account.present() && account.ref().space().equals(programme.home().space()))
        .map(Account::ref)
        .findFirst();
  }

  private Locale common(Transaction transaction, Programme programme) {
    return communities.get(transaction, programme.community()).locale();
  }

  private Locale locale(Transaction transaction, Programme programme, MemberId member) {
    return communities
        .get(transaction, programme.community(), member)
        .locale()
        .orElseGet(() -> common(transaction, programme));
  }
}
