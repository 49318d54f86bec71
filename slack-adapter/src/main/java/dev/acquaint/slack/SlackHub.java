package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.SpaceId;
import dev.acquaint.slack.SlackInstallations.Installation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app before Slack: receives for all workspaces and knows the part of each. */
final class SlackHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHub.class);
  private static final int ENVELOPES_AT_ONCE = 16;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Slack slack;
  private final SlackTeam.Shared shared;
  private final SlackArrivals arrivals;
  private final App app;
  private final Map<String, SlackTeam> teams = new ConcurrentHashMap<>();
  private final Map<String, SlackToken> tokens = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread leftOver = Thread.ofVirtual().name("slack-inbox").unstarted(this::look);
  private final AtomicReference<Optional<SocketModeApp>> socket =
      new AtomicReference<>(Optional.empty());

  SlackHub(
      SlackSettings settings,
      SlackPlatform.Parts parts,
      Intake intake,
      InstantSource clock,
      Tempo tempo) {
    this.settings = settings;
    this.clock = clock;
    this.slack = SlackConnection.open(settings);
    this.shared =
        new SlackTeam.Shared(slack, settings, parts, intake, clock, tempo, threads, this::letGo);
    this.arrivals = new SlackArrivals(parts.inbox());
    this.app = new App(config());
  }

  /** Every field is set, since those left out would be read from the environment. */
  private AppConfig config() {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(null)
        .signingSecret(settings.signingSecret().orElse(""))
        // Requests over HTTP were verified before they come here: see SlackSignature.
        .requestVerificationEnabled(false)
        .allEventsApiAutoAckEnabled(true)
        .clientId(null)
        .clientSecret(null)
        .build();
  }

  /**
   * Begins to receive.
   *
   * @throws SlackRefused when Slack does not accept a token or cannot be reached
   */
  void start() {
    switch (settings.access()) {
      case SlackSettings.OneToken(String bot) ->
          join(SlackConnection.workspace(slack, bot), () -> bot);
      case SlackSettings.Installs _ -> installations().all().forEach(this::join);
    }
    app.use(arrivals);
    new SlackRoutes(this::team).register(app, settings.command());
    if (settings.mode() == SlackSettings.Mode.SOCKET) {
      open();
    }
    leftOver.start();
  }

  private SlackInstallations installations() {
    return shared.parts().installations();
  }

  private SlackTeam join(Workspace workspace, Supplier<String> current) {
    SlackTeam team = new SlackTeam(shared, workspace, current);
    teams.put(workspace.team(), team);
    shared
        .intake()
        .tell(new CommunityEvent.Installed(workspace.space(), workspace.name(), clock.instant()));
    return team;
  }

  /** Takes a workspace in that installed the app by itself, in place of an older installation. */
  SlackTeam join(Installation installation) {
    SlackSettings.Installs installs = (SlackSettings.Installs) settings.access();
    SlackToken token =
        new SlackToken(
            installation, installations(), SlackToken.with(slack, installs, clock), clock);
    tokens.put(installation.team(), token);
    return join(
        new Workspace(installation.team(), installation.name(), installation.botUser()),
        token::current);
  }

  /**
   * Returns a workspace's part by its id; another copy of the bot may have installed it a moment
   * ago.
   */
  Optional<SlackTeam> team(@Nullable String id) {
    SlackTeam known = id == null ? null : teams.get(id);
    if (known != null || id == null || settings.access() instanceof SlackSettings.OneToken) {
      return Optional.ofNullable(known);
    }
    return installations().find(id).map(this::join);
  }

  /** Returns a workspace's part. */
  Optional<SlackTeam> team(SpaceId space) {
    return Workspace.team(space).flatMap(this::team);
  }

  /**
   * Lets go of a workspace that removed the bot. Slack may tell it late, when the bot was installed
   * anew already, so Slack is asked whether it is so.
   */
  private void letGo(String id) {
    SlackTeam team = teams.get(id);
    if (team == null || !team.isShutOut()) {
      LOG.info("Slack told late that the bot was removed from {}; it is there", id);
      return;
    }
    if (settings.access() instanceof SlackSettings.Installs) {
      teams.remove(id, team);
      Optional.ofNullable(tokens.remove(id))
          .ifPresent(token -> installations().remove(id, token.installation().generation()));
    }
    shared.intake().tell(new CommunityEvent.Removed(team.workspace().space(), clock.instant()));
  }

  App app() {
    return app;
  }

  /** Returns how workspaces install the app by themselves, if they may. */
  Optional<SlackInstall> install() {
    return settings.access() instanceof SlackSettings.Installs installs
        ? Optional.of(
            new SlackInstall(installs, installations(), slack, clock, shared.parts().chance()))
        : Optional.empty();
  }

  private void look() {
    try {
      while (true) {
        arrivals.handInLeftOver(app);
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    try {
      SocketModeApp opened =
          new SocketModeApp(
              settings.appToken().orElseThrow(),
              app,
              SocketModeClient.Backend.JavaWebSocket,
              ENVELOPES_AT_ONCE);
      opened.startAsync();
      socket.set(Optional.of(opened));
    } catch (Exception refused) {
      throw new SlackRefused(
          "Slack's Socket Mode cannot be opened with slack.appToken: " + refused.getMessage(),
          false,
          refused);
    }
  }

  /** Whether Slack's events arrive: over HTTP always, in Socket Mode while a connection is open. */
  boolean isConnected() {
    return settings.mode() == SlackSettings.Mode.HTTP
        || socket.get().filter(open -> !open.isClientStopped()).isPresent();
  }

  /** Receives nothing more and lets what runs end. */
  @Override
  public void close() {
    leftOver.interrupt();
    socket.getAndSet(Optional.empty()).ifPresent(SlackHub::stop);
    threads.close();
  }

  private static void stop(SocketModeApp open) {
    try {
      open.close();
    } catch (Exception late) {
      LOG.warn("The connection to Slack did not close: {}", late.toString());
    }
  }
}
