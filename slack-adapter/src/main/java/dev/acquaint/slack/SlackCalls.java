package dev.acquaint.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls Slack's Web API within its limits and says of each call whether it had its effect. */
final class SlackCalls {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int TOO_MANY = 429;
  private static final int TIMED_OUT = 408;
  private static final int SERVER_ERROR = 500;
  // Slack: these may have had their effect in part or in full.
  private static final Set<String> IN_DOUBT =
      Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");
  private static final Set<String> TOO_FAST = Set.of("ratelimited", "rate_limited");

  private final Supplier<MethodsClient> clients;
  private final Pace pace;

  SlackCalls(Supplier<MethodsClient> clients, Pace pace) {
    this.clients = clients;
    this.pace = pace;
  }

  /** One call. */
  @FunctionalInterface
  interface Call<T> {
    T on(MethodsClient client) throws IOException, SlackApiException;
  }

  /** What became of a call. */
  sealed interface Answer<T> {
    /** It had its effect. */
    record Done<T>(T value) implements Answer<T> {}

    /** Slack refused it by this word and nothing happened. */
    record Refused<T>(String word) implements Answer<T> {}

    /** It did not leave the house, or Slack asks to wait. */
    record NotNow<T>(Duration after) implements Answer<T> {}

    /** Nobody knows. */
    record InDoubt<T>(String what) implements Answer<T> {}

    /** Returns the same answer with something made of what the call brought. */
    default <R> Answer<R> then(Function<T, R> next) {
      return switch (this) {
        case Done<T>(T value) -> new Done<>(next.apply(value));
        case Refused<T>(String word) -> new Refused<>(word);
        case NotNow<T>(Duration after) -> new NotNow<>(after);
        case InDoubt<T>(String what) -> new InDoubt<>(what);
      };
    }

    /** Returns what the call brought, or what to say of anything else. */
    default <R> R map(Function<T, R> done, Function<Answer<T>, R> otherwise) {
      return this instanceof Done<T>(T value) ? done.apply(value) : otherwise.apply(this);
    }
  }

  /** Calls a method that is counted per workspace. */
  <T extends SlackApiTextResponse> Answer<T> call(SlackMethod method, Call<T> call) {
    return call(method, "", call);
  }

  /**
   * Calls a method.
   *
   * @param channel the channel by which it is counted, or an empty string
   */
  <T extends SlackApiTextResponse> Answer<T> call(
      SlackMethod method, String channel, Call<T> call) {
    try {
      Duration held = pace.turn(method, channel);
      if (!held.isZero()) {
        return new Answer.NotNow<>(held);
      }
      return judged(method, channel, call.on(clients.get()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Answer.NotNow<>(SOON);
    } catch (SlackApiException status) {
      return judged(method, channel, status);
    } catch (ConnectException | UnknownHostException | NoRouteToHostException unreached) {
      return new Answer.NotNow<>(SOON);
    } catch (IOException cut) {
      return new Answer.InDoubt<>(cut.toString());
    }
  }

  private <T extends SlackApiTextResponse> Answer<T> judged(
      SlackMethod method, String channel, T response) {
    if (response.isOk()) {
      return new Answer.Done<>(response);
    }
    String word = Objects.requireNonNullElse(response.getError(), "no word");
    if (TOO_FAST.contains(word)) {
      pace.holdBack(method, channel, A_MINUTE);
      return new Answer.NotNow<>(A_MINUTE);
    }
    return IN_DOUBT.contains(word) ? new Answer.InDoubt<>(word) : new Answer.Refused<>(word);
  }

  private <T> Answer<T> judged(SlackMethod method, String channel, SlackApiException status) {
    int code = status.getResponse().code();
    if (code == TOO_MANY) {
      Duration after = retryAfter(status);
      pace.holdBack(method, channel, after);
      return new Answer.NotNow<>(after);
    }
    return code >= SERVER_ERROR || code == TIMED_OUT
        ? new Answer.InDoubt<>("HTTP status " + code)
        : new Answer.Refused<>("HTTP status " + code);
  }

  private static Duration retryAfter(SlackApiException status) {
    String header = status.getResponse().header("Retry-After", "");
    return header != null && header.matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(header)))
        : A_MINUTE;
  }

  /** Returns where the next page begins; empty after the last one. */
  static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null ? "" : Objects.requireNonNullElse(metadata.getNextCursor(), "");
  }
}
