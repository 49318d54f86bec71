package dev.acquaint.testkit.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.alarm.AlarmClock;
import dev.acquaint.alarm.Alarms;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alarms ring in real time, whoever dies and whatever is in the way. */
@ExtendWith(TestDatabaseExtension.class)
class AlarmClockTest {
  private static final InstantSource NOW = InstantSource.system();

  private final Database database;

  AlarmClockTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void forget() {
    TestDatabase.truncate(database);
  }

  /** A ledger of one entry in memory. */
  private static final class Ledger implements Alarm {
    private final AtomicReference<Optional<Instant>> due = new AtomicReference<>(Optional.empty());
    private final BlockingQueue<Instant> rung = new LinkedBlockingQueue<>();

    void plan(Instant moment) {
      due.set(Optional.of(moment));
    }

    @Override
    public String name() {
      return "ledger";
    }

    @Override
    public Optional<Instant> nextDue() {
      return due.get();
    }

    @Override
    public void ring(Instant now) {
      if (due.getAndSet(Optional.empty()).isPresent()) {
        rung.add(now);
      }
    }
  }

  private AlarmClock clock(String name, Alarm... alarms) {
    return clock(name, Optional::empty, alarms);
  }

  private AlarmClock clock(
      String name, java.util.function.Supplier<Optional<String>> obstacle, Alarm... alarms) {
    return new AlarmClock(
        new AlarmClock.Parts(
            new Alarms(List.of(alarms)), database.dataSource(), name, NOW, obstacle));
  }

  @Test
  void whatIsDueRingsSoonAfterTheStart() throws Exception {
    Ledger ledger = new Ledger();
    ledger.plan(NOW.instant().minusSeconds(1));
    try (AlarmClock clock = clock("one", ledger)) {
      clock.start();
      assertThat(ledger.rung.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void whatIsDueInAMomentRingsAtThatMomentAndNotAtTheNextRound() throws Exception {
    Ledger ledger = new Ledger();
    Instant due = NOW.instant().plusSeconds(4);
    ledger.plan(due);
    try (AlarmClock clock = clock("one", ledger)) {
      clock.start();
      Instant rung = ledger.rung.poll(25, TimeUnit.SECONDS);
      assertThat(rung).isNotNull();
      assertThat(Duration.between(due, rung)).isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }
  }

  @Test
  void whatSomebodyWantsNowDoesNotWaitForTheNextRound() throws Exception {
    Ledger ledger = new Ledger();
    try (AlarmClock clock = clock("one", ledger)) {
      clock.start();
      untilScheduled();
      Instant planned = NOW.instant();
      ledger.plan(planned);
      clock.reconsider();
      Instant rung = ledger.rung.poll(25, TimeUnit.SECONDS);
      assertThat(rung).isNotNull();
      assertThat(Duration.between(planned, rung)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void anAlarmThatBreaksDoesNotKeepTheOthersFromRinging() {
    Ledger ledger = new Ledger();
    ledger.plan(NOW.instant().minusSeconds(1));
    Alarm broken =
        new Alarm() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Optional<Instant> nextDue() {
            return Optional.of(Instant.EPOCH);
          }

          @Override
          public void ring(Instant now) {
            throw new IllegalStateException("broken");
          }
        };
    Alarms alarms = new Alarms(List.of(broken, ledger));
    assertThatThrownBy(() -> alarms.ringDue(NOW.instant())).hasMessage("broken");
    assertThat(ledger.rung).hasSize(1);
  }

  @Test
  void nothingRingsWhileTheClocksDisagree() throws Exception {
    Ledger ledger = new Ledger();
    ledger.plan(NOW.instant().minusSeconds(1));
    BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    try (AlarmClock clock =
        clock(
            "one",
            () -> {
              asked.add("asked");
              return Optional.of("the clocks differ");
            },
            ledger)) {
      clock.start();
      assertThat(asked.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(ledger.rung).isEmpty();
  }

  @Test
  void whatAKilledCopyHadTakenRingsWithTheNextOne() throws Exception {
    try (AlarmClock first = clock("first", new Ledger())) {
      first.start();
      untilScheduled();
    }
    // How a killed copy leaves the row: taken, and no sign of life for longer than forty seconds.
    sql(
        "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'killed', execution_time ="
            + " UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE, last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE");
    Ledger ledger = new Ledger();
    ledger.plan(NOW.instant().minusSeconds(1));
    try (AlarmClock second = clock("second", ledger)) {
      second.start();
      assertThat(ledger.rung.poll(40, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void twoCopiesOfTheBotShareOneTask() throws Exception {
    Ledger one = new Ledger();
    Ledger other = new Ledger();
    one.plan(NOW.instant());
    other.plan(NOW.instant());
    try (AlarmClock first = clock("first", one);
        AlarmClock second = clock("second", other)) {
      first.start();
      second.start();
      untilScheduled();
      assertThat(
              database
                  .transactions()
                  .<Integer>inTransaction(transaction ->
                      transaction
                          .handle()
                          .createQuery("SELECT COUNT(*) FROM scheduled_tasks")
                          .mapTo(Integer.class)
                          .one()))
          .isEqualTo(1);
    }
  }

  private void untilScheduled() throws InterruptedException {
    Instant patience = NOW.instant().plusSeconds(20);
    while (NOW.instant().isBefore(patience)) {
      int successes =
          database
              .transactions()
              .inTransaction(transaction ->
                  transaction
                      .handle()
                      .createQuery(
                          "SELECT COUNT(*) FROM scheduled_tasks WHERE last_success IS NOT NULL AND NOT picked")
                      .mapTo(Integer.class)
                      .one());
      if (successes == 1) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the task was not carried out within 20 seconds");
  }

  private void sql(String statement) {
    database.transactions().run(transaction -> transaction.handle().execute(statement));
  }
}
