package dev.acquaint.slack;

/**
 * The Web API methods that the adapter calls and how often each may be called in a minute and
 * workspace: Slack's tiers 2, 3 and 4 (20, 50, 100), and one message a second and channel (Slack,
 * Web API rate limits).
 */
enum SlackMethod {
  POST_MESSAGE(60),
  POST_EPHEMERAL(100),
  UPDATE(50),
  OPEN_CONVERSATION(50),
  HISTORY(50),
  REPLIES(50),
  USER_INFO(100),
  USER_LIST(20),
  CHANNEL_LIST(20),
  OPEN_VIEW(100),
  PUBLISH_VIEW(100),
  UPLOAD(100),
  DELETE(50);

  private final int perMinute;

  SlackMethod(int perMinute) {
    this.perMinute = perMinute;
  }

  int perMinute() {
    return perMinute;
  }
}
