package dev.acquaint.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Progress progress(boolean terminal) {
    return new Progress(new PrintStream(bytes, true, UTF_8), terminal);
  }

  @Test
  void aLogGetsOneLinePerStepAndNothingElse() {
    try (var progress = progress(false)) {
      progress.step("Unpacking");
      progress.advance("Unpacking", 1, 2);
      progress.step("Starting");
    }
    assertThat(bytes.toString(UTF_8).lines()).containsExactly("Unpacking", "Starting");
  }

  @Test
  void aTerminalKeepsOneLineAndIsLeftClean() {
    try (var progress = progress(true)) {
      progress.step("Unpacking");
      progress.advance("Unpacking", 1, 2);
    }
    assertThat(bytes.toString(UTF_8))
        .isEqualTo("\r\u001b[KUnpacking\r\u001b[KUnpacking 50 %\r\u001b[K");
  }

  @Test
  void aLongStepIsCutBeforeItWraps() {
    var progress = progress(true);
    progress.step("x".repeat(200));
    assertThat(bytes.toString(UTF_8)).endsWith("x…").hasSizeLessThan(90);
  }
}
