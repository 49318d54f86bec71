package dev.acquaint.testkit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.outbox.SqlParked;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transaction;
import dev.acquaint.testkit.chat.FakeChat;
import dev.acquaint.testkit.chat.FakeChat.Mood;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourierTest {
  private static final Instant START = Instant.parse("2027-01-04T09:00:00Z");
  private static final SpaceId SPACE = new SpaceId("s1");
  private static final ChannelRef HOME = new ChannelRef(SPACE, "home");

  private Database database;
  private Instant now = START;
  private FakeChat chat = new FakeChat();
  private final SqlParked parked = new SqlParked();
  private Notes notes = new Notes();

  @BeforeAll
  void open() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void anEmptyOutbox() {
    sql("DELETE FROM delivery_person");
    sql("DELETE FROM delivery");
    now = START;
    chat = new FakeChat();
    notes = new Notes();
  }

  @Test
  void aMessageIsSeenOnceAndItsFeatureIsTold() {
    Delivery hello = put(message("c1", "hello"));
    put(hello);
    assertThat(courier().drain()).isEqualTo(1);
    assertThat(courier().drain()).isZero();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(notes.sent).containsExactly(hello.key());
    assertThat(state(hello)).isEqualTo("SENT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claimed", "marked", "sent", "recorded"})
  void wheneverTheProcessDiesTheMessageIsSeenExactlyOnce(String place) {
    Delivery hello = put(message("c1", "hello"));
    Courier dying =
        courier(name -> {
          if (name.equals(place)) {
            throw new Killed();
          }
        });
    assertThatThrownBy(dying::drain).isInstanceOf(Killed.class);
    assertThat(courier().drain()).as("the lease still runs").isZero();
    leasesEnd();
    courier().drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(notes.sent).containsExactly(hello.key());
    assertThat(state(hello)).isEqualTo("SENT");
  }

  @Test
  void aMessageThatKillsTheProcessThreeTimesIsSetAsideAndOthersGoOn() {
    Delivery poison = put(message("c1", "poison"));
    Courier dying =
        courier(name -> {
          if (name.equals("claimed")) {
            throw new Killed();
          }
        });
    for (int death = 0; death < 3; death++) {
      assertThatThrownBy(dying::drain).isInstanceOf(Killed.class);
      leasesEnd();
    }
    Delivery other = put(message("c1", "other"));
    courier().drain();
    assertThat(state(poison)).isEqualTo("PARKED");
    assertThat(chat.shown()).containsExactly(other.key());
  }

  @Test
  void aMessageThatBreaksTheAdapterDoesNotHoldUpTheNextOne() {
    Delivery first = put(message("c1", "first"));
    Delivery second = put(message("c1", "second"));
    chat.next(new Mood.Broken());
    courier().drain();
    assertThat(chat.shown()).containsExactly(second.key());
    assertThat(state(first)).isEqualTo("UNCERTAIN");
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.copies(first.key())).isEqualTo(1);
  }

  @Test
  void aLostAnswerIsLookedUpInsteadOfSendingTwice() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Silent());
    courier().drain();
    assertThat(state(hello)).isEqualTo("UNCERTAIN");
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(notes.sent).containsExactly(hello.key());
  }

  @Test
  void aMessageThatAppearsLateIsWaitedFor() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Late());
    courier().drain();
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(state(hello)).isEqualTo("UNCERTAIN");
    chat.arrive();
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(state(hello)).isEqualTo("SENT");
  }

  @Test
  void aMessageInDoubtThatWasNeverTakenIsSentAgain() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Unclear());
    courier().drain();
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
  }

  @Test
  void aMessageInDoubtThatSomebodyDeletedIsNotSentAgain() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Silent());
    courier().drain();
    chat.remove(hello.key());
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.shown()).isEmpty();
    assertThat(state(hello)).isEqualTo("SENT_REMOVED");
  }

  @Test
  void whoLeftWhileAMessageWasInDoubtIsNotWrittenToAgain() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Unclear());
    courier().drain();
    notes.left = true;
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.shown()).isEmpty();
    assertThat(state(hello)).isEqualTo("SKIPPED");
  }

  @Test
  void whoLeftIsNotWrittenTo() {
    Delivery hello = put(message("c1", "hello"));
    notes.left = true;
    courier().drain();
    assertThat(chat.shown()).isEmpty();
    assertThat(state(hello)).isEqualTo("SKIPPED");
  }

  @Test
  void aMessageThatCameTooLateIsNotSent() {
    Delivery hello = put(message("c1", "hello"));
    later(Duration.ofDays(2));
    courier().drain();
    assertThat(chat.shown()).isEmpty();
    assertThat(state(hello)).isEqualTo("SKIPPED");
  }

  @Test
  void aMessageForAPlatformThatNeverCameBackEndsToo() {
    Delivery hello = put(message("c1", "hello"));
    Courier unconnected =
        new Courier(
            database.transactions(),
            _ -> Optional.empty(),
            List.of(notes),
            () -> now,
            new SplittableRandom(7),
            KillPoint.NEVER);
    unconnected.drain();
    assertThat(state(hello)).isEqualTo("PENDING");
    later(Duration.ofDays(2));
    unconnected.drain();
    assertThat(state(hello)).isEqualTo("SKIPPED");
    assertThat(notes.skipped).as("its feature tells people").containsExactly("too-late");
  }

  @Test
  void whatWasSetAsideIsTriedAgainWhenAnOperatorSaysSo() {
    Delivery poison = put(message("c1", "poison"));
    Delivery hello = put(message("c1", "hello"));
    sql("UPDATE delivery SET state = 'PARKED', reason = 'crashed', crashes = 3");
    assertThat(database.transactions().inTransaction(parked::list))
        .extracting(SqlParked.Parked::deliveryKey)
        .containsExactly(poison.key().value(), hello.key().value());
    assertThat(courier().drain()).isZero();
    database
        .transactions()
        .run(transaction -> parked.retry(transaction, Optional.of(hello.key().value()), now));
    courier().drain();
    assertThat(chat.shown()).containsExactly(hello.key());
    assertThat(state(poison)).isEqualTo("PARKED");
  }

  @Test
  void whatAnOperatorGivesUpEndsAndItsFeatureIsTold() {
    Delivery poison = put(message("c1", "poison"));
    sql("UPDATE delivery SET state = 'PARKED', reason = 'crashed', crashes = 3");
    database.transactions().run(transaction -> parked.giveUp(transaction, Optional.empty(), now));
    courier().drain();
    assertThat(state(poison)).isEqualTo("SKIPPED");
    assertThat(notes.skipped).containsExactly("too-late");
    assertThat(chat.shown()).isEmpty();
  }

  @Test
  void aWithdrawnMessageIsNotSent() {
    Delivery hello = put(message("c1", "hello"));
    withdraw(hello);
    assertThat(courier().drain()).isZero();
    assertThat(chat.shown()).isEmpty();
  }

  @Test
  void aBusyPlatformIsAskedAgainNotBeforeItWants() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Busy(Duration.ofMinutes(30)));
    courier().drain();
    later(Duration.ofMinutes(29));
    assertThat(courier().drain()).isZero();
    later(Duration.ofMinutes(1));
    courier().drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
  }

  @Test
  void afterTwelveTriesAndSixHoursAnOperatorDecides() {
    Delivery hello = put(message("c1", "hello"));
    for (int attempt = 0; attempt < 25; attempt++) {
      chat.next(new Mood.Busy(Duration.ofSeconds(1)));
      courier().drain();
      later(Duration.ofMinutes(16));
    }
    assertThat(state(hello)).isEqualTo("PARKED");
    assertThat(chat.shown()).isEmpty();
  }

  @Test
  void aPlatformThatWasAwayForFiveHoursGetsItsMessages() {
    List<DeliveryKey> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keys.add(put(message("c1", "n" + i)).key());
    }
    while (now.isBefore(START.plus(Duration.ofHours(5)))) {
      for (int i = 0; i < keys.size(); i++) {
        chat.next(new Mood.Busy(Duration.ofSeconds(1)));
      }
      courier().drain();
      later(Duration.ofMinutes(16));
    }
    courier().drain();
    assertThat(chat.shown()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void aCourierThatSleptOverItsLeaseDoesNotSendWhatAnotherHasSent() {
    Delivery hello = put(message("c1", "hello"));
    AtomicLong ticks = new AtomicLong();
    Courier sleeping =
        courier(name -> {
          if (name.equals("marked")) {
            ticks.addAndGet(Duration.ofMinutes(5).toNanos());
            leasesEnd();
            courier().drain();
          }
        });
    sleeping.measuredBy(ticks::get).drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(notes.sent).containsExactly(hello.key());
    assertThat(state(hello)).isEqualTo("SENT");
  }

  @Test
  void aCourierThatSleptAloneSendsTheMessageAfterWakingUp() {
    Delivery hello = put(message("c1", "hello"));
    AtomicLong ticks = new AtomicLong();
    AtomicBoolean slept = new AtomicBoolean();
    Courier sleeping =
        courier(name -> {
          if (name.equals("marked") && !slept.getAndSet(true)) {
            ticks.addAndGet(Duration.ofMinutes(5).toNanos());
          }
        });
    sleeping.measuredBy(ticks::get).drain();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(state(hello)).isEqualTo("SENT");
  }

  @Test
  void whatIsWithdrawnBetweenClaimAndMarkIsNotSent() {
    Delivery hello = put(message("c1", "hello"));
    courier(
            name -> {
              if (name.equals("claimed")) {
                withdraw(hello);
              }
            })
        .drain();
    assertThat(chat.shown()).isEmpty();
    assertThat(state(hello)).isEqualTo("SKIPPED");
  }

  @Test
  void aRefusalIsFinalAndItsFeatureIsTold() {
    Delivery hello = put(message("c1", "hello"));
    chat.next(new Mood.Refusing(Outcome.Reason.MEMBER_GONE));
    courier().drain();
    assertThat(state(hello)).isEqualTo("FAILED");
    assertThat(notes.failed).containsExactly(Outcome.Reason.MEMBER_GONE);
  }

  @Test
  void anEditInDoubtIsSimplyRepeated() {
    Delivery edit =
        put(delivery("c1", "edit", new Delivery.Target.Edit(new MessageRef(HOME, "m1"))));
    chat.next(new Mood.Unclear());
    courier().drain();
    later(Duration.ofHours(1));
    courier().drain();
    assertThat(chat.edits()).isEqualTo(1);
    assertThat(state(edit)).isEqualTo("SENT");
  }

  @Test
  void aCommunityWhosePlatformIsSlowKeepsNobodyElseWaiting() throws InterruptedException {
    Delivery slow = put(message("loud", "one"));
    Delivery next = put(message("loud", "two"));
    Delivery quiet = put(elsewhere("quiet", "three"));
    CountDownLatch quietWasSeen = new CountDownLatch(1);
    notes.whenSent =
        key -> {
          if (key.equals(quiet.key())) {
            quietWasSeen.countDown();
          }
        };
    Chat waitingForTheOther =
        new SlowChat(chat, () -> assertThat(quietWasSeen.await(30, TimeUnit.SECONDS)).isTrue());
    new Courier(
            database.transactions(),
            space -> Optional.of(space.equals(SPACE) ? waitingForTheOther : chat),
            List.of(notes),
            () -> now,
            new SplittableRandom(7),
            KillPoint.NEVER)
        .drain();
    assertThat(chat.shown()).containsExactly(quiet.key(), slow.key(), next.key());
  }

  @Test
  void aLongRoundLeavesRoomForOthersBetweenItsMessages() {
    List<DeliveryKey> round = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      round.add(put(message("c1", "n" + i)).key());
    }
    assertThat(courier().drain()).isEqualTo(130);
    assertThat(chat.shown()).as("in the order of writing").containsExactlyElementsOf(round);
  }

  @Test
  void aMessageThatWaitsForItsElderDoesNotKeepTheCourierBusy() {
    Delivery elder = put(message("c1", "hello"));
    chat.next(new Mood.Busy(Duration.ofMinutes(10)));
    courier().drain();
    later(Duration.ofMinutes(1));
    Delivery younger = put(ofKind("reminder", elder));
    assertThat(courier().drain()).isZero();
    later(Duration.ofHours(1));
    assertThat(courier().drain()).isEqualTo(2);
    assertThat(state(elder)).isEqualTo("SENT");
    assertThat(state(younger)).isEqualTo("SENT");
  }

  @Test
  void whatWasSeenBeforeABackUpWasRestoredIsNotSaidAgain() {
    Delivery seen = put(message("c1", "seen"));
    courier().drain();
    sql(
        "UPDATE delivery SET state = 'PENDING', fence = 0, attempts = 0, dispatched_at = NULL, marked_at = NULL");
    Delivery unseen = put(message("c1", "unseen"));
    later(Duration.ofHours(1));
    database.transactions().run(transaction -> outbox().doubt(transaction, START, now));
    courier().drain();
    later(Duration.ofMinutes(10));
    courier().drain();
    assertThat(chat.copies(seen.key())).isEqualTo(1);
    assertThat(chat.copies(unseen.key())).isEqualTo(1);
    assertThat(state(seen)).isEqualTo("SENT");
    assertThat(state(unseen)).isEqualTo("SENT");
  }

  @Test
  void twoCouriersAtOnceSendEveryMessageOnce() {
    List<DeliveryKey> keys = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      keys.add(put(message("c1", "n" + i)).key());
    }
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> courier().drain()),
            CompletableFuture.runAsync(() -> courier().drain()))
        .join();
    assertThat(chat.shown()).containsExactlyInAnyOrderElementsOf(keys);
  }

  private Delivery message(String community, String subject) {
    return delivery(
        community,
        subject,
        new Delivery.Target.NewMessage(new Place.In(HOME), Optional.<Text>empty()));
  }

  private static Delivery delivery(String community, String subject, Delivery.Target target) {
    return new Delivery(
        new CommunityId(community),
        "note",
        new PublicId(subject),
        "",
        SPACE,
        target,
        MessageView.of(Text.typed(subject)),
        Locale.ENGLISH,
        List.of(new MemberId("ada")),
        true,
        START,
        START.plus(Duration.ofDays(1)));
  }

  private static Delivery ofKind(String kind, Delivery other) {
    return new Delivery(
        other.community(),
        kind,
        other.subject(),
        other.step(),
        other.space(),
        other.target(),
        other.view(),
        other.locale(),
        List.of(),
        true,
        other.from(),
        other.until());
  }

  private static Delivery elsewhere(String community, String subject) {
    SpaceId space = new SpaceId("s2");
    return new Delivery(
        new CommunityId(community),
        "note",
        new PublicId(subject),
        "",
        space,
        new Delivery.Target.NewMessage(
            new Place.In(new ChannelRef(space, "home")), Optional.<Text>empty()),
        MessageView.of(Text.typed(subject)),
        Locale.ENGLISH,
        List.of(),
        true,
        START,
        START.plus(Duration.ofDays(1)));
  }

  private Delivery put(Delivery delivery) {
    database.transactions().run(transaction -> outbox().put(transaction, delivery));
    return delivery;
  }

  private void withdraw(Delivery delivery) {
    database
        .transactions()
        .run(transaction ->
            outbox().withdraw(transaction, delivery.community(), delivery.subject(), "cancelled"));
  }

  private SqlOutbox outbox() {
    return new SqlOutbox(() -> now, () -> {});
  }

  private Courier courier() {
    return courier(KillPoint.NEVER);
  }

  private Courier courier(KillPoint killPoint) {
    Optional<Chat> connected = Optional.of(chat);
    return new Courier(
        database.transactions(),
        _ -> connected,
        List.of(notes, () -> "reminder"),
        () -> now,
        new SplittableRandom(7),
        killPoint);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void leasesEnd() {
    sql(
        "UPDATE delivery SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE lease_until IS NOT NULL");
  }

  private void sql(String statement) {
    database.transactions().run(transaction -> transaction.handle().execute(statement));
  }

  private String state(Delivery delivery) {
    return database
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT state FROM delivery WHERE delivery_key = :key")
                .bind("key", delivery.key().value())
                .mapTo(String.class)
                .one());
  }

  private interface Wait {
    void pass() throws InterruptedException;
  }

  /** Sends only after something else has happened. */
  private record SlowChat(Chat chat, Wait before) implements Chat {
    @Override
    public Outcome post(Post post) {
      try {
        before.pass();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return chat.post(post);
    }

    @Override
    public Outcome edit(MessageRef message, MessageView view, Locale locale) {
      return chat.edit(message, view, locale);
    }

    @Override
    public Found find(Post post, Doubt doubt) {
      return chat.find(post, doubt);
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final class Notes implements DeliveryKind {
    private final List<DeliveryKey> sent = new ArrayList<>();
    private final List<Outcome.Reason> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private boolean left;
    private Consumer<DeliveryKey> whenSent = _ -> {};

    @Override
    public String name() {
      return "note";
    }

    @Override
    public Verdict check(Transaction transaction, Delivery delivery, Instant at) {
      return left ? new Verdict.Skip("left") : new Verdict.Send();
    }

    @Override
    public synchronized void skipped(
        Transaction transaction, Delivery delivery, String reason, Instant at) {
      skipped.add(reason);
    }

    @Override
    public synchronized void sent(
        Transaction transaction, Delivery delivery, Outcome.Sent where, Instant at) {
      sent.add(delivery.key());
      whenSent.accept(delivery.key());
    }

    @Override
    public void failed(
        Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant at) {
      failed.add(reason);
    }
  }
}
