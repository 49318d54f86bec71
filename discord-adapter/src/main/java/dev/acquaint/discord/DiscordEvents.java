package dev.acquaint.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Hands in what happens to servers. Being there is told at every start, because it may have begun
 * while the bot was away; an outage is not told at all.
 */
final class DiscordEvents extends ListenerAdapter {
  private static final Duration NEWS_AGAIN = Duration.ofMinutes(1);

  private final EventLanes lanes;
  private final InstantSource clock;

  /** Whoever goes on writing in a place is news once a minute. */
  private final Cache<Spoken, Boolean> spoken =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(NEWS_AGAIN).build();

  private record Spoken(long channel, long author) {}

  DiscordEvents(EventLanes lanes, InstantSource clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    here(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    here(event.getGuild());
  }

  private void here(Guild guild) {
    SpaceId space = new SpaceId(guild.getId());
    lanes.put(space, new CommunityEvent.Installed(space, guild.getName(), clock.instant()));
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    SpaceId space = new SpaceId(event.getGuild().getId());
    lanes.put(space, new CommunityEvent.Removed(space, clock.instant()));
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    SpaceId space = new SpaceId(event.getGuild().getId());
    lanes.put(
        space,
        new CommunityEvent.ChannelGone(
            new ChannelRef(space, event.getChannel().getId()), clock.instant()));
  }

  /** That somebody wrote, not what: the bot has no right to read messages, and needs none. */
  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    boolean byAPerson =
        !event.getAuthor().isBot() && !event.getAuthor().isSystem() && !event.isWebhookMessage();
    if (event.isFromGuild() && byAPerson && isNews(event)) {
      SpaceId space = new SpaceId(event.getGuild().getId());
      lanes.hint(
          space,
          new CommunityEvent.Spoke(
              new ChannelRef(space, event.getChannel().getId()),
              new AccountRef(space, event.getAuthor().getId()),
              clock.instant()));
    }
  }

  private boolean isNews(MessageReceivedEvent event) {
    Spoken key = new Spoken(event.getChannel().getIdLong(), event.getAuthor().getIdLong());
    return spoken.asMap().putIfAbsent(key, true) == null;
  }
}
