package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.acquaint.config.LogSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private final LoggerContext context = new LoggerContext();
  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void theUsualConfiguration() {
    var filter = new ThresholdFilter();
    filter.setLevel("WARN");
    filter.start();
    var console =
        new ConsoleAppender<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            written.add(event.getLevel() + " " + event.getFormattedMessage());
          }
        };
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.start();
    console.setContext(context);
    console.setName("stderr");
    console.setEncoder(encoder);
    console.addFilter(filter);
    console.start();
    context.getLogger("ROOT").addAppender(console);
    context.getLogger("ROOT").setLevel(Level.INFO);
  }

  private List<String> logged(LogSettings.Level level, LogSettings.Format format) {
    Logging.apply(context, new LogSettings(level, format));
    var logger = context.getLogger("dev.acquaint.Something");
    logger.debug("a detail");
    logger.info("a fact");
    return written;
  }

  @Test
  void factsAreShownOnceTheConfigurationSaysSo() {
    assertThat(logged(LogSettings.Level.INFO, LogSettings.Format.TEXT))
        .containsExactly("INFO a fact");
  }

  @Test
  void theSearchForAFaultShowsDetails() {
    assertThat(logged(LogSettings.Level.DEBUG, LogSettings.Format.TEXT))
        .containsExactly("DEBUG a detail", "INFO a fact");
  }

  @Test
  void theSearchForAFaultWritesNoRequestWithItsTokenIntoTheLog() {
    Logging.apply(context, new LogSettings(LogSettings.Level.DEBUG, LogSettings.Format.TEXT));
    for (String library :
        List.of(
            "com.slack.api.util.http.listener.DetailedLoggingListener",
            "com.slack.api.bolt.App",
            "net.dv8tion.jda.internal.requests.Requester",
            "okhttp3.OkHttpClient")) {
      var logger = context.getLogger(library);
      logger.debug("[Request Header] Authorization: Bearer xoxb-1");
      assertThat(logger.isTraceEnabled()).as(library).isFalse();
      logger.warn("a warning of {}", library);
      assertThat(written).containsExactly("WARN a warning of " + library);
      written.clear();
    }
    Logging.apply(context, new LogSettings(LogSettings.Level.ERROR, LogSettings.Format.TEXT));
    context.getLogger("com.slack.api.bolt.App").warn("a warning");
    assertThat(written).isEmpty();
  }
}
