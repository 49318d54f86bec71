package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnrepeatedTest {
  private final LoggerContext context = new LoggerContext();
  private final Unrepeated filter = new Unrepeated();

  private FilterReply said(String words, int second) {
    var event =
        new LoggingEvent(
            "here", context.getLogger("dev.acquaint.Part"), Level.WARN, words, null, null);
    event.setInstant(Instant.EPOCH.plusSeconds(second));
    return filter.decide(event);
  }

  @Test
  void theSameWordsAreWrittenOnceAMinute() {
    assertThat(said("away", 0)).isEqualTo(FilterReply.NEUTRAL);
    assertThat(said("away", 59)).isEqualTo(FilterReply.DENY);
    assertThat(said("away", 60)).isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void otherWordsAreWrittenAtOnce() {
    assertThat(said("away", 0)).isEqualTo(FilterReply.NEUTRAL);
    assertThat(said("back", 1)).isEqualTo(FilterReply.NEUTRAL);
    assertThat(said("away", 2)).isEqualTo(FilterReply.DENY);
  }
}
