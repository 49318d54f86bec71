package dev.acquaint.features.knowledge;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Place;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens while a question waits: tips for whoever asked, then people who offered help, then a
 * place in the weekly list. One status message in the question's room says how far it is, and is
 * edited, never repeated.
 */
final class Ladder implements Alarm {
  static final String KIND = "knowledge-status";

  private final Transactions transactions;
  private final Store store;
  private final SqlLadders ladders;
  private final Experts experts;
  private final KnowledgePost post;
  private final Attention attention;

  /** What comes next while a question waits. */
  enum Rung {
    /** Tips for whoever asked. */
    TIPS(Duration.ofHours(4)),
    /** People who offered help are asked. */
    EXPERTS(Duration.ofHours(12)),
    /** A hint that it can be closed, and stands in the weekly list. */
    HINT(Duration.ofDays(3)),
    /** Nothing more. */
    TOP(Duration.ofDays(3_650));

    private final Duration after;

    Rung(Duration after) {
      this.after = after;
    }

    Rung next() {
      return switch (this) {
        case TIPS -> EXPERTS;
        case EXPERTS -> HINT;
        case HINT, TOP -> TOP;
      };
    }
  }

  /** What the status message says. */
  enum Said {
    TIPS,
    ASKED_EXPERTS,
    NO_EXPERTS,
    HINT,
    ANSWERED,
    SOLVED,
    CLOSED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  Ladder(
      Transactions transactions,
      Store store,
      SqlLadders ladders,
      Experts experts,
      KnowledgePost post,
      Attention attention) {
    this.transactions = transactions;
    this.store = store;
    this.ladders = ladders;
    this.experts = experts;
    this.post = post;
    this.attention = attention;
  }

  @Override
  public String name() {
    return "knowledge-ladder";
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.inTransaction(ladders::nextDue);
  }

  @Override
  public void ring(Instant now) {
    while (transactions.inTransaction(
        transaction -> {
          Optional<SqlLadders.Climb> due = ladders.due(transaction, now);
          due.ifPresent(climb -> climb(transaction, climb, now));
          return due.isPresent();
        })) {
      // each turn is one rung of one question
    }
  }

  @Override
  public void forgo(Instant now) {
    transactions.run(transaction -> ladders.stopDue(transaction, now));
  }

  /** Has a question begin to wait. */
  void start(Transaction transaction, Entry entry, Instant now) {
    ladders.start(transaction, entry.community(), entry.id(), now, now.plus(Rung.TIPS.after));
  }

  /** Has a question wait no longer; its status message, if there is one, says why. */
  void stop(Transaction transaction, Entry entry, Said why, Instant now) {
    ladders
        .find(transaction, entry.community(), entry.id())
        .ifPresent(climb -> {
          ladders.stop(transaction, entry.community(), entry.id());
          if (climb.said().isPresent()) {
            say(transaction, climb, entry, new Words(why, 0), now);
          }
        });
  }

  private void climb(Transaction transaction, SqlLadders.Climb climb, Instant now) {
    Entry entry = store.entries().get(transaction, climb.community(), climb.entry());
    boolean waits =
        entry.isOpenQuestion()
            && store.answers().to(transaction, entry.community(), entry.id()).isEmpty();
    Rung next = climb.rung().next();
    Optional<Instant> then =
        waits && next != Rung.TOP
            ? Optional.of(climb.startedAt().plus(next.after))
            : Optional.empty();
    if (!ladders.climb(transaction, climb, next, then) || !waits) {
      return;
    }
    switch (climb.rung()) {
      case TIPS -> say(transaction, climb, entry, new Words(Said.TIPS, 0), now);
      case EXPERTS -> {
        int asked = experts.ask(transaction, entry, now);
        say(
            transaction,
            climb,
            entry,
            new Words(asked > 0 ? Said.ASKED_EXPERTS : Said.NO_EXPERTS, asked),
            now);
      }
      case HINT -> say(transaction, climb, entry, new Words(Said.HINT, 0), now);
      case TOP -> {
        // There is nothing above.
      }
    }
  }

  /** What to say, and how many people it speaks of. */
  private record Words(Said said, int people) {}

  private void say(
      Transaction transaction, SqlLadders.Climb climb, Entry entry, Words words, Instant now) {
    ladders.says(transaction, entry.community(), entry.id(), words.said());
    if (climb.message().isPresent()) {
      edit(transaction, climb, entry, words, now);
    } else if (climb.said().isEmpty()) {
      begin(transaction, entry, words, now);
    }
  }

  /** The first words: whoever asked is mentioned, when their week has room for it. */
  private void begin(Transaction transaction, Entry entry, Words words, Instant now) {
    List<MemberId> asker =
        entry.author().member().stream()
            .filter(member -> attention.allows(transaction, entry.community(), member, now))
            .toList();
    entry
        .standing()
        .room()
        .ifPresent(room ->
            post.put(
                transaction,
                new KnowledgePost.Letter(
                    KIND,
                    entry.id(),
                    words.said().name(),
                    asker,
                    view(entry, words),
                    !asker.isEmpty(),
                    now),
                entry.community(),
                new Delivery.Target.NewMessage(new Place.In(room), Optional.empty()),
                room.space()));
  }

  private void edit(
      Transaction transaction, SqlLadders.Climb climb, Entry entry, Words words, Instant now) {
    climb
        .message()
        .ifPresent(message ->
            post.put(
                transaction,
                new KnowledgePost.Letter(
                    KIND,
                    entry.id(),
                    words.said().name() + "." + climb.climb() + "." + entry.version(),
                    List.of(),
                    view(entry, words),
                    false,
                    now),
                entry.community(),
                new Delivery.Target.Edit(message),
                message.channel().space()));
  }

  private static MessageView view(Entry entry, Words words) {
    return MessageView.of(KnowledgeWords.status(words.said(), entry, words.people()));
  }

  /** Whether a status message says what should stand now. */
  boolean isNewest(Transaction transaction, Delivery delivery) {
    return ladders
        .find(transaction, delivery.community(), delivery.subject())
        .filter(climb -> isNew(delivery) || climb.said().map(Said::name).equals(said(delivery)))
        .isPresent();
  }

  private static boolean isNew(Delivery delivery) {
    return delivery.target() instanceof Delivery.Target.NewMessage;
  }

  private static Optional<String> said(Delivery delivery) {
    return Optional.of(delivery.step().split("\\.", 2)[0]);
  }

  /** Notes that the status message stands, and has it catch up with what happened meanwhile. */
  void stands(
      Transaction transaction,
      Delivery delivery,
      dev.acquaint.chat.Outcome.Sent sent,
      Instant now) {
    if (!isNew(delivery)) {
      return;
    }
    PublicId id = delivery.subject();
    ladders.stands(transaction, delivery.community(), id, sent);
    ladders
        .find(transaction, delivery.community(), id)
        .filter(climb -> !climb.said().map(Said::name).equals(said(delivery)))
        .ifPresent(climb ->
            edit(
                transaction,
                climb,
                store.entries().get(transaction, delivery.community(), id),
                new Words(
                    climb.said().orElse(Said.TIPS),
                    experts.asked(transaction, delivery.community(), id)),
                now));
  }
}
