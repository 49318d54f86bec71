package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.acquaint.slack.SlackInstallations.Installation;
import dev.acquaint.slack.SlackInstallations.Token;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of one workspace that installed the app by itself. Tokens that end are renewed before
 * they do (Slack, token rotation: twelve hours, a refresh token works once).
 */
final class SlackToken {
  private static final Logger LOG = LoggerFactory.getLogger(SlackToken.class);
  private static final Duration BEFORE_END = Duration.ofMinutes(30);

  private final SlackInstallations installations;
  private final SlackInstallations.Renewal renewal;
  private final InstantSource clock;
  private final AtomicReference<Installation> installation;

  SlackToken(
      Installation installation,
      SlackInstallations installations,
      SlackInstallations.Renewal renewal,
      InstantSource clock) {
    this.installation = new AtomicReference<>(installation);
    this.installations = installations;
    this.renewal = renewal;
    this.clock = clock;
  }

  Installation installation() {
    return installation.get();
  }

  /** Returns a token that is good for a while. */
  String current() {
    Installation now = installation.get();
    boolean ends =
        now.token()
            .until()
            .filter(until -> clock.instant().isAfter(until.minus(BEFORE_END)))
            .isPresent();
    if (ends && now.token().refresh().isPresent()) {
      installations.renew(now, renewal).ifPresent(installation::set);
    }
    return installation.get().token().access();
  }

  /** Returns how tokens are renewed with the app's own secret. */
  static SlackInstallations.Renewal with(
      Slack slack, SlackSettings.Installs app, InstantSource clock) {
    return old -> {
      try {
        OAuthV2AccessResponse answer =
            slack
                .methods()
                .oauthV2Access(request ->
                    request
                        .clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .grantType("refresh_token")
                        .refreshToken(old.refresh().orElseThrow()));
        if (answer.isOk()) {
          return Optional.of(of(answer, clock));
        }
        LOG.warn("Slack renewed no token: {}", answer.getError());
      } catch (IOException | SlackApiException unreached) {
        LOG.warn("Slack could not be asked for a new token: {}", unreached.toString());
      }
      return Optional.empty();
    };
  }

  /** Reads the token of an answer. */
  static Token of(OAuthV2AccessResponse answer, InstantSource clock) {
    return new Token(
        answer.getAccessToken(),
        Optional.ofNullable(answer.getRefreshToken()),
        Optional.ofNullable(answer.getExpiresIn())
            .filter(seconds -> seconds > 0)
            .map(seconds -> clock.instant().plusSeconds(seconds)));
  }
}
