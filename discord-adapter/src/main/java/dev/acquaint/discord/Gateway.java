package dev.acquaint.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Starts connections one after the other, as Discord asks, and where the settings say. */
final class Gateway extends ConcurrentSessionController {
  private final Optional<String> url;

  Gateway(Optional<String> url) {
    this.url = url;
  }

  @Override
  public String getGateway() {
    return url.orElseGet(super::getGateway);
  }

  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    ShardedGateway told = super.getShardedGateway(jda);
    return new ShardedGateway(
        url.orElse(told.getUrl()), told.getShardTotal(), told.getConcurrency());
  }
}
