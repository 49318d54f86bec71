package dev.acquaint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedMariaDbTest {
  @TempDir Path temporary;
  private final List<Process> bots = new ArrayList<>();

  @AfterEach
  void stopAll() throws Exception {
    for (Process bot : bots) {
      bot.destroyForcibly().waitFor();
    }
    Optional<ProcessHandle> server = ServerState.process(pidFile());
    if (server.isPresent()) {
      server.get().destroyForcibly();
      server.get().onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aServerStartsInAFolderWithSpacesAndSpeaksUnicode() throws Exception {
    try (EmbeddedMariaDb server = start()) {
      assertThat(ask(server, "SELECT @@collation_server")).isEqualTo("utf8mb4_uca1400_ai_ci");
      assertThat(ask(server, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "SELECT '🦊'")).isEqualTo("🦊");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder().resolve("server.properties"))))
          .isEqualTo("rw-------");
      assertThat(folder().resolve("init.sql")).doesNotExist();
    }
    assertThat(ServerState.process(pidFile())).isEmpty();
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    try (EmbeddedMariaDb server = start()) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Access denied");
    }
  }

  @Test
  void aSecondUserAdoptsTheServerAndLeavesItRunning() throws Exception {
    try (EmbeddedMariaDb first = start()) {
      EmbeddedMariaDb second = start();
      assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
      second.close();
      assertThat(ask(first, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aKilledServerComesBackAtTheSameAddressWithItsData() throws Exception {
    try (EmbeddedMariaDb server = start()) {
      tell(server, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('here')");
      String address = server.jdbcUrl();
      ProcessHandle process = ServerState.process(pidFile()).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(20, TimeUnit.SECONDS);
      server.ensureRunning();
      assertThat(server.jdbcUrl()).isEqualTo(address);
      assertThat(ask(server, "SELECT word FROM kept")).isEqualTo("here");
    }
  }

  @Test
  void theServerOfAKilledBotIsAdopted() throws Exception {
    Process bot = bot();
    String address = firstLine(bot);
    bot.destroyForcibly().waitFor();
    EmbeddedMariaDb server = start();
    assertThat(server.jdbcUrl()).isEqualTo(address);
    assertThat(ask(server, "SELECT 1")).isEqualTo("1");
  }

  @Test
  void twoBotsThatStartAtTheSameMomentShareOneServer() throws Exception {
    Process one = bot();
    Process other = bot();
    assertThat(firstLine(one)).startsWith("jdbc:mariadb://127.0.0.1:").isEqualTo(firstLine(other));
  }

  @Test
  void aHalfMadeDatabaseOfAKilledInstallationIsMadeAgain() throws Exception {
    Path half = Files.createDirectories(folder().resolve("installing-123"));
    Files.writeString(half.resolve("ibdata1"), "half");
    try (EmbeddedMariaDb server = start()) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void aProcessNumberThatNowBelongsToAnotherProgramIsNotTakenForTheServer() throws Exception {
    start().close();
    Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");
    try (EmbeddedMariaDb server = start()) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamedWithTheRemedy() throws Exception {
    Files.writeString(folder(), "a file");
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedFailure.class)
        .hasMessageContaining(folder().toString())
        .hasMessageContaining("database.directory");
  }

  @Test
  void damagedDataIsNotDeletedAndTheLogIsShown() throws Exception {
    Path data = Files.createDirectories(folder().resolve("mariadb"));
    Files.writeString(data.resolve("ibdata1"), "not a table space");
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedFailure.class)
        .hasMessageContaining("server.log")
        .hasMessageContaining("ERROR");
    assertThat(data.resolve("ibdata1")).hasContent("not a table space");
  }

  private Path folder() {
    return temporary.resolve("my data");
  }

  private Path pidFile() {
    return folder().resolve("mariadb").resolve("mariadb.pid");
  }

  private EmbeddedMariaDb start() {
    return EmbeddedMariaDb.start(new EmbeddedSettings(folder(), Optional.empty(), true, _ -> {}));
  }

  private Process bot() throws IOException {
    Process bot =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bot.class.getName(),
                folder().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    bots.add(bot);
    return bot;
  }

  private static String firstLine(Process bot) throws IOException {
    BufferedReader reader = bot.inputReader();
    return reader.readLine();
  }

  private static String ask(EmbeddedMariaDb server, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void tell(EmbeddedMariaDb server, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
