package dev.acquaint.app.run;

import dev.acquaint.app.run.SlackLife.Mode;

/** The same over Socket Mode, where nothing has to reach the machine. */
class SlackEveryCommandBySocketTest extends SlackEveryCommandTest {
  @Override
  Mode mode() {
    return Mode.SOCKET;
  }
}
