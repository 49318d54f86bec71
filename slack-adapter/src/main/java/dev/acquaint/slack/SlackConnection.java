package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/**
 * The SDK set up so that nothing happens behind the adapter's back: no request is repeated by
 * itself, no proxy is picked up from the environment, no statistics are sent for.
 */
final class SlackConnection {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(10);

  private SlackConnection() {}

  static Slack open(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    OkHttpClient http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .callTimeout(WHOLE_CALL)
            .proxy(Proxy.NO_PROXY)
            .build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }

  /** Asks Slack what the token may do; nothing when Slack cannot be asked. */
  static Optional<Set<String>> scopes(SlackCalls calls) {
    return calls
        .call(SlackMethod.AUTH_TEST, client -> client.authTest(request -> request))
        .map(who -> Optional.of(scopes(who)), _ -> Optional.empty());
  }

  /** Returns what a token was granted, as every answer's header tells. */
  static Set<String> scopes(AuthTestResponse who) {
    return who.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()).stream()
        .flatMap(line -> Stream.of(line.split("\\s*,\\s*")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Asks Slack whom the token belongs to.
   *
   * @throws SlackRefused when Slack does not accept the token or cannot be reached
   */
  static Workspace workspace(Slack slack, String token) {
    try {
      AuthTestResponse who = slack.methods(token).authTest(request -> request);
      if (!who.isOk()) {
        throw new SlackRefused(
            "Slack does not accept slack.botToken: " + who.getError(), true, null);
      }
      return new Workspace(who.getTeamId(), who.getTeam(), who.getUserId());
    } catch (IOException | SlackApiException unreached) {
      throw new SlackRefused(
          "Slack cannot be reached: " + unreached.getMessage(), false, unreached);
    }
  }
}
