package dev.acquaint.discord;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.apache.commons.collections4.map.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests to Discord through JDA's rate limiter, one at a time and by id: they need no channel in
 * the cache, and each ends in an {@link Answer}.
 */
final class Calls {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration UNREACHABLE = Duration.ofSeconds(10);

  private final Wire wire;

  Calls(Wire wire) {
    this.wire = wire;
  }

  Answer call(JDA jda, Route.CompiledRoute route) {
    return call(jda, route, null);
  }

  Answer call(JDA jda, Route.CompiledRoute route, @Nullable DataObject body) {
    String name = route.getMethod() + " " + route.getCompiledRoute();
    Duration closed = wire.closedFor(name);
    if (closed.isPositive()) {
      return new Answer.Later(closed);
    }
    Wire.Call call = wire.announce(name);
    try {
      new Request(jda, route, body, call)
          .queue(
              json -> call.answer().complete(new Answer.Good(json)),
              failure -> call.answer().complete(failed(failure, call)));
      return call.answer().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return withdrawn(call, LONGEST);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return withdrawn(call, UNREACHABLE);
    } catch (RejectedExecutionException stopped) {
      return withdrawn(call, UNREACHABLE);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("an answer is never a failure", impossible);
    } finally {
      wire.forget(call);
    }
  }

  private static Answer withdrawn(Wire.Call call, Duration after) {
    return call.withdraw()
        ? new Answer.Later(after)
        : new Answer.Silence("no answer within " + LONGEST.toSeconds() + " s");
  }

  private static Answer failed(Throwable failure, Wire.Call call) {
    if (!(failure instanceof ErrorResponseException error)) {
      return withdrawn(call, UNREACHABLE);
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

  /** One request, with its name on it until it leaves the house. */
  private static final class Request extends RestActionImpl<String> {
    private final Wire.Call call;

    Request(JDA jda, Route.CompiledRoute route, @Nullable DataObject body, Wire.Call call) {
      super(jda, route, body, (response, request) -> response.getString());
      this.call = call;
      setCheck(() -> !call.isWithdrawn());
    }

    @Override
    protected CaseInsensitiveMap<String, String> finalizeHeaders() {
      CaseInsensitiveMap<String, String> headers = new CaseInsensitiveMap<>();
      headers.put(Wire.NAME, call.name());
      return headers;
    }
  }
}
