package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.acquaint.slack.SlackInstallations.Installation;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets workspaces install the app by themselves (Slack, installing with OAuth). Whoever comes back
 * from Slack must be the browser that went there: a cookie and a state, both random, good once and
 * for ten minutes.
 */
final class SlackInstall {
  private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);
  private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int BYTES = 32;
  private static final int BAD = 400;
  private static final int FAR_SIDE_FAILED = 502;

  /** The cookie that ties the state to the browser; browsers take the prefix only over TLS. */
  static final String COOKIE = "__Host-acquaint-slack";

  private final SlackSettings.Installs app;
  private final SlackInstallations installations;
  private final Slack slack;
  private final InstantSource clock;
  private final RandomGenerator chance;

  SlackInstall(
      SlackSettings.Installs app,
      SlackInstallations installations,
      Slack slack,
      InstantSource clock,
      RandomGenerator chance) {
    this.app = app;
    this.installations = installations;
    this.slack = slack;
    this.clock = clock;
    this.chance = chance;
  }

  /** Sends a browser to Slack. */
  SlackReply begin() {
    String state = random();
    String browser = random();
    installations.begin(state, browser, clock.instant().plus(LONGEST));
    String to =
        AUTHORIZE
            + "?client_id="
            + coded(app.clientId())
            + "&scope="
            + coded(String.join(",", SlackManifest.scopes()))
            + "&state="
            + state
            + "&redirect_uri="
            + coded(redirect());
    return SlackReply.to(to, COOKIE + "=" + browser + cookie(LONGEST.toSeconds()));
  }

  private static String cookie(long seconds) {
    return "; Path=/; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax";
  }

  private String random() {
    byte[] bits = new byte[BYTES];
    chance.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private static String coded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private String redirect() {
    return app.address() + SlackManifest.INSTALLED;
  }

  /**
   * Takes a browser that comes back.
   *
   * @param query what Slack sent with it
   * @param browser what its cookie says
   * @param installed told of a new installation
   */
  SlackReply comeBack(
      Map<String, String> query, Optional<String> browser, Consumer<Installation> installed) {
    String state = query.getOrDefault("state", "");
    if (browser.isEmpty()
        || state.isEmpty()
        || !installations.comeBack(state, browser.get(), clock.instant())) {
      return page(
          BAD, "This link is used or too old. Begin again at " + app.address() + "/slack/install");
    }
    String code = query.getOrDefault("code", "");
    return code.isEmpty()
        ? page(BAD, "Nothing was installed: Slack says that it was not agreed to.")
        : exchange(code, installed);
  }

  private SlackReply exchange(String code, Consumer<Installation> installed) {
    try {
      OAuthV2AccessResponse answer =
          slack
              .methods()
              .oauthV2Access(request ->
                  request
                      .clientId(app.clientId())
                      .clientSecret(app.clientSecret())
                      .code(code)
                      .redirectUri(redirect()));
      if (!answer.isOk()) {
        LOG.warn("Slack gave no token to an installation: {}", answer.getError());
        return page(BAD, "Nothing was installed: Slack does not take this link any more.");
      }
      if (answer.getTeam() == null || answer.getTeam().getId() == null) {
        return page(BAD, "Please install me in one workspace, not in a whole organization.");
      }
      installed.accept(saved(answer));
      return page(SlackReply.FINE, "Installed. In Slack, type the command with the word help.");
    } catch (IOException | SlackApiException unreached) {
      LOG.warn("Slack could not be asked for a token: {}", unreached.toString());
      return page(FAR_SIDE_FAILED, "Slack does not answer. Please begin again in a minute.");
    }
  }

  private Installation saved(OAuthV2AccessResponse answer) {
    Installation saved =
        installations.save(
            new Installation(
                answer.getTeam().getId(),
                answer.getTeam().getName(),
                answer.getBotUserId(),
                0,
                SlackToken.of(answer, clock),
                clock.instant()));
    LOG.info(
        "Installed in the workspace {}, generation {}, by {}",
        saved.team(),
        saved.generation(),
        answer.getAuthedUser() == null ? "?" : answer.getAuthedUser().getId());
    return saved;
  }

  private static SlackReply page(int status, String words) {
    return new SlackReply(
        status,
        "text/plain; charset=utf-8",
        words + "\n",
        Map.of("Set-Cookie", COOKIE + "=" + cookie(0), "Cache-Control", "no-store"));
  }
}
