package dev.acquaint.slack.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each method may be called within any minute (docs.slack.dev, Web API rate limits); a
 * message is also counted per channel, one a second with short bursts.
 */
public final class Tiers {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("conversations.open", 50),
          Map.entry("conversations.history", 50),
          Map.entry("conversations.replies", 50),
          Map.entry("chat.update", 50),
          Map.entry("chat.delete", 50),
          Map.entry("users.info", 100),
          Map.entry("users.list", 20),
          Map.entry("conversations.list", 20),
          Map.entry("views.open", 100),
          Map.entry("views.publish", 100),
          Map.entry("chat.postMessage", 60));

  private final LongSupplier nanoseconds;
  private final boolean enforced;
  private final Map<String, Deque<Long>> calls = new HashMap<>();

  private Tiers(LongSupplier nanoseconds, boolean enforced) {
    this.nanoseconds = nanoseconds;
    this.enforced = enforced;
  }

  static Tiers none() {
    return new Tiers(() -> 0, false);
  }

  /**
   * The published limits.
   *
   * @param nanoseconds a count that never goes back
   */
  public static Tiers measuredBy(LongSupplier nanoseconds) {
    return new Tiers(nanoseconds, true);
  }

  synchronized boolean allow(String method, String channel) {
    Integer most = PER_MINUTE.get(method);
    if (!enforced || most == null) {
      return true;
    }
    String key = method.equals("chat.postMessage") ? method + " " + channel : method;
    Deque<Long> before = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
    long now = nanoseconds.getAsLong();
    while (!before.isEmpty() && now - before.peekFirst() >= MINUTE) {
      before.pollFirst();
    }
    if (before.size() >= most) {
      return false;
    }
    before.addLast(now);
    return true;
  }
}
