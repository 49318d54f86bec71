package dev.acquaint.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.acquaint.storage.SqlStates;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps what people wrote out of the log: of an exception, its type and its stack trace are logged,
 * and its message only where messages cannot quote anybody. A parser's message quotes what it could
 * not parse, a database's the value that was there already.
 */
public final class NoPersonalText extends TurboFilter {
  /** Types whose messages name parts of the program, files or machines. */
  private static final List<Class<? extends Throwable>> HARMLESS =
      List.of(
          IOException.class,
          NullPointerException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class);

  private static final String CALLER = Logger.class.getName();

  /** Made by the configuration of the log. */
  public NoPersonalText() {}

  /** What is logged in the place of an exception. */
  static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Thrown(Throwable original, @Nullable Throwable cause) {
      super(words(original), cause, false, true);
      setStackTrace(original.getStackTrace());
    }

    private static String words(Throwable original) {
      String type = original.getClass().getName();
      String message = original.getMessage();
      Optional<String> ofTheDatabase = SqlStates.of(original);
      if (ofTheDatabase.isPresent()) {
        return type + ": " + ofTheDatabase.get();
      }
      boolean tells =
          message != null
              && (type.startsWith("dev.acquaint.")
                  || HARMLESS.stream().anyMatch(one -> one.isInstance(original)));
      return tells ? type + ": " + message : type;
    }

    static Thrown of(Throwable original) {
      return of(original, 0);
    }

    private static Thrown of(Throwable original, int depth) {
      Throwable cause = original.getCause();
      return new Thrown(original, cause == null || depth >= DEEPEST ? null : of(cause, depth + 1));
    }

    /** Chains of causes may lead back to their beginning. */
    private static final int DEEPEST = 20;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    Throwable last = thrown == null ? last(params) : thrown;
    if (last == null || last instanceof Thrown || format == null || !isOn(logger, level)) {
      return FilterReply.NEUTRAL;
    }
    logger.callAppenders(
        new LoggingEvent(CALLER, logger, level, format, Thrown.of(last), without(params, thrown)));
    return FilterReply.DENY;
  }

  private static boolean isOn(Logger logger, Level level) {
    return level.isGreaterOrEqual(logger.getEffectiveLevel());
  }

  private static @Nullable Throwable last(Object @Nullable [] params) {
    return params != null
            && params.length > 0
            && params[params.length - 1] instanceof Throwable throwable
        ? throwable
        : null;
  }

  /** The exception stands behind the arguments when it was not given by itself. */
  private static Object @Nullable [] without(
      Object @Nullable [] params, @Nullable Throwable thrown) {
    return params != null && thrown == null && last(params) != null
        ? Arrays.copyOf(params, params.length - 1)
        : params;
  }
}
