package dev.acquaint.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the adapter takes what Slack tells: that of the workspace it comes from. What comes
 * from anywhere else is acknowledged and left.
 */
final class SlackRoutes {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Function<@Nullable String, Optional<SlackTeam>> teams;

  SlackRoutes(Function<@Nullable String, Optional<SlackTeam>> teams) {
    this.teams = teams;
  }

  void register(App app, String command) {
    app.command(
        command,
        (request, context) -> {
          receiver(request.getPayload().getTeamId())
              .ifPresent(receiver -> receiver.ran(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        ANY,
        (request, context) -> {
          BlockActionPayload payload = request.getPayload();
          receiver(payload.getTeam() == null ? null : payload.getTeam().getId())
              .ifPresent(receiver -> receiver.pressed(payload));
          return context.ack();
        });
    forms(app);
    shortcuts(app);
    SlackEvents.register(app, team -> teams.apply(team).map(SlackTeam::events));
  }

  private void forms(App app) {
    app.viewSubmission(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<SlackReceiver> receiver =
              receiver(payload.getTeam() == null ? null : payload.getTeam().getId());
          return receiver.isPresent()
              ? context.ack(receiver.get().submitted(payload))
              : context.ack();
        });
    app.viewClosed(ANY, (_, context) -> context.ack());
  }

  private void shortcuts(App app) {
    app.messageShortcut(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          receiver(payload.getTeam() == null ? null : payload.getTeam().getId())
              .ifPresent(receiver -> receiver.usedOnMessage(payload));
          return context.ack();
        });
    app.globalShortcut(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          receiver(payload.getTeam() == null ? null : payload.getTeam().getId())
              .ifPresent(receiver ->
                  receiver.used(
                      payload.getCallbackId(), payload.getUser().getId(), payload.getTriggerId()));
          return context.ack();
        });
  }

  private Optional<SlackReceiver> receiver(@Nullable String team) {
    return teams.apply(team).map(SlackTeam::receiver);
  }
}
