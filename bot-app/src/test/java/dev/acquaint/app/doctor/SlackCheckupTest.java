package dev.acquaint.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Finding.Grade;
import dev.acquaint.config.ConfigurationReader;
import dev.acquaint.slack.SlackManifest;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./acquaint doctor} says of Slack's tokens before the bot runs. */
class SlackCheckupTest {
  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final FakeSlack slack = new FakeSlack();

  @BeforeEach
  void aGoodConfiguration() {
    DatabaseSettings settings = TestDatabase.emptySchema();
    environment.put("ACQUAINT_DATABASE_URL", settings.url());
    environment.put("ACQUAINT_DATABASE_USER", settings.user());
    environment.put("ACQUAINT_DATABASE_PASSWORD", settings.password());
    environment.put("ACQUAINT_HTTP_PORT", "0");
    environment.put("ACQUAINT_SLACK_BOTTOKEN", FakeSlack.TOKEN);
    environment.put("ACQUAINT_SLACK_APPTOKEN", "xapp-fake");
    environment.put("ACQUAINT_SLACK_APIURL", slack.apiUrl());
    slack.grant(SlackManifest.scopes());
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private List<Checked> findings() {
    return new Checkup(home, InstantSource.system(), _ -> {})
        .examine(() -> new ConfigurationReader(home, environment).read()).stream()
            .filter(finding -> finding.what().equals("slack"))
            .toList();
  }

  private List<String> bad() {
    return findings().stream()
        .filter(finding -> finding.grade() == Grade.BAD)
        .map(Checked::line)
        .toList();
  }

  @Test
  void goodTokensAreSaidToBeGood() {
    assertThat(bad()).isEmpty();
    assertThat(findings())
        .extracting(Checked::words)
        .anySatisfy(words -> assertThat(words).contains("the workspace Maple Street"))
        .anySatisfy(words -> assertThat(words).contains("everything I need"))
        .anySatisfy(words -> assertThat(words).contains("slack.appToken"));
  }

  @Test
  void everyScopeThatIsMissingIsNamedWithTheRepair() {
    for (String missing : SlackManifest.scopes()) {
      Set<String> granted = new TreeSet<>(SlackManifest.scopes());
      granted.remove(missing);
      slack.grant(granted);
      assertThat(bad())
          .singleElement()
          .satisfies(line ->
              assertThat(line)
                  .contains("missing: " + missing + ".", "OAuth & Permissions", "manifest slack"));
    }
  }

  @Test
  void aTokenThatSlackDoesNotTakeIsSaidWithWhereToCopyIt() {
    slack.revoke(FakeSlack.TOKEN);
    assertThat(bad())
        .singleElement()
        .satisfies(line ->
            assertThat(line).contains("slack.botToken: token_revoked", "begins with xoxb-"));
  }

  @Test
  void anAppTokenThatMayNotOpenASocketIsSaidWithTheScope() {
    slack.grantApp(Set.of("authorizations:read"));
    assertThat(bad())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("connections:write", "App-Level Tokens"));
    slack.revoke("xapp-fake");
    assertThat(bad())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("slack.appToken: token_revoked"));
  }

  @Test
  void overHttpNoAppTokenIsAskedFor() {
    environment.remove("ACQUAINT_SLACK_APPTOKEN");
    environment.put("ACQUAINT_SLACK_MODE", "http");
    environment.put("ACQUAINT_SLACK_SIGNINGSECRET", "signing-secret-of-a-test");
    assertThat(bad()).isEmpty();
    assertThat(slack.asked("auth.test")).hasSize(1);
  }

  @Test
  void aSlackThatDoesNotAnswerIsSaidToBeOutOfReach() {
    slack.close();
    assertThat(bad())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("does not answer", "slack.apiUrl"));
  }
}
