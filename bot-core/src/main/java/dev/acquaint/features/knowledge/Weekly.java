package dev.acquaint.features.knowledge;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Place;
import dev.acquaint.community.Communities;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * What comes weekly by the community's wall clock: on Wednesdays the list of questions that nobody
 * answered, in the channel where people ask, and on Fridays everybody's digest.
 */
final class Weekly implements Alarm, DigestSchedule {
  static final String LIST = "knowledge-unanswered";
  private static final LocalTime TIME = LocalTime.of(9, 0);
  private static final Duration LATEST = Duration.ofHours(24);
  private static final Duration TRIES = Duration.ofDays(3);
  private static final int MOST_LISTED = 10;

  private final Transactions transactions;
  private final Communities communities;
  private final Store store;
  private final SqlDigests digests;
  private final Digest digest;
  private final KnowledgePost post;

  Weekly(
      Transactions transactions,
      Communities communities,
      Store store,
      SqlDigests digests,
      Digest digest,
      KnowledgePost post) {
    this.transactions = transactions;
    this.communities = communities;
    this.store = store;
    this.digests = digests;
    this.digest = digest;
    this.post = post;
  }

  @Override
  public String name() {
    return "knowledge-weekly";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(digests::nextDue);
  }

  @Override
  public void begin(Transaction transaction, CommunityId community, Instant now) {
    for (SqlDigests.Kind kind : SqlDigests.Kind.values()) {
      digests.begin(transaction, community, kind, after(transaction, community, kind, now));
    }
  }

  private Instant after(
      Transaction transaction, CommunityId community, SqlDigests.Kind kind, Instant now) {
    ZoneId zone = communities.get(transaction, community).zone();
    DayOfWeek day =
        switch (kind) {
          case DIGEST -> DayOfWeek.FRIDAY;
          case UNANSWERED -> DayOfWeek.WEDNESDAY;
        };
    ZonedDateTime next =
        ZonedDateTime.of(
            now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day)), TIME, zone);
    return next.toInstant().isAfter(now) ? next.toInstant() : next.plusWeeks(1).toInstant();
  }

  @Override
  public void ring(Instant now) {
    while (transactions.inTransaction(
        transaction -> {
          Optional<SqlDigests.Due> due = digests.due(transaction, now);
          due.ifPresent(one -> open(transaction, one, now));
          return due.isPresent();
        })) {
      // each turn is one weekly thing of one community
    }
    while (transactions.inTransaction(
        transaction -> {
          Optional<SqlDigests.Turn> turn = digests.turn(transaction, now);
          turn.ifPresent(one -> tell(transaction, one, now));
          return turn.isPresent();
        })) {
      // each turn is one member's digest
    }
  }

  @Override
  public void forgo(Instant now) {
    transactions.run(transaction -> {
      for (Optional<SqlDigests.Due> due = digests.due(transaction, now);
          due.isPresent();
          due = digests.due(transaction, now)) {
        SqlDigests.Due one = due.get();
        digests.take(transaction, one, after(transaction, one.community(), one.kind(), now));
      }
      digests.forgo(transaction, now);
    });
  }

  private void open(Transaction transaction, SqlDigests.Due due, Instant now) {
    Instant next = after(transaction, due.community(), due.kind(), now);
    boolean late = now.isAfter(due.nextAt().plus(LATEST));
    if (!digests.take(transaction, due, next) || late) {
      return;
    }
    String week =
        due.nextAt()
            .atZone(communities.get(transaction, due.community()).zone())
            .toLocalDate()
            .toString();
    switch (due.kind()) {
      case DIGEST -> digests.open(transaction, due.community(), week, due.nextAt());
      case UNANSWERED -> list(transaction, due.community(), week, now);
    }
  }

  private void list(Transaction transaction, CommunityId community, String week, Instant now) {
    List<Entry> waiting =
        store.entries().unanswered(transaction, community, MOST_LISTED).stream()
            .filter(entry -> entry.createdAt().isBefore(now.minus(LATEST)))
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    ChannelRef channel = waiting.getFirst().standing().channel();
    post.put(
        transaction,
        new KnowledgePost.Letter(
            LIST,
            new PublicId("unanswered-" + week),
            "",
            List.of(),
            KnowledgeCards.unanswered(waiting),
            false,
            now),
        community,
        new Delivery.Target.NewMessage(new Place.In(channel), Optional.empty()),
        channel.space());
  }

  private void tell(Transaction transaction, SqlDigests.Turn turn, Instant now) {
    Digest.Told told = digest.tell(transaction, turn, now);
    boolean again = told == Digest.Told.NO_ROOM && now.isBefore(turn.until().plus(TRIES));
    if (!digests.settle(
        transaction,
        turn,
        told.name(),
        again ? Optional.of(now.plus(Duration.ofDays(1))) : Optional.empty())) {
      throw new IllegalStateException("a digest was taken twice in one transaction");
    }
  }
}
