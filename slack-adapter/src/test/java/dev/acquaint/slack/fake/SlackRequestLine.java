package dev.acquaint.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's requests to a bot over HTTP, signed as Slack signs them. */
public final class SlackRequestLine implements SlackPeople.Line {
  private final HttpClient http = HttpClient.newHttpClient();
  private final IntSupplier port;
  private final String secret;
  private final InstantSource clock;

  public SlackRequestLine(IntSupplier port, String secret, InstantSource clock) {
    this.port = port;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public JsonObject send(String type, JsonObject payload) {
    HttpResponse<String> response = request(type, body(type, payload), Map.of());
    if (response.statusCode() != 200) {
      throw new AssertionError("HTTP status " + response.statusCode() + " " + response.body());
    }
    return response.body().startsWith("{")
        ? JsonParser.parseString(response.body()).getAsJsonObject()
        : new JsonObject();
  }

  /** The body of a request, as Slack writes it. */
  public static String body(String type, JsonObject payload) {
    return switch (type) {
      case "slash_commands" ->
          payload.entrySet().stream()
              .filter(entry -> entry.getValue().isJsonPrimitive())
              .map(entry -> entry.getKey() + "=" + coded(entry.getValue()))
              .collect(Collectors.joining("&"));
      case "interactive" -> "payload=" + coded(payload.toString());
      default -> payload.toString();
    };
  }

  private static String coded(JsonElement value) {
    return coded(value.getAsString());
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Sends a body, signed unless headers of its own say otherwise. */
  public HttpResponse<String> request(String type, String body, Map<String, String> headers) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + "/slack/events"))
            .timeout(Duration.ofSeconds(20))
            .header(
                "Content-Type",
                type.equals("events_api")
                    ? "application/json"
                    : "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    Map<String, String> all = new java.util.HashMap<>();
    all.put("X-Slack-Request-Timestamp", timestamp);
    all.put("X-Slack-Signature", sign(timestamp, body));
    all.putAll(headers);
    all.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Slack's signature of a body at a moment in seconds. */
  public String sign(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
