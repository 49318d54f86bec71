package dev.acquaint.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps calls within Slack's limits, so that Slack never has to refuse one: a few may go at once,
 * then they follow at the method's rate. A refusal that comes all the same holds the method back
 * for as long as Slack asks.
 */
final class Pace {
  private final Tempo tempo;
  private final TimeMeter meter;
  private final InstantSource clock;
  // Forgetting an idle bucket early only means that it starts full again.
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofMinutes(5)).build();
  private final Cache<Key, Instant> heldBack =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofHours(1)).build();

  /** A method, and the channel where it is counted per channel. */
  private record Key(SlackMethod method, String channel) {}

  Pace(Tempo tempo, InstantSource clock) {
    this.tempo = tempo;
    this.meter = new Meter(tempo);
    this.clock = clock;
  }

  private record Meter(Tempo tempo) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return tempo.nanoseconds();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  /**
   * Waits for the call's turn.
   *
   * @param channel the channel of a message, else an empty string
   * @return how long Slack still holds the method back; zero when the call may go
   * @throws InterruptedException when the program stops meanwhile
   */
  Duration turn(SlackMethod method, String channel) throws InterruptedException {
    Key key = new Key(method, channel);
    Instant until = heldBack.getIfPresent(key);
    Instant now = clock.instant();
    if (until != null && until.isAfter(now)) {
      return Duration.between(now, until);
    }
    buckets.get(key, this::bucket).asBlocking().consume(1, tempo::pause);
    return Duration.ZERO;
  }

  private Bucket bucket(Key key) {
    int atOnce = key.method().atOnce();
    int perMinute = key.method().perMinute();
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(atOnce).refillGreedy(perMinute - atOnce, Duration.ofMinutes(1)))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** Holds a method back after Slack refused a call. */
  void holdBack(SlackMethod method, String channel, Duration length) {
    heldBack.put(new Key(method, channel), clock.instant().plus(length));
  }
}
