package dev.acquaint.features.knowledge.feeds;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.TypedWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Feeds and their news, in MariaDB. */
public final class SqlFeeds {
  private static final Duration KEPT = Duration.ofDays(60);

  /** Makes it. */
  public SqlFeeds() {}

  /**
   * A feed whose turn it is.
   *
   * @param id its name
   * @param address where it is
   * @param known what is known of the last time
   * @param failures how often in a row it could not be had
   * @param nextAt since when it is its turn
   */
  record Due(String id, URI address, FeedFetch.Known known, int failures, Instant nextAt) {}

  /**
   * One piece of news.
   *
   * @param title what it is called
   * @param link where it is
   * @param source what the feed calls itself, or where it is
   * @param topics what the feed is about
   */
  public record News(String title, URI link, String source, Set<String> topics) {
    /** Copies the topics. */
    public News {
      topics = Set.copyOf(topics);
    }
  }

  /** Stores which feeds there are; what is known of those that stay is kept. */
  public void configure(Transaction transaction, List<Feed> feeds, Instant now) {
    Set<String> kept = new HashSet<>();
    for (Feed feed : feeds) {
      String id = digest(feed.address().toString());
      kept.add(id);
      transaction
          .handle()
          .createUpdate(
              """
              INSERT INTO knowledge_feed (id, address, topics, title, etag, last_modified, failures, trouble, next_at)
              VALUES (:id, :address, :topics, '', '', '', 0, '', :now)
              ON DUPLICATE KEY UPDATE topics = VALUES(topics)
              """)
          .bind("id", id)
          .bind("address", feed.address().toString())
          .bind("topics", Topics.write(feed.topics()))
          .bind("now", now)
          .execute();
    }
    List<String> all =
        transaction
            .handle()
            .createQuery("SELECT id FROM knowledge_feed")
            .mapTo(String.class)
            .list();
    all.stream().filter(id -> !kept.contains(id)).forEach(id -> remove(transaction, id));
  }

  private static void remove(Transaction transaction, String id) {
    for (String sql :
        List.of(
            "DELETE FROM knowledge_feed_item WHERE feed = :id",
            "DELETE FROM knowledge_feed WHERE id = :id")) {
      transaction.handle().createUpdate(sql).bind("id", id).execute();
    }
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(next_at) FROM knowledge_feed")
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Due> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, address, etag, last_modified, failures, next_at AS due FROM knowledge_feed"
                + " WHERE next_at <= :now ORDER BY next_at LIMIT 1")
        .bind("now", now)
        .map((row, context) ->
            new Due(
                row.getString("id"),
                URI.create(row.getString("address")),
                new FeedFetch.Known(row.getString("etag"), row.getString("last_modified")),
                row.getInt("failures"),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, 6, context)))
        .findOne();
  }

  /**
   * Stores when it is a feed's turn again.
   *
   * @return whether nobody else took this turn
   */
  boolean take(Transaction transaction, Due due, Instant next) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE knowledge_feed SET next_at = :next WHERE id = :id AND next_at = :before")
            .bind("next", next)
            .bind("id", due.id())
            .bind("before", due.nextAt())
            .execute()
        == 1;
  }

  void failed(Transaction transaction, Due due, String why) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE knowledge_feed SET failures = failures + 1, trouble = :why WHERE id = :id")
        .bind("why", TypedWords.shorten(why, 300))
        .bind("id", due.id())
        .execute();
  }

  void succeeded(Transaction transaction, Due due, Optional<FeedFetch.Known> known, String title) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE knowledge_feed SET failures = 0, trouble = '', etag = :etag, last_modified = :modified,
              title = IF(:title = '', title, :title) WHERE id = :id
            """)
        .bind("etag", shortEnough(known.orElse(due.known()).etag(), 300))
        .bind("modified", shortEnough(known.orElse(due.known()).lastModified(), 100))
        .bind("title", TypedWords.shorten(title, 200))
        .bind("id", due.id())
        .execute();
  }

  /** Half a tag would never be recognised by its server. */
  private static String shortEnough(String value, int most) {
    return value.length() <= most ? value : "";
  }

  /** Stores what has not been seen before. */
  void add(Transaction transaction, Due due, List<FeedItem> items, Instant now) {
    if (items.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        transaction
            .handle()
            .prepareBatch(
                "INSERT INTO knowledge_feed_item (feed, id, title, link, seen_at)"
                    + " VALUES (:feed, :id, :title, :link, :now) ON DUPLICATE KEY UPDATE id = id");
    items.forEach(item ->
        batch
            .bind("feed", due.id())
            .bind("id", digest(item.key()))
            .bind("title", item.title())
            .bind("link", item.link().toString())
            .bind("now", now)
            .add());
    batch.execute();
  }

  /** Removes news that nobody will be told any more. */
  void tidy(Transaction transaction, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "DELETE i FROM knowledge_feed_item i JOIN knowledge_feed f ON f.id = i.feed"
                + " WHERE i.seen_at < :before AND f.failures > 100")
        .bind("before", now.minus(KEPT))
        .execute();
  }

  /** Returns the news that was first seen after one moment and until another, newest first. */
  public List<News> news(Transaction transaction, Instant after, Instant until) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT i.title, i.link, IF(f.title = '', f.address, f.title) AS source, f.topics FROM knowledge_feed_item i
            JOIN knowledge_feed f ON f.id = i.feed WHERE i.seen_at > :after AND i.seen_at <= :until
            ORDER BY i.seen_at DESC, i.id LIMIT 300
            """)
        .bind("after", after)
        .bind("until", until)
        .map((row, _) ->
            new News(
                row.getString("title"),
                URI.create(row.getString("link")),
                row.getString("source"),
                Topics.read(row.getString("topics"))))
        .list();
  }

  private static String digest(String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
