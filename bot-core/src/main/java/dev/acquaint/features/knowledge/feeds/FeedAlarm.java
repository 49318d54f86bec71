package dev.acquaint.features.knowledge.feeds;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transactions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches each feed every six hours; one that cannot be had is left alone for longer each time, up
 * to two days. Only one copy of the bot takes a turn.
 */
public final class FeedAlarm implements Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(FeedAlarm.class);
  private static final Duration PAUSE = Duration.ofHours(6);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(2);

  private final Transactions transactions;
  private final SqlFeeds feeds;
  private final Fetching fetching;
  private final Executor threads;

  /** Fetches a feed. */
  @FunctionalInterface
  public interface Fetching {
    /** Fetches what is at an address, unless it is what is known already. */
    FeedFetch.Result fetch(URI address, FeedFetch.Known known);
  }

  /**
   * Makes it.
   *
   * @param transactions the database
   * @param feeds where feeds are kept
   * @param fetching how they are had
   * @param threads where slow servers are waited for
   */
  public FeedAlarm(Transactions transactions, SqlFeeds feeds, Fetching fetching, Executor threads) {
    this.transactions = transactions;
    this.feeds = feeds;
    this.fetching = fetching;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "knowledge-feeds";
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(feeds::nextDue);
  }

  @Override
  public void ring(Instant now) {
    while (true) {
      Optional<SqlFeeds.Due> due =
          transactions.inTransaction(transaction ->
              feeds
                  .due(transaction, now)
                  .filter(feed -> feeds.take(transaction, feed, now.plus(pause(feed)))));
      if (due.isEmpty()) {
        return;
      }
      threads.execute(() -> fetch(due.get(), now));
    }
  }

  private static Duration pause(SqlFeeds.Due feed) {
    Duration pause = PAUSE.multipliedBy(1L << Math.min(feed.failures(), 4));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void fetch(SqlFeeds.Due feed, Instant now) {
    FeedFetch.Result result = fetching.fetch(feed.address(), feed.known());
    try {
      transactions.run(transaction -> {
        switch (result) {
          case FeedFetch.Result.Unchanged _ ->
              feeds.succeeded(transaction, feed, Optional.empty(), "");
          case FeedFetch.Result.Failed(String why) -> feeds.failed(transaction, feed, why);
          case FeedFetch.Result.Fetched fetched -> {
            Optional<FeedXml.Content> content = FeedXml.read(fetched.body(), feed.address());
            if (content.isEmpty()) {
              feeds.failed(transaction, feed, "is no feed");
            } else {
              feeds.succeeded(
                  transaction, feed, Optional.of(fetched.known()), content.get().title());
              feeds.add(transaction, feed, content.get().items(), now);
              feeds.tidy(transaction, now);
            }
          }
        }
      });
    } catch (StorageFailure away) {
      LOG.warn("The news of {} could not be kept: {}", feed.address().getHost(), away.getMessage());
    }
    if (result instanceof FeedFetch.Result.Failed(String why)) {
      LOG.info("The feed at {} {}", feed.address().getHost(), why);
    }
  }
}
