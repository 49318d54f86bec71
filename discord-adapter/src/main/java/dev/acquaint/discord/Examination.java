package dev.acquaint.discord;

import dev.acquaint.chat.Finding;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * Compares, channel by channel, what the bot may do on a server with what its features need, and
 * names the repair. Reads only what JDA keeps in memory.
 */
final class Examination {
  /** What is needed in a channel, the gravest first: each of the invite link's permissions. */
  static final List<Permission> NEEDED =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PRIVATE_THREADS,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_HISTORY);

  private final Guild guild;
  private final List<Finding> findings = new ArrayList<>();

  private Examination(Guild guild) {
    this.guild = guild;
  }

  /**
   * Examines a server.
   *
   * @param guild the server; nothing while it is unavailable or not ours any more
   * @param places the channels in which the bot is to write
   * @return what was found, the gravest first
   */
  static List<Finding> of(Optional<Guild> guild, Collection<ChannelRef> places) {
    return guild
        .map(known -> new Examination(known).examine(places))
        .orElseGet(() -> List.of(Finding.bad(DiscordWords.away(), DiscordWords.awayRepair())));
  }

  private List<Finding> examine(Collection<ChannelRef> places) {
    places.stream()
        .filter(place -> place.space().value().equals(guild.getId()))
        .distinct()
        .forEach(this::examine);
    if (guild.getSelfMember().hasPermission(Permission.ADMINISTRATOR)) {
      findings.add(
          new Finding(
              Finding.Grade.NOTE,
              DiscordWords.tooMuch(),
              Optional.of(DiscordWords.tooMuchRepair())));
    }
    findings.sort(Comparator.comparing(Finding::grade).reversed());
    return List.copyOf(findings);
  }

  private void examine(ChannelRef place) {
    GuildChannel channel =
        place.id().matches("\\d{1,19}") ? guild.getGuildChannelById(place.id()) : null;
    if (channel == null) {
      findings.add(Finding.bad(DiscordWords.gone(place), DiscordWords.goneRepair()));
      return;
    }
    List<Permission> lacking = lacking(channel);
    lacking.forEach(permission ->
        findings.add(
            Finding.bad(
                DiscordWords.lacks(place, permission),
                DiscordWords.lacksRepair(place, permission))));
    if (lacking.isEmpty()) {
      findings.add(Finding.good(DiscordWords.ready(place)));
    }
    if (!guild.getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL)) {
      note(DiscordWords.hidden(place), DiscordWords.hiddenRepair());
    }
    if (channel.getType() == ChannelType.NEWS) {
      note(DiscordWords.news(place), DiscordWords.newsRepair());
    }
  }

  /** Whoever does not see a channel lacks everything in it; one repair is enough then. */
  private List<Permission> lacking(GuildChannel channel) {
    Member self = guild.getSelfMember();
    return self.hasPermission(channel, Permission.VIEW_CHANNEL)
        ? NEEDED.stream()
            .filter(permission -> isOfUse(permission, channel.getType()))
            .filter(permission -> !self.hasPermission(channel, permission))
            .toList()
        : List.of(Permission.VIEW_CHANNEL);
  }

  /** Channels of news have no private threads; in a forum, writing is what begins a thread. */
  private static boolean isOfUse(Permission permission, ChannelType type) {
    return switch (permission) {
      case CREATE_PRIVATE_THREADS -> type != ChannelType.NEWS && type != ChannelType.FORUM;
      case CREATE_PUBLIC_THREADS -> type != ChannelType.FORUM;
      default -> true;
    };
  }

  private void note(Text words, Text repair) {
    findings.add(new Finding(Finding.Grade.NOTE, words, Optional.of(repair)));
  }
}
