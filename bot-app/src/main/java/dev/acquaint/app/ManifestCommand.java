package dev.acquaint.app;

import dev.acquaint.config.BadConfiguration;
import dev.acquaint.config.SlackSettings;
import dev.acquaint.slack.SlackManifest;
import dev.acquaint.text.Catalogue;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code acquaint manifest slack}: the description that Slack makes the app from. */
@Command(
    name = "manifest",
    description =
        "Prints the description of the app that Slack makes it from: exactly the scopes, events, commands and shortcuts that are needed.",
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {
  /** Whose description. */
  enum PlatformName {
    /** Slack, the only platform whose apps are made from a description. */
    SLACK
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigurationOption file = new ConfigurationOption();

  @Parameters(paramLabel = "PLATFORM", description = "slack")
  private PlatformName platform = PlatformName.SLACK;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The bot's public address for slack.mode: http, for example https://bot.example.org")
  private Optional<URI> given = Optional.empty();

  @Override
  public Integer call() throws BadConfiguration {
    PrintWriter out = spec.commandLine().getOut();
    switch (platform) {
      case SLACK -> out.println(slack(file.read().slack()));
    }
    out.flush();
    return 0;
  }

  private String slack(SlackSettings settings) {
    boolean http = settings.mode() == SlackSettings.Mode.HTTP;
    Optional<URI> address = given.or(() -> settings.publicUrl().map(URI::create));
    if (http && address.isEmpty()) {
      throw new UnusableInput(
          List.of(
              "With slack.mode: http, Slack has to know where the bot is reached.",
              "For example: ./acquaint manifest slack --url https://bot.example.org"));
    }
    address
        .filter(url -> !"https".equals(url.getScheme()) || url.getHost() == null)
        .ifPresent(url -> {
          throw new UnusableInput(
              List.of(
                  "Slack takes only addresses that begin with https://, not " + url,
                  "For example: ./acquaint manifest slack --url https://bot.example.org"));
        });
    return SlackManifest.json(
        Declaration.book(),
        new Catalogue(),
        new SlackManifest.Shape(
            settings.command(),
            http ? address.map(ManifestCommand::withoutPath) : Optional.empty(),
            settings.botToken().isEmpty() && settings.clientId().isPresent()));
  }

  private static URI withoutPath(URI url) {
    return URI.create(url.getScheme() + "://" + url.getAuthority());
  }
}
