package dev.acquaint.slack;

import dev.acquaint.testkit.chat.TroubledChatContract;
import dev.acquaint.testkit.chat.TroubledChatHarness;
import org.junit.jupiter.api.AfterEach;

/** Sending on Slack, by the contract of every platform. */
class ChatTest extends TroubledChatContract {
  private final SlackHarness slack = new SlackHarness().open(new SlackHarness.Silent());

  @Override
  protected TroubledChatHarness harness() {
    return slack;
  }

  @AfterEach
  void stop() {
    slack.close();
  }
}
