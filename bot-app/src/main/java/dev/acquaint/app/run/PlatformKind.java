package dev.acquaint.app.run;

import dev.acquaint.chat.Finding;
import dev.acquaint.config.Configuration;
import java.time.InstantSource;
import java.util.List;

/** A kind of platform that the program can connect to, as {@link Platforms} lists it. */
interface PlatformKind {

  /** {@return the platform's name in lower case, as its spaces are stored with} */
  String name();

  /** {@return whether the operator asked for it} */
  boolean isConfigured(Configuration configuration);

  /** {@return what to set to get it, in one line} */
  String howToConfigure();

  /** {@return what is wrong with its configuration as far as can be seen without connecting} */
  List<String> mistakes(Configuration configuration);

  /**
   * Asks the platform whether it would let the bot in as it is configured. Changes nothing, and
   * takes at most some twenty seconds.
   *
   * @param configuration with this platform configured, without mistakes
   * @param clock the present moment
   * @return what was found; empty where the platform is not asked before the start
   */
  default List<Finding> checkup(Configuration configuration, InstantSource clock) {
    return List.of();
  }

  /**
   * Makes the connection; nothing is connected yet.
   *
   * @param configuration with this platform configured
   * @param clock the present moment
   */
  Connection connection(Configuration configuration, InstantSource clock);
}
