package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.community.KnownPeople;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.Secret;
import dev.acquaint.config.SlackSettings.Mode;
import dev.acquaint.slack.SlackPlatform;
import dev.acquaint.slack.SlackRefused;
import dev.acquaint.slack.SlackReply;
import dev.acquaint.slack.SlackSettings;
import dev.acquaint.slack.Tempo;
import dev.acquaint.storage.Health;
import dev.acquaint.text.Catalogue;
import io.javalin.config.JavalinConfig;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Slack, through its adapter. */
final class SlackKind implements PlatformKind {
  private static final String PATH = "/slack/events";

  private final Tempo tempo;

  SlackKind() {
    this(Tempo.real());
  }

  /** Makes a kind whose calls wait for their turn in a time of their own, for simulations. */
  SlackKind(Tempo tempo) {
    this.tempo = tempo;
  }

  @Override
  public String name() {
    return SlackPlatform.NAME;
  }

  @Override
  public boolean isConfigured(Configuration configuration) {
    return configuration.slack().botToken().isPresent();
  }

  @Override
  public String howToConfigure() {
    return "slack.botToken and slack.appToken: ...   (or ACQUAINT_SLACK_BOTTOKEN_FILE=..., ACQUAINT_SLACK_APPTOKEN_FILE=...), see docs/slack.md";
  }

  @Override
  public List<String> mistakes(Configuration configuration) {
    var slack = configuration.slack();
    List<String> mistakes = new ArrayList<>();
    if (slack.mode() == Mode.SOCKET && slack.appToken().isEmpty()) {
      mistakes.add(
          "slack.appToken is missing, which slack.mode: socket needs; it begins with xapp-");
    }
    if (slack.mode() == Mode.HTTP && slack.signingSecret().isEmpty()) {
      mistakes.add("slack.signingSecret is missing, which slack.mode: http needs");
    }
    return mistakes;
  }

  @Override
  public Connection connection(Configuration configuration, InstantSource clock) {
    SlackSettings settings = settings(configuration.slack());
    return new Connected(settings.mode(), new SlackPlatform(settings, clock, tempo));
  }

  private static SlackSettings settings(dev.acquaint.config.SlackSettings given) {
    return new SlackSettings(
        given.mode() == Mode.HTTP ? SlackSettings.Mode.HTTP : SlackSettings.Mode.SOCKET,
        given.botToken().map(Secret::reveal).orElseThrow(),
        given.appToken().map(Secret::reveal),
        given.signingSecret().map(Secret::reveal),
        given.apiUrl(),
        given.command());
  }

  private record Connected(SlackSettings.Mode mode, SlackPlatform slack) implements Connection {
    @Override
    public Platform platform() {
      return slack;
    }

    @Override
    public void open(Bot bot, Intake intake) {
      Bot.Ground ground = bot.ground();
      try {
        slack.open(
            new SlackPlatform.Parts(
                bot.features().book(),
                new KnownPeople(ground.transactions(), bot.communities(), ground.clock()),
                new Catalogue(),
                ground.codec()),
            new SpacesIntake(SlackPlatform.NAME, bot, intake));
      } catch (SlackRefused refused) {
        throw new UnusableInput(
            List.of(
                String.valueOf(refused.getMessage()),
                refused.isForGood()
                    ? "Copy it again from https://api.slack.com/apps, page OAuth & Permissions."
                    : "Check the network and slack.apiUrl, and start again."));
      }
    }

    @Override
    public Health health() {
      boolean well = slack.isConnected();
      return new Health(well, well ? "connected" : "no connection to Slack is open");
    }

    @Override
    public void serve(JavalinConfig server) {
      if (mode == SlackSettings.Mode.HTTP) {
        server.routes.post(
            PATH,
            context -> {
              Map<String, List<String>> headers = new TreeMap<>();
              context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
              SlackReply reply = slack.answer(headers, context.body());
              context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
            });
      }
    }

    @Override
    public void close() {
      slack.close();
    }
  }
}
