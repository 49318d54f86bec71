package dev.acquaint.slack;

import java.util.Optional;

/**
 * Where an answer to an interaction goes. It travels with a modal in its private metadata (at most
 * 3,000 characters), since Slack gives no address for answers with what was filled in.
 *
 * @param channel the channel in which the person acted; empty when there was none
 * @param thread the timestamp of the thread's parent; empty outside threads
 * @param responseUrl where Slack takes up to five answers within 30 minutes; empty when it gave
 *     none
 */
record AnswerWay(String channel, String thread, String responseUrl) {
  private static final String BAR = "|";

  static AnswerWay none() {
    return new AnswerWay("", "", "");
  }

  String write() {
    return channel + BAR + thread + BAR + responseUrl;
  }

  /** Reads it back; anything unreadable is no way at all. */
  static AnswerWay read(String written) {
    String[] parts = Optional.ofNullable(written).orElse("").split("\\|", 3);
    return parts.length == 3 ? new AnswerWay(parts[0], parts[1], parts[2]) : none();
  }
}
