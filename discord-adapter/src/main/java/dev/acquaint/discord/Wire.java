package dev.acquaint.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what leaves for Discord and what comes back, below JDA.
 *
 * <ul>
 *   <li>Ten thousand answers of 401, 403 and 429 within ten minutes get a machine banned (page
 *       topics/rate-limits); long before, requests that nobody waits for stop.
 *   <li>A request that makes something is not repeated by JDA after a server's error: whether it
 *       had an effect is for the outbox to find out.
 *   <li>A call knows whether it has left, so that one that waited in vain certainly had no effect.
 * </ul>
 */
final class Wire implements Interceptor {
  /** The header that names a call; it never leaves the house. */
  static final String NAME = "X-Acquaint-Call";

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final int MOST = 100;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SERVER_ERROR = 500;

  private final InstantSource clock;
  private final Deque<Instant> invalid = new ArrayDeque<>();
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong names = new AtomicLong();

  /** Until when routes turned us away for long; at most 10,000, forgotten after an hour. */
  private final Cache<String, Instant> closed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  Wire(InstantSource clock) {
    this.clock = clock;
  }

  /** One call, from its announcement to its answer. */
  static final class Call {
    private final String name;
    private final String route;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private boolean outside;
    private boolean withdrawn;

    Call(String name, String route) {
      this.name = name;
      this.route = route;
    }

    String route() {
      return route;
    }

    String name() {
      return name;
    }

    CompletableFuture<Answer> answer() {
      return answer;
    }

    synchronized boolean isWithdrawn() {
      return withdrawn;
    }

    /** Keeps the call from leaving; returns whether that was in time. */
    synchronized boolean withdraw() {
      withdrawn = true;
      return !outside;
    }

    private synchronized boolean leave() {
      outside = !withdrawn;
      return outside;
    }

    /** Turned away: it had no effect. */
    private synchronized void turnedAway(Duration after) {
      outside = false;
      if (after.compareTo(PATIENCE) > 0) {
        withdrawn = true;
        answer.complete(new Answer.Later(after));
      }
    }
  }

  /** Announces a call, so that it is recognised when it leaves. */
  Call announce(String route) {
    Call call = new Call(Long.toString(names.incrementAndGet()), route);
    calls.put(call.name(), call);
    return call;
  }

  /** Forgets a call that has its answer. */
  void forget(Call call) {
    calls.remove(call.name());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String name = request.header(NAME);
    Call call = name == null ? null : calls.get(name);
    if (name != null && (call == null || !call.leave())) {
      throw new IOException("withdrawn");
    }
    Response response = chain.proceed(request.newBuilder().removeHeader(NAME).build());
    int status = response.code();
    if (status == 401 || status == 403 || (status == 429 && !isShared(response))) {
      count();
    }
    if (status == 429) {
      turnedAway(call, response);
    }
    return status > SERVER_ERROR && makesSomething(request)
        ? response.newBuilder().code(SERVER_ERROR).build()
        : response;
  }

  private static boolean isShared(Response response) {
    return "shared".equals(response.header("X-RateLimit-Scope"));
  }

  private void turnedAway(@Nullable Call call, Response response) {
    String written = response.header("Retry-After");
    if (call != null && written != null && written.matches("\\d{1,9}(\\.\\d*)?")) {
      Duration after = Duration.ofMillis((long) (Double.parseDouble(written) * 1_000));
      if (after.compareTo(PATIENCE) > 0) {
        closed.put(call.route(), clock.instant().plus(after));
      }
      call.turnedAway(after);
    }
  }

  private static boolean makesSomething(Request request) {
    return request.method().equals("POST")
        && request.url().encodedPath().matches(".*/channels/\\d+/.*");
  }

  private synchronized void count() {
    invalid.addLast(clock.instant());
    if (invalid.size() == MOST) {
      LOG.error("{} requests were invalid within {}; sending pauses", MOST, WINDOW);
    }
  }

  /** Returns how long to send nothing on a route; zero as a rule. */
  Duration closedFor(String route) {
    Duration everything = closedForAll();
    Instant until = closed.getIfPresent(route);
    Duration here = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
    return here.compareTo(everything) > 0 ? here : everything;
  }

  private synchronized Duration closedForAll() {
    Instant start = clock.instant().minus(WINDOW);
    while (!invalid.isEmpty() && invalid.getFirst().isBefore(start)) {
      invalid.removeFirst();
    }
    return invalid.size() < MOST
        ? Duration.ZERO
        : Duration.between(start, invalid.getFirst()).plusSeconds(1);
  }
}
