package dev.acquaint.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to Discord's gateway that this process looks after. */
final class Shards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shards.class);
  private static final int UNAUTHORIZED = 401;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final DiscordSettings settings;
  private final Wire wire;
  private final AtomicReference<@Nullable ShardManager> running = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> trying = new AtomicReference<>();

  Shards(DiscordSettings settings, Wire wire) {
    this.settings = settings;
    this.wire = wire;
  }

  Optional<ShardManager> running() {
    return Optional.ofNullable(running.get());
  }

  /** Connects; when Discord cannot be reached, tries again in the background. */
  void open(Object... listeners) {
    try {
      running.set(builder(listeners).build());
    } catch (RuntimeException unreachable) {
      if (refusesToken(unreachable)) {
        throw new DiscordPlatform.WrongToken();
      }
      LOG.warn("Discord cannot be reached, trying on: {}", unreachable.toString());
      trying.set(Thread.ofVirtual().name("discord-connect").start(() -> tryOn(listeners)));
    }
  }

  /** With pauses that double: at most 300 attempts a day of the 1,000 that Discord allows. */
  private void tryOn(Object... listeners) {
    Duration pause = FIRST_PAUSE;
    while (running.get() == null) {
      try {
        Thread.sleep(pause);
        running.set(builder(listeners).build());
      } catch (InterruptedException closed) {
        return;
      } catch (RuntimeException unreachable) {
        if (refusesToken(unreachable)) {
          LOG.error("Discord refuses the token");
          return;
        }
        LOG.debug("Discord still cannot be reached", unreachable);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
      }
    }
  }

  private static boolean refusesToken(RuntimeException failure) {
    return failure instanceof InvalidTokenException
        || (failure instanceof ErrorResponseException error
            && error.getResponse().code == UNAUTHORIZED);
  }

  private DefaultShardManagerBuilder builder(Object... listeners) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(
                settings.token(), EnumSet.of(GatewayIntent.GUILD_MESSAGES))
            // A forum's tags are the topics of what is posted in it.
            .enableCache(CacheFlag.FORUM_TAGS)
            .setRestConfig(new RestConfig().setBaseUrl(settings.restUrl()))
            .setSessionController(new Gateway(settings.gatewayUrl()))
            .setCompression(settings.compressed() ? Compression.ZLIB : Compression.NONE)
            .setHttpClientBuilder(
                new OkHttpClient.Builder()
                    .connectTimeout(CONNECT)
                    .readTimeout(ANSWER)
                    .writeTimeout(ANSWER)
                    .retryOnConnectionFailure(false)
                    .addInterceptor(wire))
            .setRequestTimeoutRetry(false)
            .setEnableShutdownHook(false)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(listeners);
    return settings.shards() instanceof DiscordSettings.Shards.Range(int first, int last, int total)
        ? builder.setShardsTotal(total).setShards(first, last)
        : builder;
  }

  boolean areConnected() {
    return running()
        .filter(all -> !all.getShards().isEmpty())
        .map(all ->
            all.getShards().stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED))
        .orElse(false);
  }

  String state() {
    return running()
        .map(all -> {
          long connected =
              all.getShards().stream()
                  .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                  .count();
          return "Discord: %d of %d connections, %d servers"
              .formatted(connected, all.getShardsTotal(), all.getGuildCache().size());
        })
        .orElse("Discord cannot be reached; the bot tries on");
  }

  @Override
  public void close() {
    Thread connecting = trying.getAndSet(null);
    if (connecting != null) {
      connecting.interrupt();
    }
    ShardManager all = running.getAndSet(null);
    if (all != null) {
      all.shutdown();
    }
  }
}
