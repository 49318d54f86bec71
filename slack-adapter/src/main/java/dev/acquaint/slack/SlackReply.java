package dev.acquaint.slack;

/**
 * What a request of Slack's is answered with.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body possibly empty
 */
public record SlackReply(int status, String contentType, String body) {
  static final int UNAUTHORIZED = 401;
  static final int FAILED = 500;
  static final int UNAVAILABLE = 503;

  static SlackReply status(int status) {
    return new SlackReply(status, "text/plain; charset=utf-8", "");
  }
}
