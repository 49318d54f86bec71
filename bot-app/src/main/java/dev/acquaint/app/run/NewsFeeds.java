package dev.acquaint.app.run;

import dev.acquaint.config.KnowledgeSettings;
import dev.acquaint.features.knowledge.feeds.Feed;
import dev.acquaint.features.knowledge.feeds.SqlFeeds;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.storage.Transactions;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The feeds that the operator chose, made known to the bot at every start. */
final class NewsFeeds {
  private NewsFeeds() {}

  /** Stores which feeds there are; returns how many. */
  static int configure(KnowledgeSettings settings, Transactions transactions, Instant now) {
    List<Feed> feeds = settings.feeds().stream().map(NewsFeeds::feed).toList();
    transactions.run(transaction -> new SqlFeeds().configure(transaction, feeds, now));
    return feeds.size();
  }

  private static Feed feed(String line) {
    int blank = line.indexOf(' ');
    return new Feed(URI.create(line.substring(0, blank)), Topics.read(line.substring(blank + 1)));
  }
}
