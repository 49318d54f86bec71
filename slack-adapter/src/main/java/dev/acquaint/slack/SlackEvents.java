package dev.acquaint.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import java.time.InstantSource;
import java.util.concurrent.Executor;

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
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            receiver.openedHome(payload.getEvent().getUser(), payload.getEventId());
          }
          return context.ack();
        });
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          String user = payload.getEvent().getUser().getId();
          users.forget(user);
          if (payload.getEvent().getUser().isDeleted()) {
            tell(new CommunityEvent.Left(workspace.account(user), clock.instant()));
          }
          return context.ack();
        });
    app.event(
        TeamJoinEvent.class,
        (payload, context) -> {
          users.note(payload.getEvent().getUser());
          tell(
              new CommunityEvent.Joined(
                  workspace.account(payload.getEvent().getUser().getId()),
                  SlackUsers.profile(payload.getEvent().getUser()),
                  clock.instant()));
          return context.ack();
        });
    app.event(
        ChannelDeletedEvent.class,
        (payload, context) -> {
          gone(payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        ChannelArchiveEvent.class,
        (payload, context) -> {
          gone(payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        AppUninstalledEvent.class,
        (_, context) -> {
          tell(new CommunityEvent.Removed(workspace.space(), clock.instant()));
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          if (payload.getEvent().getTokens().getBot() != null
              && !payload.getEvent().getTokens().getBot().isEmpty()) {
            tell(new CommunityEvent.Removed(workspace.space(), clock.instant()));
          }
          return context.ack();
        });
  }

  private void gone(String channel) {
    tell(new CommunityEvent.ChannelGone(workspace.channel(channel), clock.instant()));
  }

  private void tell(CommunityEvent event) {
    threads.execute(() -> intake.tell(event));
  }
}
