package dev.acquaint.slack;

/**
 * The Web API methods that the adapter calls and how often each may be called in a minute and
 * workspace: Slack's tiers 2, 3 and 4 (20, 50, 100), and one message a second and channel (Slack,
 * Web API rate limits). Of what people wait for, many may go at once after a quiet time and fewer
 * follow; in no minute are there more than the tier allows.
 */
enum SlackMethod {
  POST_MESSAGE(60, 2),
  POST_EPHEMERAL(100, 50),
  UPDATE(50, 4),
  OPEN_CONVERSATION(50, 2),
  HISTORY(50, 4),
  REPLIES(50, 4),
  USER_INFO(100, 50),
  USER_LIST(20, 4),
  CHANNEL_LIST(20, 4),
  OPEN_VIEW(100, 50),
  PUBLISH_VIEW(100, 50),
  UPLOAD(100, 4),
  DELETE(50, 4);

  private final int perMinute;
  private final int atOnce;

  SlackMethod(int perMinute, int atOnce) {
    this.perMinute = perMinute;
    this.atOnce = atOnce;
  }

  int atOnce() {
    return atOnce;
  }

  int perMinute() {
    return perMinute;
  }
}
