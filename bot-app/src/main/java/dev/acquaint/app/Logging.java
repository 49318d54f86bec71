package dev.acquaint.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.acquaint.config.LogSettings;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Makes the log follow the configuration. Until then, and in commands that read no configuration,
 * {@code logback.xml} decides: warnings on standard error, everything else in a file.
 */
public final class Logging {
  /** The name of the appender in {@code logback.xml} that writes to standard error. */
  private static final String APPENDER = "stderr";

  /** Below INFO these write whole requests, with tokens and what people typed. */
  private static final List<String> TALKATIVE =
      List.of("com.slack.api", "net.dv8tion.jda", "org.java_websocket", "okhttp3");

  private Logging() {}

  private static Level quiet(Level root) {
    return root.isGreaterOrEqual(Level.INFO) ? root : Level.INFO;
  }

  /**
   * Lets standard error have what the operator asked for.
   *
   * @param settings how much, and in which form
   */
  public static void apply(LogSettings settings) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      apply(context, settings);
    }
  }

  static void apply(LoggerContext context, LogSettings settings) {
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.valueOf(settings.level().name()));
    TALKATIVE.forEach(name -> context.getLogger(name).setLevel(quiet(root.getLevel())));
    if (!(root.getAppender(APPENDER) instanceof ConsoleAppender<ILoggingEvent> console)) {
      return;
    }
    console.clearAllFilters();
    Unrepeated unrepeated = new Unrepeated();
    unrepeated.start();
    console.addFilter(unrepeated);
    if (settings.format() == LogSettings.Format.JSON) {
      var encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.start();
      console.stop();
      console.setEncoder(encoder);
      console.start();
    }
  }
}
