package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.community.KnownPeople;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.DiscordSettings.Compression;
import dev.acquaint.config.Secret;
import dev.acquaint.discord.DiscordPlatform;
import dev.acquaint.discord.DiscordSettings;
import dev.acquaint.id.Ids;
import dev.acquaint.storage.Health;
import dev.acquaint.text.Catalogue;
import java.time.InstantSource;
import java.util.List;

/** Discord, through its adapter. */
final class DiscordKind implements PlatformKind {
  private static final String NAME = "discord";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConfigured(Configuration configuration) {
    return configuration.discord().token().isPresent();
  }

  @Override
  public String howToConfigure() {
    return "discord.token: ...   (or ACQUAINT_DISCORD_TOKEN_FILE=/run/secrets/discord), see docs/discord.md";
  }

  @Override
  public List<String> mistakes(Configuration configuration) {
    try {
      DiscordSettings.Shards.parse(configuration.discord().shards());
      return List.of();
    } catch (IllegalArgumentException wrong) {
      return List.of("discord.shards: " + wrong.getMessage());
    }
  }

  @Override
  public Connection connection(Configuration configuration, InstantSource clock) {
    return new Connected(new DiscordPlatform(settings(configuration.discord()), clock));
  }

  private static DiscordSettings settings(dev.acquaint.config.DiscordSettings given) {
    return new DiscordSettings(
        given.token().map(Secret::reveal).orElseThrow(),
        given.restUrl(),
        given.gatewayUrl(),
        given.compression() == Compression.ZLIB,
        DiscordSettings.Shards.parse(given.shards()));
  }

  private record Connected(DiscordPlatform discord) implements Connection {
    @Override
    public Platform platform() {
      return discord;
    }

    @Override
    public void open(Bot bot, Intake intake) {
      Bot.Ground ground = bot.ground();
      try {
        discord.open(
            new DiscordPlatform.Parts(
                bot.features().book(),
                new Catalogue(),
                ground.codec(),
                new KnownPeople(ground.transactions(), bot.communities(), ground.clock()),
                new Ids(ground.chance())),
            new SpacesIntake(NAME, bot, intake));
      } catch (DiscordPlatform.WrongToken wrong) {
        throw new UnusableInput(
            List.of(
                "Discord refuses discord.token.",
                "Copy it again from https://discord.com/developers/applications, page Bot."));
      }
    }

    @Override
    public Health health() {
      return new Health(discord.isConnected(), discord.state());
    }

    @Override
    public void close() {
      discord.close();
    }
  }
}
