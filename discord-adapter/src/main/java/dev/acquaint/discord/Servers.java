package dev.acquaint.discord;

import dev.acquaint.id.SpaceId;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;

/** Finds the connection and the cached state of a server. */
interface Servers {

  /**
   * Returns what JDA knows of a server; nothing while it is unavailable or looked after elsewhere.
   */
  Optional<Guild> guild(SpaceId space);

  /** Returns a connection to send requests about a server through; nothing before the start. */
  Optional<JDA> connection(SpaceId space);
}
