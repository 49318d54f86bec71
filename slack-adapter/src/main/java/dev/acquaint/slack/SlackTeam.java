package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.acquaint.chat.Directory;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One workspace that Slack has let the bot into. */
final class SlackTeam implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackTeam.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final int ENVELOPES_AT_ONCE = 16;

  private final SlackSettings settings;
  private final SlackPlatform.Parts ground;
  private final InstantSource clock;
  private final Slack slack;
  private final Workspace workspace;
  private final SlackUsers users;
  private final SlackAnswers answers;
  private final SlackChat chat;
  private final SlackDirectory directory;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Optional<SocketModeApp>> socket =
      new AtomicReference<>(Optional.empty());

  /**
   * Reaches the workspace; nothing is received yet.
   *
   * @param settings how
   * @param ground what the adapter needs of the rest
   * @param clock the present moment
   * @param tempo how calls wait for their turn
   * @throws SlackRefused when Slack does not accept the token or cannot be reached
   */
  SlackTeam(SlackSettings settings, SlackPlatform.Parts ground, InstantSource clock, Tempo tempo) {
    this.settings = settings;
    this.ground = ground;
    this.clock = clock;
    this.slack = SlackConnection.open(settings);
    this.workspace = SlackConnection.workspace(slack, settings.botToken());
    SlackCalls calls = new SlackCalls(slack.methods(settings.botToken()), new Pace(tempo, clock));
    SlackWriting writing =
        new SlackWriting(ground.catalogue(), ground.people(), workspace, settings.command());
    SlackBlocks blocks = new SlackBlocks(writing, ground.codec());
    SlackForms forms = new SlackForms(writing, blocks, ground.codec(), ground.people(), workspace);
    this.users = new SlackUsers(calls);
    this.answers = new SlackAnswers(slack, calls, blocks, writing, forms);
    this.chat = new SlackChat(workspace, calls, blocks, writing, clock);
    this.directory = new SlackDirectory(workspace, calls, users);
  }

  /**
   * Begins to receive. In Socket Mode the connection is opened; over HTTP requests are handed to
   * the returned app by the web server.
   *
   * @param intake where interactions go
   * @return the app that handles requests
   * @throws SlackRefused when the connection cannot be opened
   */
  App start(Intake intake) {
    App app = new App(config());
    SlackReceiver receiver =
        new SlackReceiver(
            new SlackReceiver.Ground(
                workspace,
                users,
                answers,
                new SlackLines(ground.book(), settings.command()),
                ground.people()),
            intake,
            threads);
    register(app, receiver);
    new SlackEvents(workspace, users, receiver, intake, clock, threads).register(app);
    intake.tell(new CommunityEvent.Installed(workspace.space(), workspace.name(), clock.instant()));
    if (settings.mode() == SlackSettings.Mode.SOCKET) {
      open(app);
    }
    return app;
  }

  /** Every field is set, since those left out would be read from the environment. */
  private AppConfig config() {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(settings.botToken())
        .signingSecret(settings.signingSecret().orElse(""))
        .authTestCacheEnabled(true)
        // Requests over HTTP were verified before they come here: see SlackSignature.
        .requestVerificationEnabled(false)
        .allEventsApiAutoAckEnabled(true)
        .clientId(null)
        .clientSecret(null)
        .build();
  }

  private void register(App app, SlackReceiver receiver) {
    app.command(
        settings.command(),
        (request, context) -> {
          receiver.ran(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        ANY,
        (request, context) -> {
          receiver.pressed(request.getPayload());
          return context.ack();
        });
    app.viewSubmission(
        ANY, (request, context) -> context.ack(receiver.submitted(request.getPayload())));
    app.viewClosed(ANY, (_, context) -> context.ack());
    app.messageShortcut(
        ANY,
        (request, context) -> {
          receiver.usedOnMessage(request.getPayload());
          return context.ack();
        });
    app.globalShortcut(
        ANY,
        (request, context) -> {
          receiver.used(
              request.getPayload().getCallbackId(),
              request.getPayload().getUser().getId(),
              request.getPayload().getTriggerId());
          return context.ack();
        });
  }

  private void open(App app) {
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

  SlackChat chat() {
    return chat;
  }

  Directory directory() {
    return directory;
  }

  /** Whether Slack's events arrive: over HTTP always, in Socket Mode while a connection is open. */
  boolean isConnected() {
    return settings.mode() == SlackSettings.Mode.HTTP
        || socket.get().filter(open -> !open.isClientStopped()).isPresent();
  }

  /** Receives nothing more and lets what runs end. */
  @Override
  public void close() {
    socket.getAndSet(Optional.empty()).ifPresent(SlackTeam::stop);
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
