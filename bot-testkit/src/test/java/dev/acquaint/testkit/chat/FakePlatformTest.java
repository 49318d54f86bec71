package dev.acquaint.testkit.chat;

/** The platform of the scenarios keeps the contract that real ones keep. */
class FakePlatformTest extends TroubledChatContract {
  @Override
  protected TroubledChatHarness harness() {
    return new FakeServer();
  }
}
