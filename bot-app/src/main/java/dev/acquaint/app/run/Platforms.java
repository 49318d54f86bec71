package dev.acquaint.app.run;

import dev.acquaint.app.UnusableInput;
import dev.acquaint.config.Configuration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The registry of platforms: one line each. */
public final class Platforms {
  private static final List<PlatformKind> ALL =
      List.of(
          new SandboxKind(), //
          new DiscordKind() //
          );

  private Platforms() {}

  /** {@return every platform there is} */
  static List<PlatformKind> all() {
    return ALL;
  }

  /**
   * Makes a connection, not yet open, to each platform that the operator asked for.
   *
   * @param configuration what the operator decided
   * @param clock the present moment
   * @return at least one
   * @throws UnusableInput when no platform is configured, or one is not configured completely
   */
  public static List<Connection> connections(Configuration configuration, InstantSource clock) {
    List<PlatformKind> wanted =
        ALL.stream().filter(kind -> kind.isConfigured(configuration)).toList();
    List<String> mistakes = new ArrayList<>();
    if (wanted.isEmpty()) {
      mistakes.add(
          "No platform is configured, so there is nowhere to run. One of these is needed:");
      ALL.forEach(kind -> mistakes.add("  " + kind.howToConfigure()));
      mistakes.add("To try the bot without any of that: ./acquaint demo");
    }
    wanted.forEach(kind -> mistakes.addAll(kind.mistakes(configuration)));
    if (!mistakes.isEmpty()) {
      throw new UnusableInput(mistakes);
    }
    return wanted.stream().map(kind -> kind.connection(configuration, clock)).toList();
  }
}
