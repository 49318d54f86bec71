package dev.acquaint.discord;

import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
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
  private final Intake intake;
  private final InstantSource clock;

  DiscordEvents(Intake intake, InstantSource clock) {
    this.intake = intake;
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
    intake.tell(
        new CommunityEvent.Installed(new SpaceId(guild.getId()), guild.getName(), clock.instant()));
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    intake.tell(new CommunityEvent.Removed(new SpaceId(event.getGuild().getId()), clock.instant()));
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    intake.tell(
        new CommunityEvent.ChannelGone(
            new ChannelRef(new SpaceId(event.getGuild().getId()), event.getChannel().getId()),
            clock.instant()));
  }

  /** That somebody wrote, not what: the bot has no right to read messages, and needs none. */
  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    boolean byAPerson =
        !event.getAuthor().isBot() && !event.getAuthor().isSystem() && !event.isWebhookMessage();
    if (event.isFromGuild() && byAPerson) {
      SpaceId space = new SpaceId(event.getGuild().getId());
      intake.tell(
          new CommunityEvent.Spoke(
              new ChannelRef(space, event.getChannel().getId()),
              new AccountRef(space, event.getAuthor().getId()),
              clock.instant()));
    }
  }
}
