package dev.acquaint.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final String KEY = "k".repeat(32);

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void folder() throws IOException {
    file = Files.createDirectories(home.resolve("config")).resolve("acquaint.yaml");
  }

  private Configuration load(String yaml, Map<String, String> environment)
      throws IOException, BadConfiguration {
    Files.writeString(file, yaml);
    return Configuration.load(file, environment);
  }

  private BadConfiguration refusal(String yaml, Map<String, String> environment)
      throws IOException {
    Files.writeString(file, yaml);
    return refusal(environment);
  }

  private BadConfiguration refusal(Map<String, String> environment) {
    return catchThrowableOfType(
        BadConfiguration.class, () -> Configuration.load(file, environment));
  }

  private static String words(BadConfiguration bad) {
    return bad.lines().stream().collect(joining("\n"));
  }

  @Test
  void withoutAFileEveryKeyHasItsDefault() throws Exception {
    var configuration = Configuration.load(file, Map.of());
    assertThat(configuration).isEqualTo(Configuration.defaults(home));
    assertThat(configuration.database().directory()).isEqualTo(home.resolve("data"));
    assertThat(configuration.database().isEmbedded()).isTrue();
    assertThat(configuration.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080, List.of()));
    assertThat(configuration.sandbox().enabled()).isFalse();
  }

  @Test
  void theFileDecides() throws Exception {
    var configuration =
        load(
            """
            database:
              url: jdbc:mariadb://db.example.org:3306/bot
              user: bot
              password: open sesame
              poolSize: 20
            http:
              host: 0.0.0.0
              port: 9000
              allowedHosts: [chat.example.org, other.example.org]
            secrets: {key: %s}
            log:
              level: warn
              format: json
            sandbox:
              enabled: true
            """
                .formatted(KEY),
            Map.of());
    var database = configuration.database();
    assertThat(database.isEmbedded()).isFalse();
    assertThat(database.user()).isEqualTo("bot");
    assertThat(database.password()).contains(new Secret("open sesame"));
    assertThat(database.poolSize()).isEqualTo(20);
    assertThat(configuration.http())
        .isEqualTo(
            new HttpSettings("0.0.0.0", 9000, List.of("chat.example.org", "other.example.org")));
    assertThat(configuration.secrets().key()).contains(new Secret(KEY));
    assertThat(configuration.log())
        .isEqualTo(new LogSettings(LogSettings.Level.WARN, LogSettings.Format.JSON));
    assertThat(configuration.sandbox().enabled()).isTrue();
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws Exception {
    var configuration =
        load(
            "http:\n  port: 9000\n",
            Map.of(
                "ACQUAINT_HTTP_PORT", "9001",
                "ACQUAINT_HTTP_ALLOWEDHOSTS", "a.example.org, b.example.org",
                "ACQUAINT_DATABASE_POOLSIZE", "7",
                "HOME", "/root"));
    assertThat(configuration.http().port()).isEqualTo(9001);
    assertThat(configuration.http().allowedHosts())
        .containsExactly("a.example.org", "b.example.org");
    assertThat(configuration.database().poolSize()).isEqualTo(7);
  }

  @Test
  void aSecretComesFromAFileWithoutItsLineBreak() throws Exception {
    Path secret = Files.writeString(home.resolve("secret"), "open sesame\n");
    var configuration =
        Configuration.load(file, Map.of("ACQUAINT_DATABASE_PASSWORD_FILE", secret.toString()));
    assertThat(configuration.database().password()).contains(new Secret("open sesame"));
  }

  @Test
  void aSecretFileThatIsMissingIsReportedByItsVariable() {
    var bad = refusal(Map.of("ACQUAINT_SECRETS_KEY_FILE", "nowhere"));
    assertThat(words(bad)).contains("ACQUAINT_SECRETS_KEY_FILE", "does not exist", "\"nowhere\"");
  }

  @Test
  void aSecretGivenTwiceIsRefused() throws Exception {
    Path secret = Files.writeString(home.resolve("secret"), "open sesame");
    var bad =
        refusal(
            Map.of(
                "ACQUAINT_DATABASE_PASSWORD",
                "one",
                "ACQUAINT_DATABASE_PASSWORD_FILE",
                secret.toString()));
    assertThat(words(bad)).contains("both set").doesNotContain("open sesame");
  }

  @Test
  void noSecretIsEverShown() throws Exception {
    var configuration =
        load("database: {password: open sesame}\nsecrets: {key: " + KEY + "}\n", Map.of());
    assertThat(configuration.toString()).contains("******").doesNotContain("sesame", KEY);
    var bad = refusal("secrets: {key: too-short-a-key}\n", Map.of());
    assertThat(words(bad)).contains("secrets.key has 15 characters").doesNotContain("too-short");
  }

  @Test
  void everyMistakeIsReportedAtOnceWithItsPlace() throws Exception {
    var bad =
        refusal(
            """
            http:
              port: lots
              hots: 127.0.0.1
            databse:
              url: x
            log:
              level: wrn
            """,
            Map.of("ACQUAINT_DATABASE_POOLSIZE", "1000", "ACQUAINT_HTTP_PROT", "1"));
    assertThat(bad.mistakes().stream().map(m -> m.origin().toString()))
        .containsExactly(
            file + ":2:9",
            file + ":3:3",
            file + ":4:1",
            file + ":7:10",
            "environment variable ACQUAINT_DATABASE_POOLSIZE",
            "environment variable ACQUAINT_HTTP_PROT");
    assertThat(words(bad))
        .startsWith("The configuration has 6 mistakes:")
        .contains(
            "http.port is \"lots\", which is not a whole number",
            "allowed: a whole number from 0 to 65535",
            "\"hots\" is not known in http; did you mean \"host\"?",
            "\"databse\" is not known; did you mean \"database\"?",
            "did you mean \"warn\"?",
            "database.poolSize is 1000, which is too large",
            "did you mean \"ACQUAINT_HTTP_PORT\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'http:\n\tport: 1\n'               | 2 | A tab stands where spaces are needed",
        "'http: 8080\n'                     | 1 | http is a section",
        "'http:\n  port: [1]\n'             | 2 | where one value is needed",
        "'http:\n  port: 1\n  port: 2\n'    | 3 | stands here for the second time",
        "'http:\n  allowedHosts: a.org\n'   | 2 | is not a list",
        "'http:\n  port: 70000\n'           | 2 | too large",
        "'sandbox:\n  enabled: perhaps\n'   | 2 | allowed: true or false",
        "'- a\n- b\n'                       | 1 | This is not a section",
        "'http: {port: 1\n'                 | 2 | This is not YAML",
        "'http.port: 1\n'                   | 1 | below \"http:\"",
        "'port: 1\n'                        | 1 | did you mean \"http.port\"?",
        "'database:\n  url: postgres://x\n' | 2 | not the address of a MariaDB database",
        "'database:\n  server: /nowhere\n'  | 2 | not a program that can be started",
      })
  void aBrokenFileIsExplained(String yaml, int line, String problem) throws Exception {
    var bad = refusal(yaml, Map.of());
    assertThat(bad.mistakes()).hasSize(1);
    assertThat(bad.mistakes().get(0).origin().toString()).startsWith(file + ":" + line + ":");
    assertThat(words(bad)).contains(problem);
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() throws Exception {
    var bad = refusal("database:\n  url: jdbc:mariadb://h/d?password=sesame\n", Map.of());
    assertThat(words(bad)).contains("holds a password").doesNotContain("sesame");
  }

  @Test
  void aFileThatIsNotUtf8SaysWhere() throws Exception {
    Files.write(file, "# fine\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(words(refusal(Map.of()))).contains(file + ":2:6: This file is not UTF-8.");
  }

  @Test
  void anEmptyFileAndEmptySectionsAreFine() throws Exception {
    assertThat(load("", Map.of())).isEqualTo(Configuration.defaults(home));
    assertThat(load("# nothing\nhttp:\ndatabase:\n  user:\n", Map.of()))
        .isEqualTo(Configuration.defaults(home));
  }

  @Test
  void theShippedFileSaysNothingButTheDefaults() throws Exception {
    Path shipped = Path.of(System.getProperty("acquaint.root"), "config", "acquaint.yaml");
    Files.copy(shipped, file);
    assertThat(Configuration.load(file, Map.of())).isEqualTo(Configuration.defaults(home));
  }

  @Test
  void theShippedFileShowsEveryKeyAndNoOther() throws Exception {
    Path shipped = Path.of(System.getProperty("acquaint.root"), "config", "acquaint.yaml");
    String switchedOn =
        Files.readAllLines(shipped).stream()
            .map(line -> line.replaceFirst("^  # ([a-zA-Z]+: )", "  $1"))
            .filter(line -> !line.strip().startsWith("server:"))
            .collect(joining("\n"));
    assertThat(load(switchedOn, Map.of()).database().user()).isEqualTo("acquaint");
    var binder = new Binder(home, new Environment(Map.of(), home));
    Configuration.read(binder.root(YamlTree.empty()));
    for (var key : binder.keys()) {
      assertThat(Files.readString(shipped))
          .contains("  # " + key.path().substring(key.path().indexOf('.') + 1) + ": ");
    }
  }

  @Test
  void theVariableThatNamesAFileIsFollowed() throws Exception {
    Path other = Files.writeString(home.resolve("other.yaml"), "http: {port: 81}\n");
    var found = new ConfigurationReader(home, Map.of("ACQUAINT_CONFIG", other.toString())).read();
    assertThat(found.http().port()).isEqualTo(81);
    var bad =
        catchThrowableOfType(
            BadConfiguration.class,
            () -> new ConfigurationReader(home, Map.of("ACQUAINT_CONFIG", "gone.yaml")).read());
    assertThat(words(bad)).contains("ACQUAINT_CONFIG", "\"gone.yaml\" does not exist");
  }
}
