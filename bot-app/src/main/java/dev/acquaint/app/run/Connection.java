package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.storage.Health;
import io.javalin.config.JavalinConfig;

/**
 * A platform as the running program holds it. It is made before the bot, which needs its {@link
 * #platform}, opened after it, and closed before it.
 */
public interface Connection extends AutoCloseable {

  /**
   * {@return what the bot needs of the platform; usable before {@link #open}, but then it answers
   * "try later"}
   */
  Platform platform();

  /**
   * Connects: from now on what people do reaches the bot. Returns when the platform has let the bot
   * in, or when it is clear that this will be tried again in the background.
   *
   * @param bot what to register with the platform, and who is who
   * @param intake where to hand in what people do
   * @throws dev.acquaint.app.UnusableInput when the platform refuses for good, for example a wrong
   *     token; its lines say what to change
   */
  void open(Bot bot, Intake intake);

  /** {@return whether the platform is connected at this moment, with a sentence for an operator} */
  Health health();

  /**
   * Adds what the platform serves by HTTP, before the web server starts; nothing unless a platform
   * says otherwise.
   *
   * @param server the routes to add to
   */
  default void serve(JavalinConfig server) {}

  /** Disconnects; nothing reaches the bot any more. */
  @Override
  void close();
}
