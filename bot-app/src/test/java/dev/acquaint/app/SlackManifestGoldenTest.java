package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.slack.SlackManifest;
import dev.acquaint.text.Catalogue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Slack makes the app from is kept in files, so that a review sees every change of it. Run
 * with {@code -Dapprove} to write them anew.
 */
@Tag("slow")
class SlackManifestGoldenTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("acquaint.root"), "bot-app/src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"socket", "http"})
  void theManifestIsTheApprovedOne(String mode) throws Exception {
    Optional<URI> address =
        mode.equals("http") ? Optional.of(URI.create("https://bot.example.org")) : Optional.empty();
    Path golden = GOLDEN.resolve("slack-manifest-" + mode + ".json");
    String now =
        SlackManifest.json(
                Declaration.book(),
                new Catalogue(),
                new SlackManifest.Shape("/acquaint", address, address.isPresent()))
            + "\n";
    if (System.getProperty("approve") != null) {
      Files.writeString(golden, now);
    }
    assertThat(now)
        .as(
            "The manifest for Slack changed, so every operator has to update the app. If that is"
                + " meant, approve it: mvn -Dquick -Dtests.excluded= -pl bot-app -am test"
                + " -Dtest=SlackManifestGoldenTest -Dapprove -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(Files.readString(golden));
  }
}
