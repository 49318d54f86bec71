package dev.acquaint.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.CuttingProxy;
import dev.acquaint.testkit.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole program does when something is wrong with the database. */
@Tag("slow")
class DatabaseFaultsTest {
  private static final String SETUP = "acquaint-admin setup weekday:monday time:10:00 zone:UTC";

  @TempDir private Path home;
  private ServerSide far;
  private DatabaseSettings settings;

  @BeforeEach
  void open() throws Exception {
    far = new ServerSide();
    settings = TestDatabase.emptySchema();
  }

  @AfterEach
  void close() throws Exception {
    far.close();
  }

  private Map<String, String> environment(String url) {
    return new HashMap<>(
        Map.of(
            "ACQUAINT_DATABASE_URL", url,
            "ACQUAINT_DATABASE_USER", settings.user(),
            "ACQUAINT_DATABASE_PASSWORD", settings.password()));
  }

  private BotProcess bot(String url) throws Exception {
    return BotProcess.start(home, far.port(), environment(url));
  }

  private static int port(DatabaseSettings settings) {
    return URI.create(settings.url().substring("jdbc:".length())).getPort();
  }

  private String through(CuttingProxy line) {
    return settings.url().replace(":" + port(settings) + "/", ":" + line.port() + "/");
  }

  private static void untilHealth(int port, int status, Predicate<String> body) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    HttpResponse<String> answer = BotProcess.get(port, "/health");
    while (answer.statusCode() != status || !body.test(answer.body())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not " + status + " but " + answer.statusCode() + answer.body());
      }
      TimeUnit.MILLISECONDS.sleep(200);
      answer = BotProcess.get(port, "/health");
    }
  }

  @Test
  void aDatabaseThatIsAwayAtTheStartIsWaitedFor() throws Exception {
    try (CuttingProxy line = new CuttingProxy(port(settings))) {
      line.cut();
      try (BotProcess bot = bot(through(line))) {
        bot.until(said -> said.contains("Waiting for the database at jdbc:mariadb://127.0.0.1"));
        line.mend();
        int port = bot.untilReady();
        assertThat(BotProcess.get(port, "/health").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void aDatabaseThatGoesAwayIsToldOnceAndUsedAgainWhenItIsBack() throws Exception {
    try (CuttingProxy line = new CuttingProxy(port(settings));
        BotProcess bot = bot(through(line))) {
      int port = bot.untilReady();
      assertThat(far.type("boss", SETUP)).doesNotStartWith("Tell");
      line.cut();
      untilHealth(port, 503, body -> body.contains("does not answer"));
      assertThat(far.type("member1", "intros join")).startsWith("Tell");
      bot.until(said -> said.contains("ERROR") && said.contains("does not answer"));
      line.mend();
      untilHealth(port, 200, body -> body.contains("\"ready\" : true"));
      bot.until(said -> said.contains("The database is well again"));
      assertThat(far.type("member1", "intros join")).startsWith("Say");
      assertThat(BotProcess.get(port, "/metrics").body()).contains("acquaint_database_up 1.0");
    }
  }

  @Test
  void aSchemaOfANewerProgramIsRefused() throws Exception {
    try (Database first = TestDatabase.open(settings)) {
      first
          .transactions()
          .run(transaction ->
              transaction
                  .handle()
                  .execute(
                      "INSERT INTO schema_history (installed_rank, version, description, type, script,"
                          + " installed_by, execution_time, success) VALUES (9999, '010.999', 'later',"
                          + " 'SQL', 'V010_999__later.sql', 'test', 1, 1)"));
    }
    try (BotProcess bot = bot(settings.url())) {
      assertThat(bot.untilEnded()).isEqualTo(1);
      assertThat(bot.allSaid())
          .contains("written by a newer Acquaint", "10.999", "restore a backup");
    }
  }

  @Test
  void whileTheClocksDisagreeNothingThatDependsOnTimeIsDone() throws Exception {
    long wrong = Instant.now().minusSeconds(300).getEpochSecond();
    try (BotProcess bot = bot(settings.url() + "&sessionVariables=timestamp=" + wrong)) {
      int port = bot.untilReady();
      untilHealth(port, 503, body -> body.contains("The clocks differ by"));
      bot.until(said -> said.contains("Nothing that is due is done for now"));
      assertThat(far.type("boss", SETUP)).doesNotStartWith("Tell");
      assertThat(far.type("member1", "intros join")).startsWith("Say");
    }
  }

  @Test
  void ofTwoThatStartAtTheSameMomentOneMigratesAndBothRun() throws Exception {
    try (BotProcess one = bot(settings.url());
        BotProcess other = bot(settings.url())) {
      int first = one.untilReady();
      int second = other.untilReady();
      assertThat(BotProcess.get(first, "/health").statusCode()).isEqualTo(200);
      assertThat(BotProcess.get(second, "/health").statusCode()).isEqualTo(200);
      try (Database database = TestDatabase.open(settings)) {
        int twice =
            database
                .transactions()
                .inTransaction(transaction ->
                    transaction
                        .handle()
                        .createQuery(
                            "SELECT COUNT(version) - COUNT(DISTINCT version) FROM schema_history WHERE success = 1")
                        .mapTo(Integer.class)
                        .one());
        assertThat(twice).isZero();
      }
    }
  }

  @Test
  void aStopEndsTheProgramWithZeroAndAKilledServerOfOurOwnIsStartedAgain() throws Exception {
    Map<String, String> own =
        Map.of("ACQUAINT_DATABASE_DIRECTORY", home.resolve("data").toString());
    try (BotProcess bot = BotProcess.start(home, far.port(), own)) {
      int port = bot.untilReady();
      ProcessHandle server = server();
      server.destroyForcibly();
      server.onExit().get(20, TimeUnit.SECONDS);
      untilHealth(port, 503, body -> body.contains("does not answer"));
      untilHealth(port, 200, body -> body.contains("\"ready\" : true"));
      assertThat(far.type("boss", SETUP)).doesNotStartWith("Tell");
      ProcessHandle again = server();
      bot.stop();
      assertThat(bot.untilEnded()).isZero();
      assertThat(again.isAlive()).isFalse();
    }
  }

  private ProcessHandle server() throws Exception {
    String pid = Files.readString(home.resolve("data").resolve("mariadb").resolve("mariadb.pid"));
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  @Test
  void aServerOfOurOwnOutlivesAKilledBotAndIsStoppedByTheLastWhoUsesIt() throws Exception {
    Map<String, String> own =
        Map.of("ACQUAINT_DATABASE_DIRECTORY", home.resolve("data").toString());
    try (BotProcess killed = BotProcess.start(home, far.port(), own)) {
      killed.untilReady();
      killed.kill();
      killed.untilEnded();
    }
    ProcessHandle server = server();
    assertThat(server.isAlive()).isTrue();
    try (BotProcess second = BotProcess.start(home, far.port(), own);
        BotProcess third = BotProcess.start(home, far.port(), own)) {
      second.untilReady();
      int port = third.untilReady();
      second.stop();
      assertThat(second.untilEnded()).isZero();
      assertThat(server.isAlive()).as("the third still uses it").isTrue();
      untilHealth(port, 200, body -> true);
      third.stop();
      assertThat(third.untilEnded()).isZero();
      assertThat(server.isAlive()).as("nobody uses it any more").isFalse();
    }
  }

  /** The trigger has the server answer what it answers when the disk is full (error 1114). */
  @Test
  void whileTheDiskIsFullNothingIsHalfStoredAndAfterwardsEverythingGoesOn() throws Exception {
    try (BotProcess bot = bot(settings.url());
        Database database = TestDatabase.open(settings)) {
      bot.untilReady();
      assertThat(far.type("boss", SETUP)).doesNotStartWith("Tell");
      sql(
          database,
          "CREATE TRIGGER full_disk BEFORE INSERT ON participation FOR EACH ROW SIGNAL SQLSTATE"
              + " 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table participation is full'");
      assertThat(far.type("member1", "intros join")).startsWith("Tell");
      bot.until(said -> said.contains("The disk of the database is full"));
      sql(database, "DROP TRIGGER full_disk");
      assertThat(far.type("member1", "intros join")).startsWith("Say");
    }
  }

  private static void sql(Database database, String statement) {
    database.transactions().run(transaction -> transaction.handle().execute(statement));
  }
}
