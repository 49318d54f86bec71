package dev.acquaint.features.knowledge;

import dev.acquaint.features.knowledge.feeds.SqlFeeds;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** News from the feeds that the operator chose, by topic. */
record NewsInsights(SqlFeeds feeds) implements Digest.Insights {
  @Override
  public List<Digest.Insight> about(
      Transaction transaction, Set<String> keys, Instant after, Instant until) {
    return feeds.news(transaction, after, until).stream()
        .filter(news -> news.topics().stream().map(Topics::key).anyMatch(keys::contains))
        .map(news -> new Digest.Insight(news.title(), news.link(), news.source()))
        .toList();
  }
}
