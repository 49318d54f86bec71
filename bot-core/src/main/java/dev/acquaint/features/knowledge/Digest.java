package dev.acquaint.features.knowledge;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is new in the topics that a member follows, once a week, when their week has room. */
final class Digest {
  static final String KIND = "knowledge-digest";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST_NEWS = 5;
  private static final int MOST_WAITING = 3;
  private static final int MOST_INSIGHTS = 3;

  private final Store store;
  private final SqlDigests digests;
  private final SqlFollows follows;
  private final Experts experts;
  private final Insights insights;
  private final Writing writing;

  /** How it writes. */
  record Writing(KnowledgePost post, Attention attention, Authors authors) {}

  /** News from outside. */
  @FunctionalInterface
  interface Insights {
    /** Returns what came in about any of some topics after one moment and until another. */
    List<Insight> about(Transaction transaction, Set<String> keys, Instant after, Instant until);
  }

  /**
   * One piece of news from outside.
   *
   * @param title what it is called
   * @param link where it is
   * @param source who published it
   */
  record Insight(String title, java.net.URI link, String source) {}

  /** What became of a digest. */
  enum Told {
    /** It is on its way. */
    SENT,
    /** There was nothing to tell. */
    EMPTY,
    /** The member's week was full. */
    NO_ROOM,
    /** The member has left. */
    GONE
  }

  Digest(
      Store store,
      SqlDigests digests,
      SqlFollows follows,
      Experts experts,
      Insights insights,
      Writing writing) {
    this.store = store;
    this.digests = digests;
    this.follows = follows;
    this.experts = experts;
    this.insights = insights;
    this.writing = writing;
  }

  /**
   * What a digest tells.
   *
   * @param news what was answered, shared and saved
   * @param waiting questions that wait
   * @param insights news from outside
   * @param topics that the member follows
   */
  record Content(
      List<Entry> news, List<Entry> waiting, List<Insight> insights, Set<String> topics) {
    Content {
      news = List.copyOf(news);
      waiting = List.copyOf(waiting);
      insights = List.copyOf(insights);
      topics = Set.copyOf(topics);
    }

    boolean isEmpty() {
      return news.isEmpty() && waiting.isEmpty() && insights.isEmpty();
    }
  }

  /** Writes one member's digest. */
  Told tell(Transaction transaction, SqlDigests.Turn turn, Instant now) {
    Content content = content(transaction, turn);
    if (content.isEmpty()) {
      return Told.EMPTY;
    }
    if (!writing.attention().allows(transaction, turn.community(), turn.member(), now)) {
      return Told.NO_ROOM;
    }
    boolean written =
        writing
            .post()
            .aside(
                transaction,
                turn.community(),
                near(content),
                new KnowledgePost.Letter(
                    KIND,
                    new PublicId("digest-" + turn.week()),
                    turn.member().value(),
                    List.of(turn.member()),
                    KnowledgeCards.digest(content),
                    true,
                    now));
    return written ? Told.SENT : Told.GONE;
  }

  private static Optional<dev.acquaint.id.ChannelRef> near(Content content) {
    return java.util.stream.Stream.concat(content.news().stream(), content.waiting().stream())
        .map(entry -> entry.standing().channel())
        .findFirst();
  }

  private Content content(Transaction transaction, SqlDigests.Turn turn) {
    Set<String> topics = follows.of(transaction, turn.community(), turn.member());
    Set<String> keys = topics.stream().map(Topics::key).collect(Collectors.toSet());
    Instant after =
        digests
            .toldUntil(transaction, turn)
            .filter(told -> told.isAfter(turn.until().minus(WEEK.multipliedBy(4))))
            .orElse(turn.until().minus(WEEK));
    List<Entry> all =
        store.entries().news(transaction, turn.community(), after, turn.until()).stream()
            .filter(entry -> isAbout(entry, keys) && mayHear(transaction, entry, turn.member()))
            .toList();
    return new Content(
        all.stream().filter(Entry::isSettled).limit(MOST_NEWS).toList(),
        all.stream().filter(Entry::isOpenQuestion).limit(MOST_WAITING).toList(),
        insights.about(transaction, keys, after, turn.until()).stream()
            .limit(MOST_INSIGHTS)
            .toList(),
        topics);
  }

  private static boolean isAbout(Entry entry, Set<String> keys) {
    return entry.content().topics().stream().map(Topics::key).anyMatch(keys::contains);
  }

  private boolean mayHear(Transaction transaction, Entry entry, MemberId reader) {
    return !writing.authors().wrote(entry, reader)
        && !experts.isKeptFrom(transaction, entry, reader);
  }
}
