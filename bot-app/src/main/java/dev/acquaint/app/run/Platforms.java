package dev.acquaint.app.run;

import dev.acquaint.app.UnusableInput;
import dev.acquaint.chat.Finding;
import dev.acquaint.config.Configuration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The registry of platforms: one line each. */
public final class Platforms {
  private static final List<PlatformKind> ALL =
      List.of(
          new SandboxKind(), //
          new DiscordKind(), //
          new SlackKind() //
          );

  private Platforms() {}

  /** {@return the names of the platforms that the operator asked for} */
  public static List<String> configured(Configuration configuration) {
    return ALL.stream()
        .filter(kind -> kind.isConfigured(configuration))
        .map(PlatformKind::name)
        .toList();
  }

  /** {@return for each platform what to set to get it, one line each} */
  public static List<String> howToConfigure() {
    return ALL.stream().map(PlatformKind::howToConfigure).toList();
  }

  /**
   * {@return what is wrong with a platform's configuration, as far as can be seen without
   * connecting, one line each}
   *
   * @param configuration what the operator decided
   * @param name one of {@link #configured}
   */
  public static List<String> mistakes(Configuration configuration, String name) {
    return ALL.stream()
        .filter(kind -> kind.name().equals(name))
        .flatMap(kind -> kind.mistakes(configuration).stream())
        .toList();
  }

  /**
   * {@return what a platform answers when it is asked whether it would let the bot in}
   *
   * @param configuration what the operator decided
   * @param name one of {@link #configured}, without {@link #mistakes}
   * @param clock the present moment
   */
  public static List<Finding> checkup(
      Configuration configuration, String name, InstantSource clock) {
    return ALL.stream()
        .filter(kind -> kind.name().equals(name))
        .flatMap(kind -> kind.checkup(configuration, clock).stream())
        .toList();
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
