package dev.acquaint.discord;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Discord, through JDA: light caches, no privileged intent. */
public final class DiscordPlatform implements Platform, Servers, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final DiscordSettings settings;
  private final Parts parts;
  private final Writings writings;
  private final CommandIds ids;
  private final CommandTable table;
  private final InvalidRequests invalid;
  private final Chat chat;
  private final Directory directory;
  private final AtomicReference<@Nullable ShardManager> shards = new AtomicReference<>();

  /**
   * What the platform is made of.
   *
   * @param catalogue the texts
   * @param codec writes the ids of buttons and forms
   * @param people who is who
   * @param clock the present moment
   * @param ids names for forms that wait
   */
  public record Parts(
      Catalogue catalogue, ActionCodec codec, People people, InstantSource clock, Ids ids) {}

  /**
   * Makes the platform; nothing connects yet.
   *
   * @param settings how to reach Discord
   * @param book what is registered
   * @param parts what it is made of
   */
  public DiscordPlatform(DiscordSettings settings, CommandBook book, Parts parts) {
    this.settings = settings;
    this.parts = parts;
    this.ids = new CommandIds(CommandTable.paths(book));
    this.writings = Writings.of(parts.catalogue(), parts.codec(), parts.people(), ids);
    this.table = new CommandTable(book, writings.wording());
    this.invalid = new InvalidRequests(parts.clock());
    Calls calls = new Calls(invalid);
    this.chat = new DiscordChat(calls, this, writings, parts.clock());
    this.directory = new DiscordDirectory(this);
  }

  /**
   * Connects, and hands in what happens from now on. Returns when the connection has begun.
   *
   * @param intake where it goes
   * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord refuses the token
   */
  public void start(Intake intake) {
    Drafts drafts = new Drafts(parts.ids());
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(
                settings.token(), EnumSet.noneOf(GatewayIntent.class))
            .setRestConfig(new RestConfig().setBaseUrl(settings.restUrl()))
            .setSessionController(new Gateway(settings.gatewayUrl()))
            .setCompression(settings.compressed() ? Compression.ZLIB : Compression.NONE)
            .setHttpClientBuilder(
                new OkHttpClient.Builder()
                    .connectTimeout(CONNECT)
                    .readTimeout(ANSWER)
                    .writeTimeout(ANSWER)
                    .retryOnConnectionFailure(false)
                    .addInterceptor(invalid))
            .setRequestTimeoutRetry(false)
            .setEnableShutdownHook(false)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(
                new DiscordInteractions(intake, writings, drafts, parts.people(), table),
                new DiscordEvents(intake, parts.clock()),
                new Registration(table, ids));
    if (settings.shards() instanceof DiscordSettings.Shards.Range(int first, int last, int total)) {
      builder.setShardsTotal(total).setShards(first, last);
    }
    shards.set(builder.build());
  }

  /** Returns whether every shard of this process is connected. */
  public boolean isConnected() {
    ShardManager running = shards.get();
    return running != null
        && !running.getShards().isEmpty()
        && running.getShards().stream()
            .allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
  }

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  /** Returns what is registered with Discord. */
  public CommandTable commands() {
    return table;
  }

  @Override
  public Optional<Guild> guild(SpaceId space) {
    ShardManager running = shards.get();
    return running == null || !space.value().matches("\\d{1,19}")
        ? Optional.empty()
        : Optional.ofNullable(running.getGuildById(space.value()));
  }

  @Override
  public Optional<JDA> connection(SpaceId space) {
    ShardManager running = shards.get();
    return guild(space)
        .map(Guild::getJDA)
        .or(() -> running == null ? Optional.empty() : running.getShards().stream().findFirst());
  }

  @Override
  public void close() {
    ShardManager running = shards.getAndSet(null);
    if (running != null) {
      running.shutdown();
    }
  }
}
