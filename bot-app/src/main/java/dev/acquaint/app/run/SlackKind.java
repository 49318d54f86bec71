package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.community.KnownPeople;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.Secret;
import dev.acquaint.config.SlackSettings.Mode;
import dev.acquaint.slack.SlackCheckup;
import dev.acquaint.slack.SlackInstallations;
import dev.acquaint.slack.SlackManifest;
import dev.acquaint.slack.SlackPlatform;
import dev.acquaint.slack.SlackRefused;
import dev.acquaint.slack.SlackReply;
import dev.acquaint.slack.SlackSettings;
import dev.acquaint.slack.Tempo;
import dev.acquaint.storage.Health;
import dev.acquaint.text.Catalogue;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Slack, through its adapter. */
final class SlackKind implements PlatformKind {
  private static final String INSTALL = "/slack/install";

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
    return configuration.slack().botToken().isPresent()
        || configuration.slack().clientId().isPresent();
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
    if (slack.botToken().isEmpty()) {
      manyWorkspaces(slack, mistakes);
    }
    return mistakes;
  }

  /** What is missing for workspaces that install the app by themselves. */
  private static void manyWorkspaces(
      dev.acquaint.config.SlackSettings slack, List<String> mistakes) {
    if (slack.mode() == Mode.SOCKET) {
      mistakes.add("slack.clientId stands for many workspaces, which need slack.mode: http");
    }
    if (slack.clientSecret().isEmpty()) {
      mistakes.add("slack.clientSecret is missing, which slack.clientId needs");
    }
    if (slack.publicUrl().isEmpty()) {
      mistakes.add(
          "slack.publicUrl is missing, which slack.clientId needs; for example https://bot.example.org");
    }
    if (slack.tokenKey().flatMap(SlackKind::sealing).isEmpty()) {
      mistakes.add(
          "slack.tokenKey has to be 32 bytes in base64, for example the output of: openssl rand -base64 32");
    }
    if (slack.previousTokenKey().isPresent()
        && slack.previousTokenKey().flatMap(SlackKind::sealing).isEmpty()) {
      mistakes.add(
          "slack.previousTokenKey has to be the former slack.tokenKey as it was: 32 bytes in base64");
    }
  }

  private static Optional<Sealing> sealing(Secret key) {
    try {
      return Optional.of(new Sealing(key.reveal()));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  @Override
  public Connection connection(Configuration configuration, InstantSource clock) {
    SlackSettings settings = settings(configuration.slack());
    return new Connected(
        settings,
        new SlackPlatform(settings, clock, tempo),
        configuration.slack().tokenKey().flatMap(SlackKind::sealing),
        configuration.slack().previousTokenKey().flatMap(SlackKind::sealing));
  }

  @Override
  public List<Finding> checkup(Configuration configuration, InstantSource clock) {
    return SlackCheckup.of(settings(configuration.slack()), clock);
  }

  private static SlackSettings settings(dev.acquaint.config.SlackSettings given) {
    return new SlackSettings(
        given.mode() == Mode.HTTP ? SlackSettings.Mode.HTTP : SlackSettings.Mode.SOCKET,
        access(given),
        given.appToken().map(Secret::reveal),
        given.signingSecret().map(Secret::reveal),
        given.apiUrl(),
        given.command());
  }

  private static SlackSettings.Access access(dev.acquaint.config.SlackSettings given) {
    return given
        .botToken()
        .<SlackSettings.Access>map(token -> new SlackSettings.OneToken(token.reveal()))
        .orElseGet(() ->
            new SlackSettings.Installs(
                given.clientId().orElseThrow(),
                given.clientSecret().map(Secret::reveal).orElseThrow(),
                given
                    .publicUrl()
                    .map(address -> URI.create(address.replaceFirst("/+$", "")))
                    .orElseThrow()));
  }

  private record Connected(
      SlackSettings settings,
      SlackPlatform slack,
      Optional<Sealing> sealing,
      Optional<Sealing> previous)
      implements Connection {
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
                ground.codec(),
                new SqlSlackInbox(ground.transactions(), ground.clock()),
                installations(ground),
                new SecureRandom()),
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

    private SlackInstallations installations(Bot.Ground ground) {
      return sealing
          .<SlackInstallations>map(sealed -> {
            SqlSlackInstallations kept =
                new SqlSlackInstallations(ground.transactions(), sealed, ground.clock());
            return previous.map(kept::takingOver).orElse(kept);
          })
          .orElseGet(SlackInstallations::none);
    }

    @Override
    public Health health() {
      boolean well = slack.isConnected();
      return new Health(well, well ? "connected" : "no connection to Slack is open");
    }

    @Override
    public void serve(JavalinConfig server) {
      if (settings.mode() == SlackSettings.Mode.HTTP) {
        server.routes.post(
            SlackManifest.EVENTS,
            context -> {
              Map<String, List<String>> headers = new TreeMap<>();
              context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
              write(slack.answer(headers, context.body()), context);
            });
      }
      if (settings.access() instanceof SlackSettings.Installs) {
        server.routes.get(INSTALL, context -> write(slack.install(), context));
        server.routes.get(
            SlackManifest.INSTALLED,
            context -> {
              Map<String, String> query = new TreeMap<>();
              context.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
              write(slack.installed(query, context.cookieMap()), context);
            });
      }
    }

    private static void write(SlackReply reply, Context context) {
      reply.headers().forEach(context::header);
      context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
    }

    @Override
    public void close() {
      slack.close();
    }
  }
}
