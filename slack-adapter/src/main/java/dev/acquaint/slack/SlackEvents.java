package dev.acquaint.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Every event the app subscribes to, with its handler. */
final class SlackEvents {
  private final Workspace workspace;
  private final SlackUsers users;
  private final SlackReceiver receiver;
  private final Intake intake;
  private final InstantSource clock;
  private final Executor threads;

  SlackEvents(
      Workspace workspace,
      SlackUsers users,
      SlackReceiver receiver,
      Intake intake,
      InstantSource clock,
      Executor threads) {
    this.workspace = workspace;
    this.users = users;
    this.receiver = receiver;
    this.intake = intake;
    this.clock = clock;
    this.threads = threads;
  }

  void register(App app) {
    people(app);
    on(app, ChannelDeletedEvent.class, event -> gone(event.getChannel()));
    on(app, ChannelArchiveEvent.class, event -> gone(event.getChannel()));
    on(app, AppUninstalledEvent.class, _ -> removed());
    on(
        app,
        TokensRevokedEvent.class,
        event -> {
          List<String> bots = event.getTokens().getBot();
          if (bots != null && !bots.isEmpty()) {
            removed();
          }
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            receiver.openedHome(payload.getEvent().getUser(), payload.getEventId());
          }
          return context.ack();
        });
  }

  private void people(App app) {
    on(
        app,
        UserChangeEvent.class,
        event -> {
          users.forget(event.getUser().getId());
          if (event.getUser().isDeleted()) {
            tell(
                new CommunityEvent.Left(
                    workspace.account(event.getUser().getId()), clock.instant()));
          }
        });
    on(
        app,
        TeamJoinEvent.class,
        event -> {
          users.note(event.getUser());
          tell(
              new CommunityEvent.Joined(
                  workspace.account(event.getUser().getId()),
                  SlackUsers.profile(event.getUser()),
                  clock.instant()));
        });
  }

  /** Handles one kind of event; Slack is answered at once. */
  private static <E extends Event> void on(App app, Class<E> kind, Consumer<E> handler) {
    app.event(
        kind,
        (payload, context) -> {
          handler.accept(payload.getEvent());
          return context.ack();
        });
  }

  private void removed() {
    tell(new CommunityEvent.Removed(workspace.space(), clock.instant()));
  }

  private void gone(String channel) {
    tell(new CommunityEvent.ChannelGone(workspace.channel(channel), clock.instant()));
  }

  private void tell(CommunityEvent event) {
    threads.execute(() -> intake.tell(event));
  }
}
