package dev.acquaint.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches all answers of Discord. Ten thousand of 401, 403 and 429 within ten minutes get a machine
 * banned (page topics/rate-limits); long before, requests that nobody waits for stop. A request
 * that makes something is not repeated by JDA after a server's error: whether it had an effect is
 * for the outbox to find out.
 */
final class InvalidRequests implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger(InvalidRequests.class);
  private static final int MOST = 100;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int SERVER_ERROR = 500;

  private final InstantSource clock;
  private final Deque<Instant> seen = new ArrayDeque<>();

  InvalidRequests(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    int status = response.code();
    boolean shared = "shared".equals(response.header("X-RateLimit-Scope"));
    if (status == 401 || status == 403 || (status == 429 && !shared)) {
      count();
    }
    return status > SERVER_ERROR && makesSomething(request)
        ? response.newBuilder().code(SERVER_ERROR).build()
        : response;
  }

  private static boolean makesSomething(Request request) {
    return request.method().equals("POST")
        && request.url().encodedPath().matches(".*/channels/\\d+/.*");
  }

  private synchronized void count() {
    seen.addLast(clock.instant());
    if (seen.size() == MOST) {
      LOG.error("{} requests were invalid within {}; sending pauses", MOST, WINDOW);
    }
  }

  /** Returns how long to send nothing; zero as a rule. */
  synchronized Duration closedFor() {
    Instant start = clock.instant().minus(WINDOW);
    while (!seen.isEmpty() && seen.getFirst().isBefore(start)) {
      seen.removeFirst();
    }
    return seen.size() < MOST
        ? Duration.ZERO
        : Duration.between(start, seen.getFirst()).plusSeconds(1);
  }
}
