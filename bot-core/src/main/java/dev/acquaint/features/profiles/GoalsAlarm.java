package dev.acquaint.features.profiles;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks members once whether goals they declared a while ago still hold. */
final class GoalsAlarm implements Alarm {
  static final String KIND = "goals-question";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration KEEPS = Duration.ofDays(3);
  private static final int BUDGET = 3;

  private final Transactions transactions;
  private final Communities communities;
  private final Outbox outbox;
  private final IntroductionsChannel channel;
  private final SqlGoals goals = new SqlGoals();

  GoalsAlarm(
      Transactions transactions,
      Communities communities,
      Outbox outbox,
      IntroductionsChannel channel) {
    this.transactions = transactions;
    this.communities = communities;
    this.outbox = outbox;
    this.channel = channel;
  }

  @Override
  public String name() {
    return "goals";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(goals::nextDue);
  }

  @Override
  public void ring(Instant now) {
    while (transactions.inTransaction(
        transaction -> {
          Optional<SqlGoals.Declared> due = goals.due(transaction, now);
          due.ifPresent(declared -> ask(transaction, declared, now));
          return due.isPresent();
        })) {
      // each turn is one question
    }
  }

  private void ask(Transaction transaction, SqlGoals.Declared declared, Instant now) {
    int heard =
        outbox.unprompted(transaction, declared.community(), declared.member(), now.minus(WEEK));
    if (heard >= BUDGET) {
      goals.postpone(transaction, declared, now.plus(Duration.ofDays(1)));
    } else if (goals.take(transaction, declared)) {
      communities
          .find(transaction, declared.community(), declared.member())
          .filter(Member::present)
          .ifPresent(member -> put(transaction, declared, member, now));
    }
  }

  private void put(
      Transaction transaction, SqlGoals.Declared declared, Member member, Instant now) {
    ChannelRef home = channel.of(transaction, declared.community()).orElse(declared.where());
    account(transaction, member, home)
        .or(() -> account(transaction, member, declared.where()))
        .ifPresent(account ->
            outbox.put(
                transaction,
                new Delivery(
                    declared.community(),
                    KIND,
                    declared.id(),
                    "",
                    account.space(),
                    new Delivery.Target.NewMessage(
                        new Place.Aside(
                            account.space().equals(home.space()) ? home : declared.where(),
                            account),
                        Optional.empty()),
                    question(declared),
                    member
                        .locale()
                        .orElseGet(
                            () -> communities.get(transaction, declared.community()).locale()),
                    List.of(member.id()),
                    true,
                    now,
                    now.plus(KEEPS))));
  }

  private Optional<AccountRef> account(Transaction transaction, Member member, ChannelRef channel) {
    return communities.accounts(transaction, member.community(), member.id()).stream()
        .filter(account -> account.present() && account.ref().space().equals(channel.space()))
        .map(Account::ref)
        .findFirst();
  }

  private static MessageView question(SqlGoals.Declared declared) {
    return MessageView.of(
        ProfileWords.plain("goals-question"),
        new Block.Paragraph(ProfileWords.plain("goals-question")),
        Block.Fields.of(
            new Block.Field(
                ProfileWords.label(ProfileField.GOALS), ProfileWords.goals(declared.goals()))),
        Block.Controls.of(
            Control.Button.primary(
                ProfileWords.plain("still-true-button"),
                ActionRef.to(ProfileActions.STILL_TRUE, declared.id())),
            Control.Button.of(
                ProfileWords.plain("change-button"),
                ActionRef.to(ProfileActions.GOALS, declared.id()))));
  }
}
