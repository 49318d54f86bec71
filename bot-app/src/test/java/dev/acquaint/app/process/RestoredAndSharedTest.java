package dev.acquaint.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do in the middle of a round: bring back a back-up, and run two copies. */
@Tag("slow")
class RestoredAndSharedTest {
  private static final int SENT_BEFORE = 4;

  @TempDir private Path home;
  private final DatabaseSettings settings = TestDatabase.emptySchema();
  private final Map<String, String> environment =
      Map.of(
          "ACQUAINT_DATABASE_URL", settings.url(),
          "ACQUAINT_DATABASE_USER", settings.user(),
          "ACQUAINT_DATABASE_PASSWORD", settings.password());

  @Test
  void aBackUpFromTheMiddleOfARoundIsRestoredAndNobodyIsIntroducedTwice() throws Exception {
    DumpTool tool = new DumpTool(settings);
    Path file = home.resolve("acquaint.sql");
    try (ServerSide far = new ServerSide()) {
      endsInTheMiddleOfARound(far);
      assertThat(far.sentTogether())
          .as("introductions when the back-up is made")
          .isEqualTo(SENT_BEFORE);
      tool.dump(file);
      try (Database database = TestDatabase.open(settings);
          BotProcess on = BotProcess.start(home, far.port(), environment)) {
        KilledWhileSendingTest.leasesEnd(database);
        on.untilReady();
        KilledWhileSendingTest.untilAllIsSent(database);
      }
      List<String> before = far.shown();
      tool.restore(file);
      try (Database database = TestDatabase.open(settings)) {
        KilledWhileSendingTest.leasesEnd(database);
        try (BotProcess restored = BotProcess.start(home, far.port(), environment, "--restored")) {
          restored.until(line -> line.contains("messages are looked for before they are sent"));
          restored.untilReady();
          KilledWhileSendingTest.untilAllIsSent(database);
        }
        KilledWhileSendingTest.assertOneIntroductionEach(far, database);
      }
      assertThat(far.shown()).as("nothing was new to anybody").isEqualTo(before);
    }
  }

  private void endsInTheMiddleOfARound(ServerSide far) throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    try (BotProcess first = BotProcess.start(home, far.port(), environment)) {
      first.untilReady();
      KilledWhileSendingTest.everybodyJoins(far);
      AtomicInteger seen = new AtomicInteger();
      far.killBefore(
          call ->
              KilledWhileSendingTest.introduction().test(call)
                  && seen.incrementAndGet() > SENT_BEFORE,
          () -> {
            first.kill();
            killed.countDown();
          });
      far.type("boss", "intros-admin run");
      assertThat(killed.await(90, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theSecondCopyFinishesTheRoundWhenTheFirstIsKilledAndNothingComesTwice() throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    try (ServerSide far = new ServerSide();
        BotProcess first = BotProcess.start(home, far.port(), environment)) {
      first.untilReady();
      KilledWhileSendingTest.everybodyJoins(far);
      try (BotProcess second = BotProcess.start(home.resolve("second"), far.port(), environment);
          Database database = TestDatabase.open(settings)) {
        second.untilReady();
        AtomicInteger seen = new AtomicInteger();
        // The predicate never matches: whoever sent this message is answered, unless it was killed.
        far.killBefore(
            call -> {
              if (KilledWhileSendingTest.introduction().test(call)
                  && seen.incrementAndGet() == SENT_BEFORE) {
                first.kill();
                killed.countDown();
              }
              return false;
            },
            () -> {});
        assertThat(far.type("boss", "intros-admin run")).startsWith("Say");
        assertThat(killed.await(90, TimeUnit.SECONDS)).isTrue();
        first.untilEnded();
        KilledWhileSendingTest.leasesEnd(database);
        KilledWhileSendingTest.untilAllIsSent(database);
        KilledWhileSendingTest.assertOneIntroductionEach(far, database);
      }
    }
  }
}
