package dev.acquaint.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Keeps one person from asking for more than a person can read, and one community from taking all
 * that the bot can do: a bucket of tokens for each, refilled evenly (Turner 1986, the token
 * bucket).
 *
 * <p>Each copy of the bot counts for itself; nothing correct rests on it. At most 10,000 people and
 * 1,000 communities are remembered, the least active are forgotten first, which only fills their
 * buckets again.
 */
public final class Throttle {
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_COMMUNITIES = 1_000;

  private final Rates rates;
  private final TimeMeter time;
  private final Cache<AccountRef, Bucket> people =
      Caffeine.newBuilder().maximumSize(MOST_PEOPLE).build();
  private final Cache<CommunityId, Bucket> communities =
      Caffeine.newBuilder().maximumSize(MOST_COMMUNITIES).build();

  /**
   * How much is let through.
   *
   * @param person what one account may do
   * @param community what all of a community may do together
   */
  public record Rates(Rate person, Rate community) {
    /** Fifteen at once and one every two seconds for a person; 300 and ten a second for all. */
    public static final Rates USUAL =
        new Rates(new Rate(15, Duration.ofSeconds(2)), new Rate(300, Duration.ofMillis(100)));

    /** So much that nobody meets it, for simulations in which time stands still. */
    public static final Rates NONE =
        new Rates(
            new Rate(Integer.MAX_VALUE, Duration.ofMillis(1)),
            new Rate(Integer.MAX_VALUE, Duration.ofMillis(1)));
  }

  /**
   * One rate.
   *
   * @param atOnce how many may come at once, at least 1
   * @param every after how long one more may come
   */
  public record Rate(int atOnce, Duration every) {
    private Bucket bucket(TimeMeter time) {
      return Bucket.builder()
          .addLimit(Bandwidth.builder().capacity(atOnce).refillGreedy(1, every).build())
          .withCustomTimePrecision(time)
          .build();
    }
  }

  /**
   * Makes a throttle with full buckets.
   *
   * @param rates how much is let through
   * @param clock the time by which buckets are refilled
   */
  public Throttle(Rates rates, InstantSource clock) {
    this.rates = rates;
    this.time = new Ticking(clock);
  }

  /** Takes a token of a person; returns how long to wait when there is none. */
  Optional<Duration> take(AccountRef person) {
    return take(people, person, _ -> rates.person().bucket(time));
  }

  /** Takes a token of a community; returns how long to wait when there is none. */
  Optional<Duration> take(CommunityId community) {
    return take(communities, community, _ -> rates.community().bucket(time));
  }

  private static <K> Optional<Duration> take(
      Cache<K, Bucket> buckets, K key, Function<K, Bucket> full) {
    ConsumptionProbe probe = buckets.get(key, full).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** The handed-in clock in nanoseconds. */
  private record Ticking(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
