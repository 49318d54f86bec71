package dev.acquaint.features.icebreakers;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts, a day after a prompt was posted, how many people answered it. One that fewer than half as
 * many answered as usual is weak and rests longer, as soon as five posts tell what is usual.
 */
final class ScoreAlarm implements Alarm {
  private static final int ENOUGH_POSTS = 5;

  private final Transactions transactions;
  private final Store store;

  ScoreAlarm(Transactions transactions, Store store) {
    this.transactions = transactions;
    this.store = store;
  }

  @Override
  public String name() {
    return "icebreaker-scores";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(store.answers()::nextDue);
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public void ring(Instant now) {
    while (true) {
      List<SqlPosts.Post> due =
          transactions.inTransaction(transaction -> store.answers().due(transaction, now));
      if (due.isEmpty()) {
        return;
      }
      due.forEach(post -> transactions.run(transaction -> score(transaction, post)));
    }
  }

  private void score(Transaction transaction, SqlPosts.Post post) {
    SqlAnswers.Usual usual = store.answers().usual(transaction, post.community());
    store
        .answers()
        .count(transaction, post)
        .ifPresent(people -> {
          boolean weak =
              usual.posts() >= ENOUGH_POSTS && usual.average() >= 1 && 2 * people < usual.average();
          store.turns().score(transaction, post.community(), post.prompt(), people, weak);
        });
  }
}
