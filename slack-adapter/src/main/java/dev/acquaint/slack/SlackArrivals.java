package dev.acquaint.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what arrives before it is acknowledged, and hands in what a dead process left. */
final class SlackArrivals implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger(SlackArrivals.class);
  private static final ScopedValue<Boolean> AGAIN = ScopedValue.newInstance();
  private static final int TRY_AGAIN = 503;

  private final SlackInbox inbox;

  SlackArrivals(SlackInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  @SuppressWarnings("rawtypes") // the SDK declares it so
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Optional<SlackInbox.Received> received = read((Request<?>) request);
    if (received.isEmpty() || AGAIN.isBound()) {
      return chain.next(request);
    }
    return switch (inbox.store(received.get())) {
      case NEW -> chain.next(request);
      case KNOWN -> Response.ok();
      // Slack tells an event again; a person is told at once that the bot's memory is away.
      case UNKEPT ->
          received.get().event()
              ? Response.builder().statusCode(TRY_AGAIN).build()
              : chain.next(request);
    };
  }

  /** What is worth keeping: everything that has a handler and an identity. */
  private static Optional<SlackInbox.Received> read(Request<?> request) {
    String key =
        switch (request) {
          case EventRequest event -> event(event.getRequestBodyAsString());
          case SlashCommandRequest command -> command.getPayload().getTriggerId();
          case BlockActionRequest press -> press.getPayload().getTriggerId();
          case ViewSubmissionRequest form -> form.getPayload().getTriggerId();
          case GlobalShortcutRequest shortcut -> shortcut.getPayload().getTriggerId();
          case MessageShortcutRequest shortcut -> shortcut.getPayload().getTriggerId();
          default -> null;
        };
    return Optional.ofNullable(key)
        .filter(word -> !word.isEmpty())
        .map(word ->
            new SlackInbox.Received(
                word,
                request instanceof EventRequest,
                request.isSocketMode(),
                request.getRequestBodyAsString()));
  }

  private static String event(String body) {
    JsonObject outer = JsonParser.parseString(body).getAsJsonObject();
    JsonObject event = outer.has("event") ? outer.getAsJsonObject("event") : new JsonObject();
    boolean wanted =
        event.has("type") && SlackEvents.names().contains(event.get("type").getAsString());
    return wanted && outer.has("event_id") ? outer.get("event_id").getAsString() : "";
  }

  /** Hands in what was acknowledged and never handled. */
  void handInLeftOver(App app) {
    for (SlackInbox.Received left : inbox.leftOver()) {
      try {
        Request<?> request = parse(app, left);
        ScopedValue.where(AGAIN, true).call(() -> app.run(request));
      } catch (Exception broken) {
        LOG.error("What Slack told under {} could not be handed in again", left.key(), broken);
      }
    }
  }

  private static Request<?> parse(App app, SlackInbox.Received left) {
    String type = left.event() ? "application/json" : "application/x-www-form-urlencoded";
    return new SlackRequestParser(app.config())
        .parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(left.socket())
                .requestUri("")
                .queryString(Map.of())
                .headers(new RequestHeaders(Map.of("Content-Type", List.of(type))))
                .requestBody(left.body())
                .remoteAddress("")
                .build());
  }
}
