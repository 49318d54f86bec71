package dev.acquaint.discord;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Requests to Discord through JDA's rate limiter, one at a time and by id: they need no channel in
 * the cache, and each ends in an {@link Answer}.
 */
final class Calls {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration UNREACHABLE = Duration.ofSeconds(10);

  private final InvalidRequests invalid;

  Calls(InvalidRequests invalid) {
    this.invalid = invalid;
  }

  Answer call(JDA jda, Route.CompiledRoute route) {
    return call(jda, route, null);
  }

  Answer call(JDA jda, Route.CompiledRoute route, @Nullable DataObject body) {
    Duration closed = invalid.closedFor();
    if (closed.isPositive()) {
      return new Answer.Later(closed);
    }
    AtomicBoolean begun = new AtomicBoolean();
    AtomicBoolean withdrawn = new AtomicBoolean();
    RestActionImpl<String> action =
        new RestActionImpl<>(jda, route, body, (response, request) -> response.getString());
    action.setCheck(() -> {
      begun.set(!withdrawn.get());
      return begun.get();
    });
    try {
      CompletableFuture<String> answer = action.submit(true);
      return new Answer.Good(answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      withdrawn.set(true);
      return begun.get()
          ? new Answer.Silence("no answer within " + LONGEST.toSeconds() + " s")
          : new Answer.Later(LONGEST);
    } catch (ExecutionException failed) {
      return failed(failed.getCause());
    } catch (InterruptedException stopping) {
      withdrawn.set(true);
      Thread.currentThread().interrupt();
      return begun.get() ? new Answer.Silence("stopped") : new Answer.Later(UNREACHABLE);
    } catch (CancellationException | RejectedExecutionException stopped) {
      return begun.get() ? new Answer.Silence("stopped") : new Answer.Later(UNREACHABLE);
    }
  }

  private static Answer failed(@Nullable Throwable cause) {
    if (!(cause instanceof ErrorResponseException error)) {
      return new Answer.Silence(String.valueOf(cause));
    }
    Exception broken = error.getResponse().getException();
    if (broken instanceof ConnectException
        || broken instanceof UnknownHostException
        || broken instanceof NoRouteToHostException) {
      return new Answer.Later(UNREACHABLE);
    }
    int status = error.getResponse().code;
    if (broken != null || status < 0 || status >= 500 || status == 408) {
      return new Answer.Silence(status + " " + error.getMeaning());
    }
    return new Answer.Bad(status, error.getErrorCode(), error.getMeaning());
  }
}
