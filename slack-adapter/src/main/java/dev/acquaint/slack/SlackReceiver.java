package dev.acquaint.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.User;
import dev.acquaint.chat.People;
import dev.acquaint.command.Intake;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.view.Block;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what people do on Slack into interactions and hands them in. */
final class SlackReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(SlackReceiver.class);

  private static final String DIRECT = "D";

  private final Workspace workspace;
  private final SlackUsers users;
  private final SlackAnswers answers;
  private final SlackLines lines;
  private final People people;
  private final SlackUploads uploads;
  private final Intake intake;
  private final SlackInbox inbox;
  private final Executor threads;

  /** What a receiver stands on. */
  record Ground(
      Workspace workspace,
      SlackUsers users,
      SlackAnswers answers,
      SlackLines lines,
      People people,
      SlackUploads uploads) {}

  SlackReceiver(Ground ground, Intake intake, SlackInbox inbox, Executor threads) {
    this.workspace = ground.workspace();
    this.users = ground.users();
    this.answers = ground.answers();
    this.lines = ground.lines();
    this.people = ground.people();
    this.uploads = ground.uploads();
    this.intake = intake;
    this.inbox = inbox;
    this.threads = threads;
  }

  void ran(SlashCommandPayload payload) {
    AnswerWay way = new AnswerWay(payload.getChannelId(), "", filled(payload.getResponseUrl()));
    act(
        new Act(payload.getTriggerId(), payload.getUserId(), way, Optional.empty()),
        origin -> new Interaction.Typed(origin, lines.line(filled(payload.getText()))));
  }

  void used(String shortcut, String user, String trigger) {
    String[] words = shortcut.split(" ", 2);
    act(
        new Act(trigger, user, AnswerWay.none(), Optional.empty()),
        origin ->
            new Interaction.Ran(
                origin, new Path(words[0], words.length > 1 ? words[1] : ""), Map.of()));
  }

  void pressed(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    if (SlackBlocks.isLink(action.getActionId())) {
      inbox.done(payload.getTriggerId());
      return;
    }
    BlockActionPayload.Container container = payload.getContainer();
    String channel = filled(container == null ? null : container.getChannelId());
    String thread = filled(container == null ? null : container.getThreadTs());
    String timestamp = filled(container == null ? null : container.getMessageTs());
    AnswerWay way = new AnswerWay(channel, thread, filled(payload.getResponseUrl()));
    Optional<MessageRef> message =
        channel.isEmpty() || timestamp.isEmpty()
            ? Optional.empty()
            : Optional.of(workspace.message(where(way), timestamp));
    Act act = new Act(payload.getTriggerId(), payload.getUser().getId(), way, message);
    act(
        act,
        origin -> {
          MessageRef carrier = message.orElseGet(() -> workspace.message(origin.where(), "home"));
          return choice(action)
              .<Interaction>map(
                  values -> new Interaction.Chose(origin, action.getActionId(), carrier, values))
              .orElseGet(() -> new Interaction.Pressed(origin, action.getActionId(), carrier));
        },
        message.isEmpty() && way.responseUrl().isEmpty()
            ? atHome(act.user(), act.key())
            : conversation(act));
  }

  private static Optional<List<String>> choice(BlockActionPayload.Action action) {
    return switch (Objects.requireNonNullElse(action.getType(), "")) {
      case "static_select" ->
          Optional.of(
              action.getSelectedOption() == null
                  ? List.of()
                  : List.of(action.getSelectedOption().getValue()));
      case "multi_static_select" ->
          Optional.of(
              action.getSelectedOptions() == null
                  ? List.of()
                  : action.getSelectedOptions().stream()
                      .map(BlockActionPayload.Action.SelectedOption::getValue)
                      .toList());
      default -> Optional.empty();
    };
  }

  void usedOnMessage(MessageShortcutPayload payload) {
    String channel = payload.getChannel().getId();
    String thread = filled(payload.getMessage().getThreadTs());
    AnswerWay way = new AnswerWay(channel, thread, filled(payload.getResponseUrl()));
    MessageRef message = workspace.message(where(way), payload.getMessageTs());
    String author = filled(payload.getMessage().getUser());
    act(
        new Act(payload.getTriggerId(), payload.getUser().getId(), way, Optional.of(message)),
        origin ->
            new Interaction.UsedOnMessage(
                origin,
                payload.getCallbackId(),
                message,
                workspace.account(author.isEmpty() ? workspace.botUser() : author),
                SlackLines.unescaped(filled(payload.getMessage().getText()))));
  }

  void openedHome(String user, String key) {
    showHome(user, key, List.of());
  }

  private void showHome(String user, String key, List<Block> said) {
    Act act = new Act(key, user, AnswerWay.none(), Optional.empty());
    act(
        act,
        Interaction.OpenedHome::new,
        new AtHome(answers, user, "", said, words -> showHome(user, key + "+", words)));
  }

  /** On the home tab answers have no address of their own: the tab is shown anew with them. */
  private Conversation atHome(String user, String trigger) {
    return new AtHome(
        answers, user, trigger, List.of(), words -> showHome(user, trigger + "+", words));
  }

  /** Hands a form in and waits for what Slack is to be told. */
  ViewSubmissionResponse submitted(ViewSubmissionPayload payload) {
    AnswerWay way = AnswerWay.read(filled(payload.getView().getPrivateMetadata()));
    String user = payload.getUser().getId();
    Submission submission = new Submission(answers, way, user);
    Act act = new Act(payload.getTriggerId(), user, way, Optional.empty());
    threads.execute(() -> {
      try {
        Origin origin = origin(act);
        var values =
            SlackForms.values(payload.getView().getState().getValues(), this::member, uploads::of);
        intake.take(
            new Interaction.Submitted(origin, payload.getView().getCallbackId(), values),
            new Kept(submission, inbox, act.key()));
      } catch (RuntimeException bug) {
        LOG.error("A form could not be handed in", bug);
      }
    });
    return submission.acknowledgement();
  }

  private Optional<dev.acquaint.id.MemberId> member(String user) {
    return users
        .find(user)
        .flatMap(found -> people.meet(workspace.account(user), SlackUsers.profile(found)));
  }

  /**
   * What somebody did.
   *
   * @param key Slack's identity of it, and its permission to open a form
   * @param user who
   * @param way where answers go
   * @param message the message that carried the control
   */
  private record Act(String key, String user, AnswerWay way, Optional<MessageRef> message) {}

  /** Hands an act in on a thread of its own, so that Slack is answered at once. */
  private void act(Act act, Function<Origin, Interaction> interaction) {
    act(act, interaction, conversation(act));
  }

  private Conversation conversation(Act act) {
    return new Acknowledged(answers, act.way(), act.user(), act.key(), act.message());
  }

  private void act(Act act, Function<Origin, Interaction> interaction, Conversation conversation) {
    threads.execute(() -> {
      try {
        intake.take(interaction.apply(origin(act)), new Kept(conversation, inbox, act.key()));
      } catch (RuntimeException bug) {
        LOG.error("An act could not be handed in", bug);
      }
    });
  }

  private Origin origin(Act act) {
    Optional<User> user = users.act(act.user());
    return new Origin(
        act.key(),
        workspace.account(act.user()),
        user.map(SlackUsers::profile).orElseGet(() -> dev.acquaint.chat.Profile.named(act.user())),
        user.map(SlackUsers::rank).orElse(dev.acquaint.chat.Rank.MEMBER),
        isAlone(act.way()) ? workspace.channel(act.user()) : where(act.way()));
  }

  /** Without a channel, or in the person's own messages with the app, nobody else reads. */
  private static boolean isAlone(AnswerWay way) {
    return way.channel().isEmpty() || way.channel().startsWith(DIRECT);
  }

  private ChannelRef where(AnswerWay way) {
    return way.thread().isEmpty()
        ? workspace.channel(way.channel())
        : workspace.thread(way.channel(), way.thread());
  }

  private static String filled(@Nullable String words) {
    return words == null ? "" : words;
  }
}
