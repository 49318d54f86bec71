package dev.acquaint.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.storage.Changes;
import dev.acquaint.storage.CommitUnknown;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Patience;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.StorageFailure.Kind;
import dev.acquaint.storage.Transactions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TransactionsTest {
  private final Database database;
  private final Transactions transactions;

  TransactionsTest(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @BeforeEach
  void makeTable() {
    transactions.run(transaction -> {
      transaction
          .handle()
          .execute("CREATE OR REPLACE TABLE jar (id INT PRIMARY KEY, n INT NOT NULL)");
      transaction.handle().execute("INSERT INTO jar VALUES (1, 0), (2, 0)");
    });
  }

  @Test
  void twoThatLockEachOtherBothGetTheirChangeIn() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch bothHoldOne = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> up = threads.submit(() -> addBoth(1, 2, runs, bothHoldOne));
      Future<?> down = threads.submit(() -> addBoth(2, 1, runs, bothHoldOne));
      up.get(30, TimeUnit.SECONDS);
      down.get(30, TimeUnit.SECONDS);
    }
    assertThat(numbers(transactions)).containsExactly(2, 2);
    assertThat(runs.get()).isGreaterThanOrEqualTo(3);
  }

  private void addBoth(int first, int second, AtomicInteger runs, CountDownLatch bothHoldOne) {
    transactions.run(transaction -> {
      runs.incrementAndGet();
      transaction.handle().execute("UPDATE jar SET n = n + 1 WHERE id = ?", first);
      bothHoldOne.countDown();
      try {
        bothHoldOne.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      transaction.handle().execute("UPDATE jar SET n = n + 1 WHERE id = ?", second);
    });
  }

  @Test
  void whatOnlyReadsOrIsRolledBackIsNoChange() {
    Changes changes = new Changes();
    changes.during(() -> numbers(transactions));
    assertThatThrownBy(() ->
            changes.<Object>during(() ->
                transactions.inTransaction(transaction -> {
                  transaction.handle().execute("UPDATE jar SET n = 7");
                  throw new IllegalStateException("no");
                })))
        .hasMessage("no");
    assertThat(changes.made()).isFalse();
    changes.during(() ->
        transactions.inTransaction(
            transaction -> transaction.handle().execute("UPDATE jar SET n = 7 WHERE id = 1")));
    assertThat(changes.made()).isTrue();
  }

  @Test
  void aSecondRowWithTheSameKeyIsReportedByTheNameOfTheKey() {
    assertThatThrownBy(
            () -> transactions.run(t -> t.handle().execute("INSERT INTO jar VALUES (1, 5)")))
        .isInstanceOfSatisfying(
            DuplicateKey.class, failure -> assertThat(failure.key()).isEqualTo("PRIMARY"));
    assertThat(numbers(transactions)).containsExactly(0, 0);
  }

  @Test
  void anExceptionLeavesNothingBehindAndNoHookRuns() {
    AtomicInteger hooks = new AtomicInteger();
    assertThatThrownBy(() ->
            transactions.run(t -> {
              t.handle().execute("UPDATE jar SET n = 9");
              t.afterCommit(hooks::incrementAndGet);
              throw new IllegalArgumentException("no");
            }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(numbers(transactions)).containsExactly(0, 0);
    assertThat(hooks).hasValue(0);
  }

  @Test
  void aLineThatBreaksDuringTheCommitIsReportedAsUnknownAndNotRepeated() throws Exception {
    DatabaseSettings direct = TestDatabase.emptySchema();
    try (CuttingProxy line = new CuttingProxy(port(direct));
        Database far = TestDatabase.open(through(line, direct, 2, Duration.ofSeconds(2)));
        Database near = TestDatabase.open(direct)) {
      near.transactions()
          .run(t -> t.handle().execute("CREATE TABLE jar (id INT PRIMARY KEY, n INT)"));
      AtomicInteger runs = new AtomicInteger();
      line.cutNextCommit();
      assertThatThrownBy(() ->
              far.transactions()
                  .run(t -> {
                    runs.incrementAndGet();
                    t.handle().execute("INSERT INTO jar VALUES (1, 1)");
                  }))
          .isInstanceOf(CommitUnknown.class);
      assertThat(runs).hasValue(1);
      assertThat(numbers(near.transactions())).containsExactly(1);
      assertThat(numbers(far.transactions())).containsExactly(1);
    }
  }

  @Test
  void aDatabaseThatWentAwayIsReportedAndUsedAgainWhenItIsBack() throws Exception {
    DatabaseSettings direct = TestDatabase.emptySchema();
    try (CuttingProxy line = new CuttingProxy(port(direct));
        Database far = TestDatabase.open(through(line, direct, 2, Duration.ofMillis(500)))) {
      line.cut();
      assertThatThrownBy(() -> one(far, "SELECT 1"))
          .isInstanceOfSatisfying(
              StorageFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AWAY));
      assertThat(far.health(Instant::now).isWell()).isFalse();
      line.mend();
      assertThat(one(far, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aPoolInUseMakesCallersWaitOnlyAsLongAsSaid() throws Exception {
    DatabaseSettings direct = TestDatabase.emptySchema();
    DatabaseSettings small =
        new DatabaseSettings(
            direct.url(), direct.user(), direct.password(), 2, Duration.ofMillis(300));
    CountDownLatch taken = new CountDownLatch(2);
    CountDownLatch done = new CountDownLatch(1);
    try (Database tight = TestDatabase.open(small);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        threads.submit(() ->
            tight
                .transactions()
                .inTransaction(t -> {
                  taken.countDown();
                  return await(done);
                }));
      }
      assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
      try {
        assertThatThrownBy(() -> one(tight, "SELECT 1"))
            .isInstanceOfSatisfying(
                StorageFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY))
            .hasMessageContaining("All 2 connections");
      } finally {
        done.countDown();
      }
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSchemaOfANewerProgramIsRefusedWithBothVersions() {
    DatabaseSettings settings = TestDatabase.emptySchema();
    try (Database first = TestDatabase.open(settings)) {
      first
          .transactions()
          .run(t ->
              t.handle()
                  .execute(
                      "INSERT INTO schema_history (installed_rank, version, description, type, script,"
                          + " installed_by, execution_time, success) VALUES (9999, '010.999', 'later',"
                          + " 'SQL', 'V010_999__later.sql', 'test', 1, 1)"));
    }
    assertThatThrownBy(() -> TestDatabase.open(settings))
        .isInstanceOfSatisfying(
            StorageFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_NEW))
        .hasMessageContaining("10.999")
        .hasMessageContaining("knows version 010.");
  }

  @Test
  void twoThatMigrateAtTheSameMomentBothRun() throws Exception {
    DatabaseSettings settings = TestDatabase.emptySchema();
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Database> one = threads.submit(() -> await(go) ? TestDatabase.open(settings) : null);
      Future<Database> other = threads.submit(() -> await(go) ? TestDatabase.open(settings) : null);
      go.countDown();
      try (Database first = one.get(60, TimeUnit.SECONDS);
          Database second = other.get(60, TimeUnit.SECONDS)) {
        String twice =
            "SELECT COUNT(version) - COUNT(DISTINCT version) FROM schema_history WHERE success = 1";
        assertThat(one(first, twice)).isEqualTo("0");
        assertThat(one(second, "SELECT COUNT(*) > 0 FROM schema_history")).isEqualTo("1");
      }
    }
  }

  @Test
  void clocksThatDifferAreNamedWithTheDifferenceAndTheRemedy() {
    assertThat(database.health(Instant::now).isWell()).isTrue();
    var health = database.health(() -> Instant.now().minusMillis(95_500));
    assertThat(health.isWell()).isFalse();
    assertThat(health.message()).contains("differ by 95 seconds").contains("NTP");
  }

  @Test
  void everySessionIsInUtcStrictAndUnicode() {
    assertThat(one(database, "SELECT @@session.time_zone")).isEqualTo("+00:00");
    assertThat(one(database, "SELECT @@session.sql_mode")).contains("STRICT_ALL_TABLES");
    assertThat(one(database, "SELECT @@collation_connection")).isEqualTo("utf8mb4_uca1400_ai_ci");
  }

  @Test
  void aDatabaseThatStaysAwayAtTheStartIsNamed() throws Exception {
    DatabaseSettings direct = TestDatabase.emptySchema();
    try (CuttingProxy line = new CuttingProxy(port(direct))) {
      line.cut();
      DatabaseSettings settings = through(line, direct, 2, Duration.ofMillis(500));
      Patience none = new Patience(Duration.ZERO, _ -> {}, new SplittableRandom(1), _ -> {});
      assertThatThrownBy(() -> Database.open(settings, none))
          .isInstanceOf(StorageFailure.class)
          .hasMessageContaining(settings.place())
          .hasMessageContaining("does not answer");
    }
  }

  @Test
  void emptyingKeepsTheTables() {
    TestDatabase.truncate(database);
    assertThat(numbers(transactions)).isEmpty();
    assertThat(one(database, "SELECT COUNT(*) > 0 FROM schema_history")).isEqualTo("1");
  }

  private static List<Integer> numbers(Transactions transactions) {
    return transactions.inTransaction(
        t -> t.handle().createQuery("SELECT n FROM jar ORDER BY id").mapTo(Integer.class).list());
  }

  private static String one(Database database, String query) {
    return database
        .transactions()
        .inTransaction(t -> t.handle().createQuery(query).mapTo(String.class).one());
  }

  private static int port(DatabaseSettings settings) {
    return URI.create(settings.url().substring("jdbc:".length())).getPort();
  }

  private static DatabaseSettings through(
      CuttingProxy line, DatabaseSettings direct, int pool, Duration wait) {
    String url = direct.url().replace(":" + port(direct) + "/", ":" + line.port() + "/");
    return new DatabaseSettings(url, direct.user(), direct.password(), pool, wait);
  }
}
