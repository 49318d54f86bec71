package dev.acquaint.slack;

import java.util.Map;

/**
 * What a request of Slack's, or of a browser that comes from there, is answered with.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body possibly empty
 * @param headers further headers
 */
public record SlackReply(int status, String contentType, String body, Map<String, String> headers) {
  static final int FINE = 200;
  static final int UNAUTHORIZED = 401;
  static final int FAILED = 500;
  static final int UNAVAILABLE = 503;
  private static final int SEE_OTHER = 303;

  /** Copies the headers. */
  public SlackReply {
    headers = Map.copyOf(headers);
  }

  static SlackReply status(int status) {
    return new SlackReply(status, "text/plain; charset=utf-8", "", Map.of());
  }

  static SlackReply to(String address, String cookie) {
    return new SlackReply(
        SEE_OTHER,
        "text/plain; charset=utf-8",
        "",
        Map.of("Location", address, "Set-Cookie", cookie, "Cache-Control", "no-store"));
  }
}
