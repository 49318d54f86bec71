package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack: one workspace, reached with one token. */
public final class SlackPlatform implements Platform, AutoCloseable {
  /** The platform's name, as stored with its spaces. */
  public static final String NAME = "slack";

  private static final Logger LOG = LoggerFactory.getLogger(SlackPlatform.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final int ENVELOPES_AT_ONCE = 16;

  private final SlackSettings settings;
  private final Ground ground;
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
   * What the adapter needs of the rest.
   *
   * @param people whom it mentions, and who was picked in forms
   * @param catalogue the words
   * @param codec reads and writes the ids of buttons
   * @param clock the present moment
   */
  public record Ground(
      People people, Catalogue catalogue, ActionCodec codec, InstantSource clock) {}

  /**
   * Reaches the workspace; nothing is received yet.
   *
   * @param settings how
   * @param ground what the adapter needs of the rest
   * @throws SlackRefused when Slack does not accept the token or cannot be reached
   */
  public SlackPlatform(SlackSettings settings, Ground ground) {
    this.settings = settings;
    this.ground = ground;
    this.slack = SlackConnection.open(settings);
    this.workspace = SlackConnection.workspace(slack, settings.botToken());
    SlackCalls calls =
        new SlackCalls(
            slack.methods(settings.botToken()),
            new Pace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING, ground.clock()));
    SlackWriting writing =
        new SlackWriting(ground.catalogue(), ground.people(), workspace, settings.command());
    SlackBlocks blocks = new SlackBlocks(writing, ground.codec());
    SlackForms forms = new SlackForms(writing, blocks, ground.codec(), ground.people(), workspace);
    this.users = new SlackUsers(calls);
    this.answers = new SlackAnswers(slack, calls, blocks, writing, forms);
    this.chat = new SlackChat(workspace, calls, blocks, writing, ground.clock());
    this.directory = new SlackDirectory(workspace, calls, users);
  }

  /**
   * Begins to receive. In Socket Mode the connection is opened; over HTTP requests are handed to
   * the returned app by the web server.
   *
   * @param book everything that can be run
   * @param intake where interactions go
   * @return the app that handles requests
   * @throws SlackRefused when the connection cannot be opened
   */
  public App start(CommandBook book, Intake intake) {
    App app = new App(config());
    SlackReceiver receiver =
        new SlackReceiver(
            new SlackReceiver.Ground(
                workspace,
                users,
                answers,
                new SlackLines(book, settings.command()),
                ground.people()),
            intake,
            threads);
    register(app, receiver);
    new SlackEvents(workspace, users, receiver, intake, ground.clock(), threads).register(app);
    intake.tell(
        new CommunityEvent.Installed(
            workspace.space(), workspace.name(), ground.clock().instant()));
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
        .requestVerificationEnabled(settings.mode() == SlackSettings.Mode.HTTP)
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
          refused);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  /** Receives nothing more and lets what runs end. */
  @Override
  public void close() {
    socket.getAndSet(Optional.empty()).ifPresent(SlackPlatform::stop);
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
