package dev.acquaint.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature.Generator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Requests that only pretend to come from Slack are refused. */
class SlackSignatureTest {
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final String BODY = "command=%2Facquaint&text=help";

  private static boolean isGenuine(Instant sent, String secret, String body) {
    String timestamp = Long.toString(sent.getEpochSecond());
    String signature = new Generator(secret).generate(timestamp, BODY);
    return new SlackSignature("secret").isGenuine(timestamp, signature, body, NOW);
  }

  @Test
  void aRequestSignedBySlackIsGenuine() {
    assertThat(isGenuine(NOW, "secret", BODY)).isTrue();
    assertThat(isGenuine(NOW.minus(Duration.ofMinutes(5)), "secret", BODY)).isTrue();
  }

  @Test
  void aRequestSignedWithAnotherSecretOrChangedOnTheWayIsNot() {
    assertThat(isGenuine(NOW, "another", BODY)).isFalse();
    assertThat(isGenuine(NOW, "secret", BODY + "!")).isFalse();
  }

  @Test
  void aRequestReplayedLaterOrDatedInTheFutureIsNot() {
    assertThat(isGenuine(NOW.minus(Duration.ofSeconds(301)), "secret", BODY)).isFalse();
    assertThat(isGenuine(NOW.plus(Duration.ofSeconds(301)), "secret", BODY)).isFalse();
  }

  @Test
  void nothingIsGenuineWithoutASecretOrAReadableTime() {
    assertThat(new SlackSignature("").isGenuine("1", "v0=", BODY, NOW)).isFalse();
    assertThat(new SlackSignature("secret").isGenuine("now", "v0=", BODY, NOW)).isFalse();
  }
}
