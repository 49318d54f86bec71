package dev.acquaint.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.acquaint.event.CommunityEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every event the app subscribes to, with its handler. */
final class SlackEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);

  /** One kind of event. */
  private record Kind<E extends Event>(String name, Class<E> type, Handler<E> handler) {
    void register(App app, Function<@Nullable String, Optional<SlackEvents>> teams) {
      app.event(
          type,
          (payload, context) -> {
            teams
                .apply(payload.getTeamId())
                .ifPresent(events -> events.take(this, payload.getEvent(), payload.getEventId()));
            return context.ack();
          });
    }
  }

  /** Handles an event; returns whether that is all, or an interaction goes on with it. */
  @FunctionalInterface
  private interface Handler<E> {
    boolean handle(SlackEvents events, E event, String id);
  }

  private static final List<Kind<?>> KINDS =
      List.of(
          kind(
              AppHomeOpenedEvent.TYPE_NAME,
              AppHomeOpenedEvent.class,
              (events, event, id) -> events.opened(event, id)),
          kind(
              UserChangeEvent.TYPE_NAME,
              UserChangeEvent.class,
              (events, event, _) -> events.changed(event)),
          kind(
              TeamJoinEvent.TYPE_NAME,
              TeamJoinEvent.class,
              (events, event, _) -> events.joined(event)),
          kind(
              ChannelDeletedEvent.TYPE_NAME,
              ChannelDeletedEvent.class,
              (events, event, _) -> events.gone(event.getChannel())),
          kind(
              ChannelArchiveEvent.TYPE_NAME,
              ChannelArchiveEvent.class,
              (events, event, _) -> events.gone(event.getChannel())),
          kind(
              GroupDeletedEvent.TYPE_NAME,
              GroupDeletedEvent.class,
              (events, event, _) -> events.gone(event.getChannel())),
          kind(
              GroupArchiveEvent.TYPE_NAME,
              GroupArchiveEvent.class,
              (events, event, _) -> events.gone(event.getChannel())),
          kind(
              AppUninstalledEvent.TYPE_NAME,
              AppUninstalledEvent.class,
              (events, _, _) -> events.removed()),
          kind(
              TokensRevokedEvent.TYPE_NAME,
              TokensRevokedEvent.class,
              (events, event, _) -> events.revoked(event)));

  private final Workspace workspace;
  private final SlackUsers users;
  private final SlackReceiver receiver;
  private final SlackTeam.Shared shared;

  SlackEvents(
      Workspace workspace, SlackUsers users, SlackReceiver receiver, SlackTeam.Shared shared) {
    this.workspace = workspace;
    this.users = users;
    this.receiver = receiver;
    this.shared = shared;
  }

  private static <E extends Event> Kind<E> kind(String name, Class<E> type, Handler<E> handler) {
    return new Kind<>(name, type, handler);
  }

  /** The names of all events that have a handler, sorted: those that the app subscribes to. */
  static List<String> names() {
    return KINDS.stream().map(Kind::name).sorted().toList();
  }

  /**
   * Registers all handlers; Slack is answered at once.
   *
   * @param teams the events of a workspace
   */
  static void register(App app, Function<@Nullable String, Optional<SlackEvents>> teams) {
    KINDS.forEach(kind -> kind.register(app, teams));
  }

  private <E extends Event> void take(Kind<E> kind, E event, String id) {
    shared
        .threads()
        .execute(() -> {
          try {
            if (kind.handler().handle(this, event, id)) {
              shared.parts().inbox().done(id);
            }
          } catch (RuntimeException bug) {
            LOG.error("An event could not be handled", bug);
          }
        });
  }

  private boolean opened(AppHomeOpenedEvent event, String id) {
    boolean home = "home".equals(event.getTab());
    if (home) {
      receiver.openedHome(event.getUser(), id);
    }
    return !home;
  }

  private boolean changed(UserChangeEvent event) {
    users.forget(event.getUser().getId());
    return !event.getUser().isDeleted()
        || tell(
            new CommunityEvent.Left(
                workspace.account(event.getUser().getId()), shared.clock().instant()));
  }

  private boolean joined(TeamJoinEvent event) {
    users.note(event.getUser());
    return tell(
        new CommunityEvent.Joined(
            workspace.account(event.getUser().getId()),
            SlackUsers.profile(event.getUser()),
            shared.clock().instant()));
  }

  private boolean revoked(TokensRevokedEvent event) {
    List<String> bots = event.getTokens().getBot();
    return bots == null || bots.isEmpty() || removed();
  }

  private boolean removed() {
    shared.removed().accept(workspace.team());
    return true;
  }

  private boolean gone(String channel) {
    return tell(
        new CommunityEvent.ChannelGone(workspace.channel(channel), shared.clock().instant()));
  }

  private boolean tell(CommunityEvent event) {
    shared.intake().tell(event);
    return true;
  }
}
