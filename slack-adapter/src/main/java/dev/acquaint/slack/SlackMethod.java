package dev.acquaint.slack;

import java.util.List;

/**
 * The Web API methods that the adapter calls and how often each may be called in a minute and
 * workspace: Slack's tiers 2, 3 and 4 (20, 50, 100), and one message a second and channel (Slack,
 * Web API rate limits). Of what people wait for, many may go at once after a quiet time and fewer
 * follow; in no minute are there more than the tier allows.
 */
enum SlackMethod {
  AUTH_TEST(100, 4),
  POST_MESSAGE(60, 2, "chat:write"),
  UPDATE(50, 4, "chat:write"),
  OPEN_CONVERSATION(50, 2, "im:write", "mpim:write"),
  HISTORY(
      50,
      4,
      "channels:history",
      "groups:history",
      "im:history",
      "mpim:history",
      "metadata.message:read"),
  REPLIES(50, 4, "channels:history", "groups:history", "metadata.message:read"),
  USER_INFO(100, 50, "users:read"),
  USER_LIST(20, 4, "users:read"),
  CHANNEL_LIST(20, 4, "channels:read", "groups:read"),
  OPEN_VIEW(100, 50),
  PUBLISH_VIEW(100, 50),
  UPLOAD(100, 4, "files:write"),
  DELETE(50, 4, "chat:write"),
  PIN(20, 2, "pins:write"),
  UNPIN(20, 2, "pins:write");

  private final int perMinute;
  private final int atOnce;
  private final String scopes;

  SlackMethod(int perMinute, int atOnce, String... scopes) {
    this.perMinute = perMinute;
    this.atOnce = atOnce;
    this.scopes = String.join(",", scopes);
  }

  /**
   * The scopes without which Slack refuses it, of every kind of conversation that it is used on.
   */
  List<String> scopes() {
    return scopes.isEmpty() ? List.of() : List.of(scopes.split(","));
  }

  int atOnce() {
    return atOnce;
  }

  int perMinute() {
    return perMinute;
  }
}
