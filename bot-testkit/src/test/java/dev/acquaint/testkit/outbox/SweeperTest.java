package dev.acquaint.testkit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.outbox.Sweeper;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.chat.FakeChat;
import dev.acquaint.testkit.chat.FakeChat.Mood;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A message that was in doubt shows up a second time, and the second one goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweeperTest {
  private static final Instant START = Instant.parse("2027-01-04T09:00:00Z");
  private static final SpaceId SPACE = new SpaceId("s1");
  private static final ChannelRef HOME = new ChannelRef(SPACE, "home");

  private Database database;
  private Instant now = START;
  private FakeChat chat = new FakeChat();
  private Sweeper sweeper;

  /** The death of the process, as far as one process can play it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

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
    sweeper = new Sweeper(database.transactions(), _ -> Optional.of(chat), () -> now);
  }

  private Delivery put(String subject, Delivery.Target target) {
    Delivery delivery =
        new Delivery(
            new CommunityId("c1"),
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
    database
        .transactions()
        .run(transaction -> new SqlOutbox(() -> now, () -> {}).put(transaction, delivery));
    return delivery;
  }

  private Delivery put(String subject) {
    return put(subject, new Delivery.Target.NewMessage(new Place.In(HOME), Optional.<Text>empty()));
  }

  private void drain(KillPoint killPoint) {
    Optional<Chat> connected = Optional.of(chat);
    new Courier(
            database.transactions(),
            _ -> connected,
            List.of(() -> "note"),
            () -> now,
            new SplittableRandom(7),
            killPoint)
        .drain();
  }

  private void drain() {
    drain(KillPoint.NEVER);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void sql(String statement) {
    database.transactions().run(transaction -> transaction.handle().execute(statement));
  }

  private long remembered() {
    return database
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM delivery WHERE copies_due IS NOT NULL")
                .mapTo(Long.class)
                .one());
  }

  /** A message is in doubt, is not found, is sent again, and then its first try shows up. */
  private Delivery standingTwice() {
    Delivery hello = put("hello");
    chat.next(new Mood.Unclear());
    drain();
    later(Duration.ofMinutes(20));
    drain();
    chat.copy(hello.key());
    assertThat(chat.copies(hello.key())).isEqualTo(2);
    return hello;
  }

  @Test
  void aCopyThatShowsUpLateIsGoneTenMinutesAfterTheSecondTry() {
    Delivery hello = standingTwice();
    later(Duration.ofMinutes(9));
    assertThat(sweeper.sweep()).isZero();
    later(Duration.ofMinutes(1));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(sweeper.removed()).isEqualTo(1);
  }

  @Test
  void aCopyThatShowsUpAfterTheFirstLookIsGoneAfterAnHourAndThenNobodyLooksAgain() {
    Delivery hello = standingTwice();
    later(Duration.ofMinutes(10));
    sweeper.sweep();
    chat.copy(hello.key());
    assertThat(sweeper.sweep()).isZero();
    later(Duration.ofMinutes(50));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(sweeper.removed()).isEqualTo(2);
    assertThat(remembered()).isZero();
  }

  @Test
  void aMessageThatWasNeverInDoubtIsNotLookedAt() {
    put("hello");
    chat.next(new Mood.Busy(Duration.ofSeconds(5)));
    drain();
    later(Duration.ofHours(1));
    drain();
    assertThat(chat.shown()).hasSize(1);
    assertThat(remembered()).isZero();
    assertThat(sweeper.sweep()).isZero();
  }

  @Test
  void aDoubtIsRememberedWhenThePlatformIsBusyInBetween() {
    Delivery hello = put("hello");
    chat.next(new Mood.Unclear());
    chat.next(new Mood.Busy(Duration.ofSeconds(5)));
    drain();
    later(Duration.ofMinutes(20));
    drain();
    later(Duration.ofMinutes(20));
    drain();
    chat.copy(hello.key());
    later(Duration.ofMinutes(10));
    sweeper.sweep();
    assertThat(chat.copies(hello.key())).isEqualTo(1);
  }

  @Test
  void aMessageDuringWhichTheProcessDiedIsLookedAtToo() {
    Delivery hello = put("hello");
    assertThatThrownBy(() ->
            drain(name -> {
              if (name.equals("sent")) {
                throw new Killed();
              }
            }))
        .isInstanceOf(Killed.class);
    sql("UPDATE delivery SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    drain();
    chat.copy(hello.key());
    later(Duration.ofMinutes(11));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.copies(hello.key())).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeTakenAwayStaysDueAndIsTriedEverMoreRarely() {
    Delivery hello = standingTwice();
    later(Duration.ofMinutes(10));
    chat.nextSweep(new Swept.NotYet(0, Duration.ofMinutes(1)));
    assertThat(sweeper.sweep()).isEqualTo(1);
    later(Duration.ofMinutes(4));
    assertThat(sweeper.sweep()).as("half of its age has not passed").isZero();
    later(Duration.ofMinutes(1));
    chat.nextSweep(new Swept.NotYet(0, Duration.ofHours(1)));
    assertThat(sweeper.sweep()).isEqualTo(1);
    later(Duration.ofMinutes(59));
    assertThat(sweeper.sweep()).as("not before the platform wants").isZero();
    later(Duration.ofMinutes(1));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.copies(hello.key())).isEqualTo(1);
    assertThat(remembered()).isZero();
  }

  @Test
  void whatIsRefusedForAWeekIsGivenUp() {
    standingTwice();
    later(Duration.ofMinutes(10));
    int looks = 0;
    for (int hour = 0; hour < 24 * 8; hour++) {
      chat.nextSweep(new Swept.NotYet(0, Duration.ofMinutes(30)));
      looks += sweeper.sweep();
      later(Duration.ofHours(1));
    }
    assertThat(looks).isBetween(5, 20);
    assertThat(remembered()).isZero();
  }

  @Test
  void aSpaceWhosePlatformNeverComesBackIsForgottenAfterAWeek() {
    standingTwice();
    Sweeper alone = new Sweeper(database.transactions(), _ -> Optional.empty(), () -> now);
    later(Duration.ofDays(6));
    assertThat(alone.sweep()).isZero();
    assertThat(remembered()).isEqualTo(1);
    later(Duration.ofDays(2));
    assertThat(alone.sweep()).isZero();
    assertThat(remembered()).isZero();
  }

  @Test
  void anAdapterThatBreaksIsAskedAgainLater() {
    Delivery hello = standingTwice();
    later(Duration.ofMinutes(10));
    Sweeper broken =
        new Sweeper(
            database.transactions(),
            _ ->
                Optional.of(
                    new Chat() {
                      @Override
                      public Outcome post(dev.acquaint.chat.Post post) {
                        throw new IllegalStateException("nothing is sent here");
                      }

                      @Override
                      public Outcome edit(MessageRef message, MessageView view, Locale locale) {
                        throw new IllegalStateException("nothing is edited here");
                      }

                      @Override
                      public dev.acquaint.chat.Found find(
                          dev.acquaint.chat.Post post, dev.acquaint.chat.Doubt doubt) {
                        throw new IllegalStateException("nothing is looked for here");
                      }

                      @Override
                      public Swept sweep(
                          dev.acquaint.chat.DeliveryKey key, MessageRef recorded, Instant since) {
                        throw new IllegalStateException("the adapter broke");
                      }
                    }),
            () -> now);
    assertThat(broken.sweep()).isEqualTo(1);
    later(Duration.ofMinutes(6));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.copies(hello.key())).isEqualTo(1);
  }

  @Test
  void anEditInDoubtHasNoCopies() {
    put("hello", new Delivery.Target.Edit(new MessageRef(HOME, "m1")));
    chat.next(new Mood.Unclear());
    drain();
    later(Duration.ofMinutes(20));
    drain();
    later(Duration.ofMinutes(10));
    assertThat(sweeper.sweep()).isEqualTo(1);
    assertThat(chat.swept()).isZero();
    assertThat(remembered()).isZero();
  }

  @Test
  void whatEndsUnsentIsForgotten() {
    put("hello");
    chat.next(new Mood.Unclear());
    chat.next(new Mood.Refusing(Outcome.Reason.CHANNEL_GONE));
    drain();
    assertThat(remembered()).isEqualTo(1);
    later(Duration.ofMinutes(20));
    drain();
    assertThat(remembered()).isZero();
  }
}
