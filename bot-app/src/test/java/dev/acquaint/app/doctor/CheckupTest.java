package dev.acquaint.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Finding.Grade;
import dev.acquaint.community.Communities;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.config.ConfigurationReader;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says, one line for each thing. */
class CheckupTest {
  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final DatabaseSettings settings = TestDatabase.emptySchema();
  private InstantSource clock = InstantSource.system();

  @BeforeEach
  void aGoodConfiguration() {
    environment.put("ACQUAINT_DATABASE_URL", settings.url());
    environment.put("ACQUAINT_DATABASE_USER", settings.user());
    environment.put("ACQUAINT_DATABASE_PASSWORD", settings.password());
    environment.put("ACQUAINT_HTTP_PORT", "0");
    environment.put("ACQUAINT_SANDBOX_ENABLED", "true");
  }

  private List<Checked> findings() {
    return new Checkup(home, clock, _ -> {})
        .examine(() -> new ConfigurationReader(home, environment).read());
  }

  private List<String> bad() {
    return findings().stream()
        .filter(finding -> finding.grade() == Grade.BAD)
        .map(Checked::line)
        .toList();
  }

  private Checked finding(String what) {
    return findings().stream()
        .filter(finding -> finding.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsWrongWithAGoodInstallation() {
    assertThat(bad()).isEmpty();
    assertThat(findings())
        .extracting(Checked::what)
        .contains(
            "java", "folder", "config", "database", "charset", "clock", "schema", "web", "sandbox");
    assertThat(finding("database").words()).contains("MariaDB answers at jdbc:mariadb://127.0.0.1");
  }

  @Test
  void anEmptySchemaIsNotedAndAMigratedOneIsGood() {
    assertThat(finding("schema").words()).contains("empty; the first start prepares it in");
    TestDatabase.open(settings).close();
    assertThat(finding("schema")).extracting(Checked::grade).isEqualTo(Grade.GOOD);
  }

  @Test
  void theDoctorChangesNothingInTheDatabase() throws Exception {
    findings();
    try (var connection =
            java.sql.DriverManager.getConnection(
                settings.url(), settings.user(), settings.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW TABLES")) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void everyMistakeInTheConfigurationIsOneLineThatSaysWhereAndWhatIsAllowed() throws Exception {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/acquaint.yaml"), "http:\n  prot: 8080\nlog:\n  level: loud\n");
    assertThat(bad()).hasSize(2);
    assertThat(bad().get(0)).contains("config/acquaint.yaml", "2", "prot", "port");
    assertThat(bad().get(1)).contains("4", "loud", "trace, debug, info, warn, error");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithTheRepair() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    environment.put("ACQUAINT_DATABASE_URL", "jdbc:mariadb://127.0.0.1:" + free + "/acquaint");
    assertThat(bad()).hasSize(1);
    assertThat(bad().getFirst())
        .startsWith("BAD   database")
        .contains("does not answer", "To repair: start the server");
  }

  @Test
  void aWrongPasswordIsNamedWithTheKeysToCorrect() {
    environment.put("ACQUAINT_DATABASE_PASSWORD", "wrong");
    assertThat(bad()).hasSize(1);
    assertThat(bad().getFirst()).contains("database.password");
  }

  @Test
  void clocksThatDifferAreBad() {
    clock = () -> Instant.now().plusSeconds(60);
    assertThat(bad()).hasSize(1);
    assertThat(bad().getFirst()).contains("clock", "NTP", "rounds wait");
  }

  @Test
  void aSchemaOfANewerProgramIsBad() {
    try (Database database = TestDatabase.open(settings)) {
      database
          .transactions()
          .run(transaction ->
              transaction
                  .handle()
                  .execute(
                      "INSERT INTO schema_history (installed_rank, version, description, type, script,"
                          + " installed_by, execution_time, success) VALUES (9999, '010.999', 'later',"
                          + " 'SQL', 'V010_999__later.sql', 'test', 1, 1)"));
    }
    assertThat(bad()).hasSize(1);
    assertThat(bad().getFirst()).contains("schema", "newer Acquaint");
  }

  @Test
  void aPortThatAnotherProgramHoldsIsBad() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("ACQUAINT_HTTP_PORT", Integer.toString(socket.getLocalPort()));
      assertThat(bad()).hasSize(1);
      assertThat(bad().getFirst()).contains("web", "http.port");
    }
  }

  @Test
  void withoutAnyPlatformTheDoctorSaysHowToGetOne() {
    environment.remove("ACQUAINT_SANDBOX_ENABLED");
    assertThat(bad()).hasSize(1);
    assertThat(bad().getFirst()).contains("platforms", "sandbox.enabled: true");
  }

  @Test
  void messagesThatWereGivenUpAreNotedWithTheWordsOfTheDoctorInTheChat() {
    try (Database database = TestDatabase.open(settings)) {
      database
          .transactions()
          .run(transaction -> {
            Communities communities = new SqlCommunities(new Ids(new Random(1)));
            var space =
                communities.connect(
                    transaction, new SpaceId("s1"), "sandbox", "Tea house", clock.instant());
            new SqlAudit()
                .add(
                    transaction,
                    space.community(),
                    new Audit.Line(
                        clock.instant(),
                        Optional.empty(),
                        "acquaint-admin report",
                        "",
                        Optional.empty(),
                        Audit.Result.FAILED));
          });
    }
    assertThat(bad()).isEmpty();
    assertThat(findings())
        .extracting(Checked::line)
        .anySatisfy(line -> assertThat(line).contains("Tea house: Messages leave"))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("note  messages")
                .contains("Tea house: One command of a moderator failed", "To repair: Try again"));
  }
}
