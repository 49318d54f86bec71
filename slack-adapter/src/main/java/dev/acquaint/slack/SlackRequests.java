package dev.acquaint.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles Slack's requests over HTTP: events, commands, presses and forms. */
final class SlackRequests {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRequests.class);
  private static final String PATH = "/slack/events";

  private final App app;
  private final SlackSignature signature;
  private final InstantSource clock;

  SlackRequests(App app, String secret, InstantSource clock) {
    this.app = app;
    this.signature = new SlackSignature(secret);
    this.clock = clock;
  }

  SlackReply answer(Map<String, List<String>> headers, String body) {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    if (!signature.isGenuine(
        first(lower, "x-slack-request-timestamp"),
        first(lower, "x-slack-signature"),
        body,
        clock.instant())) {
      return SlackReply.status(SlackReply.UNAUTHORIZED);
    }
    try {
      Response response = app.run(request(lower, body));
      return new SlackReply(
          response.getStatusCode(),
          Objects.requireNonNullElse(response.getContentType(), "text/plain; charset=utf-8"),
          Objects.requireNonNullElse(response.getBody(), ""),
          Map.of());
    } catch (Exception bug) {
      LOG.error("A request of Slack's could not be handled", bug);
      return SlackReply.status(SlackReply.FAILED);
    }
  }

  private Request<?> request(Map<String, List<String>> headers, String body) {
    return new SlackRequestParser(app.config())
        .parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(PATH)
                .queryString(Map.of())
                .headers(new RequestHeaders(headers))
                .requestBody(body)
                .remoteAddress("")
                .build());
  }

  private static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
