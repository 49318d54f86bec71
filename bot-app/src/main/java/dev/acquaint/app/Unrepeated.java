package dev.acquaint.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets the same words of the same part through once a minute. During an outage of the database,
 * parts that look every second would otherwise fill the log with one sentence.
 */
public final class Unrepeated extends Filter<ILoggingEvent> {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int MOST = 200;

  /** When what was let through last, the oldest first. */
  private final Map<String, Long> last = new LinkedHashMap<>();

  /** Made by the configuration of the log. */
  public Unrepeated() {}

  @Override
  public FilterReply decide(ILoggingEvent event) {
    String words = event.getLoggerName() + " " + event.getFormattedMessage();
    long now = event.getTimeStamp();
    synchronized (last) {
      Long before = last.get(words);
      if (before != null && now >= before && now - before < MINUTE_MILLIS) {
        return FilterReply.DENY;
      }
      last.remove(words);
      last.put(words, now);
      if (last.size() > MOST) {
        last.remove(last.keySet().iterator().next());
      }
    }
    return FilterReply.NEUTRAL;
  }
}
