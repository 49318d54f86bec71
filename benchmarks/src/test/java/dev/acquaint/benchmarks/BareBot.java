package dev.acquaint.benchmarks;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A bot of a few lines on JDA, with the settings of the real one: it defers, and says it again. */
final class BareBot extends ListenerAdapter {
  private BareBot() {}

  static ShardManager start(String restUrl, String gatewayUrl) throws InterruptedException {
    ShardManager all =
        DefaultShardManagerBuilder.createLight("token", EnumSet.of(GatewayIntent.GUILD_MESSAGES))
            .setRestConfig(new RestConfig().setBaseUrl(restUrl))
            .setSessionController(at(gatewayUrl))
            .setCompression(Compression.NONE)
            .setEnableShutdownHook(false)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(new BareBot())
            .build();
    all.getShards().getFirst().awaitReady();
    return all;
  }

  private static SessionController at(String gatewayUrl) {
    return new SessionControllerAdapter() {
      @Override
      public String getGateway() {
        return gatewayUrl;
      }
    };
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    TextDisplay echo = TextDisplay.of(event.getFullCommandName());
    event
        .deferReply(true)
        .queue(hook ->
            hook.editOriginalComponents(echo)
                .useComponentsV2()
                .setAllowedMentions(Set.of())
                .queue());
  }
}
