package dev.acquaint.discord.fake;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often requests may come: buckets per route and channel, told in headers, and a number for all
 * routes together (docs.discord.com, Rate limits). Discord publishes the headers and the number for
 * all, 50 a second, but not how large each bucket is: five in five seconds is an assumption, for
 * every route that writes.
 */
public final class Limits {
  /** How many requests a bucket takes in a {@link #WINDOW}. */
  public static final int MOST = 5;

  /** How long a bucket counts, from its first request on. */
  public static final Duration WINDOW = Duration.ofSeconds(5);

  private static final int MOST_A_SECOND = 50;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final double NANOSECONDS = 1e9;
  private static final Pattern WRITES =
      Pattern.compile("channels/(\\d+)/(messages|threads|thread-members)(/.*)?");
  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  private final LongSupplier nanoseconds;
  private final Map<String, Count> counts = new HashMap<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Count all = new Count();

  private static final class Count {
    private long began;
    private int taken;

    boolean take(long now, long length, int most) {
      if (taken == 0 || now - began >= length) {
        began = now;
        taken = 0;
      }
      if (taken >= most) {
        return false;
      }
      taken++;
      return true;
    }

    double left(long now, long length) {
      return Math.max(0, began + length - now) / NANOSECONDS;
    }
  }

  /**
   * What a request is told of the limits.
   *
   * @param isRefused whether it came too often
   * @param isForAll whether the number for all routes was reached
   * @param seconds until it may come again
   * @param headers what the answer says
   */
  record Told(boolean isRefused, boolean isForAll, double seconds, Map<String, String> headers) {}

  /**
   * Limits that have counted nothing yet.
   *
   * @param nanoseconds a count that never goes back
   */
  public Limits(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Returns how often each route was refused. */
  public Map<String, Integer> refused() {
    return Map.copyOf(refused);
  }

  synchronized Told take(String method, String path) {
    if (path.startsWith("interactions/") || path.startsWith("webhooks/")) {
      return new Told(false, false, 0, Map.of());
    }
    long now = nanoseconds.getAsLong();
    Matcher channel = WRITES.matcher(path);
    boolean counted = !method.equals("GET") && channel.matches();
    String route =
        method + " " + NUMBERS.matcher(counted ? path : path.split("/")[0]).replaceAll("#");
    if (!all.take(now, SECOND, MOST_A_SECOND)) {
      return refused(route, true, all.left(now, SECOND), Map.of("X-RateLimit-Scope", "global"));
    }
    if (!counted) {
      return new Told(false, false, 0, Map.of());
    }
    Count count = counts.computeIfAbsent(route + " of " + channel.group(1), _ -> new Count());
    boolean isFine = count.take(now, WINDOW.toNanos(), MOST);
    double left = count.left(now, WINDOW.toNanos());
    Map<String, String> headers = headers(route, MOST - count.taken, left);
    return isFine ? new Told(false, false, left, headers) : refused(route, false, left, headers);
  }

  private Told refused(String route, boolean isForAll, double left, Map<String, String> headers) {
    refused.merge(route, 1, Integer::sum);
    return new Told(true, isForAll, left, headers);
  }

  private static Map<String, String> headers(String route, int left, double seconds) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
    headers.put("X-RateLimit-Limit", Integer.toString(MOST));
    headers.put("X-RateLimit-Remaining", Integer.toString(left));
    headers.put("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", seconds));
    headers.put("X-RateLimit-Scope", "user");
    return headers;
  }
}
