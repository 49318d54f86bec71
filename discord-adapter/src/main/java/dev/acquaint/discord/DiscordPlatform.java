package dev.acquaint.discord;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Finding;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/**
 * Discord, through JDA: light caches, no privileged intent. Made before the bot, opened after it;
 * until then it answers "try later".
 */
public final class DiscordPlatform implements Platform, AutoCloseable {
  private final InstantSource clock;
  private final Wire wire;
  private final Shards shards;
  private final String restUrl;
  private final Servers servers = new Cached();
  private final DiscordDirectory directory = new DiscordDirectory(servers);
  private volatile Chat chat = new ClosedChat();
  private volatile @Nullable EventLanes events;

  /**
   * What the platform needs of the bot.
   *
   * @param book what is registered
   * @param catalogue the texts
   * @param codec writes the ids of buttons and forms
   * @param people who is who
   * @param ids names for forms that wait
   */
  public record Parts(
      CommandBook book, Catalogue catalogue, ActionCodec codec, People people, Ids ids) {}

  /** Discord refuses the token. */
  public static final class WrongToken extends RuntimeException {
    /** Says so. */
    public WrongToken() {
      super("Discord refuses the token", null, false, false);
    }
  }

  /**
   * Makes the platform; nothing connects yet.
   *
   * @param settings how to reach Discord
   * @param clock the present moment
   */
  public DiscordPlatform(DiscordSettings settings, InstantSource clock) {
    this.clock = clock;
    this.wire = new Wire(clock);
    this.shards = new Shards(settings, wire);
    this.restUrl = settings.restUrl();
  }

  /**
   * Connects, and hands in what happens from now on. When Discord cannot be reached, this is tried
   * again in the background.
   *
   * @param parts what the platform needs of the bot
   * @param intake where it goes
   * @throws WrongToken when Discord refuses the token
   */
  public void open(Parts parts, Intake intake) {
    CommandIds ids = new CommandIds(CommandTable.paths(parts.book()));
    Writings writings = Writings.of(parts.catalogue(), parts.codec(), parts.people(), ids);
    CommandTable table = new CommandTable(parts.book(), writings.wording());
    chat = new DiscordChat(new Calls(wire), servers, writings, clock);
    EventLanes lanes = new EventLanes(intake);
    events = lanes;
    shards.open(
        new DiscordInteractions(
            intake,
            writings,
            new Drafts(parts.ids()),
            new FormReading(parts.people(), restUrl),
            table,
            directory),
        new DiscordEvents(lanes, clock),
        new Registration(table, ids));
  }

  /** Returns whether every shard of this process is connected. */
  public boolean isConnected() {
    return shards.areConnected();
  }

  /** Returns in words, for an operator, how the connection is. */
  public String state() {
    return shards.state();
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

  @Override
  public List<Finding> examine(SpaceId space, Collection<ChannelRef> places) {
    return Examination.of(servers.guild(space), places);
  }

  @Override
  public void close() {
    chat = new ClosedChat();
    shards.close();
    EventLanes lanes = events;
    if (lanes != null) {
      lanes.close();
    }
  }

  /** Servers as JDA keeps them. */
  private final class Cached implements Servers {
    @Override
    public Optional<Guild> guild(SpaceId space) {
      return space.value().matches("\\d{1,19}")
          ? shards.running().map(running -> running.getGuildById(space.value()))
          : Optional.empty();
    }

    @Override
    public Optional<JDA> connection(SpaceId space) {
      return guild(space)
          .map(Guild::getJDA)
          .or(() ->
              shards.running().flatMap((ShardManager all) -> all.getShards().stream().findFirst()));
    }
  }
}
