package dev.acquaint.sandbox;

import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What people of the sandbox do: they run commands, press buttons and send forms; answers appear
 * where they belong. Methods that take a person throw {@link IllegalArgumentException} when nobody
 * has that id.
 */
public final class SandboxHands {
  private final SandboxPlatform platform;
  private final Intake intake;
  private final AtomicLong events = new AtomicLong();
  private final String session;

  /**
   * Makes hands.
   *
   * @param platform the sandbox
   * @param intake where interactions go
   * @param session tells the events of this process from those of earlier ones
   */
  public SandboxHands(SandboxPlatform platform, Intake intake, String session) {
    this.platform = platform;
    this.intake = intake;
    this.session = session;
  }

  /** Returns the word that tells this process from earlier ones. */
  public String session() {
    return session;
  }

  /**
   * Types a command.
   *
   * @param person who
   * @param channel where
   * @param line the words after the slash; people stand as {@code <@id>}
   * @return what was answered
   */
  public CompletableFuture<SandboxAnswer> type(String person, String channel, String line) {
    return take(new Interaction.Typed(origin(person, channel), line), Optional.empty());
  }

  /** Presses a button. */
  public CompletableFuture<SandboxAnswer> press(
      String person, SandboxMessage message, String control) {
    MessageRef ref = ref(message);
    Origin origin = origin(person, message.channel());
    return take(new Interaction.Pressed(origin, control, ref), Optional.of(ref));
  }

  /** Chooses from a menu of a message. */
  public CompletableFuture<SandboxAnswer> choose(
      String person, SandboxMessage message, String control, List<String> values) {
    MessageRef ref = ref(message);
    Origin origin = origin(person, message.channel());
    return take(new Interaction.Chose(origin, control, ref, values), Optional.of(ref));
  }

  /** Sends a form. */
  public CompletableFuture<SandboxAnswer> submit(
      String person, String channel, String control, FormValues values) {
    Origin origin = origin(person, channel);
    return take(new Interaction.Submitted(origin, control, values), Optional.empty());
  }

  /**
   * Uses an entry of a message's menu.
   *
   * @param words what the message says
   */
  public CompletableFuture<SandboxAnswer> useOnMessage(
      String person, String menu, SandboxMessage message, String words) {
    Origin origin = origin(person, message.channel());
    return take(
        new Interaction.UsedOnMessage(
            origin, menu, ref(message), SandboxPlatform.account(message.author()), words),
        Optional.empty());
  }

  /** Uses an entry of a member's menu. */
  public CompletableFuture<SandboxAnswer> useOnMember(
      String person, String channel, String menu, String other) {
    Origin origin = origin(person, channel);
    return take(
        new Interaction.UsedOnMember(origin, menu, SandboxPlatform.account(other)),
        Optional.empty());
  }

  /** Returns values that complete an option while somebody types, best first. */
  public List<Choice> complete(
      String person, String channel, Path path, String option, String typed) {
    return intake.complete(origin(person, channel), path, option, typed);
  }

  /**
   * Has somebody come or go, and tells the bot.
   *
   * @param at when
   */
  public void move(String person, boolean present, Instant at) {
    SandboxPerson moved = somebody(person).present(present);
    platform.put(moved);
    intake.tell(
        present
            ? new CommunityEvent.Joined(
                SandboxPlatform.account(person), SandboxPlatform.profile(moved), at)
            : new CommunityEvent.Left(SandboxPlatform.account(person), at));
  }

  /**
   * Has somebody write a message, and tells the bot that they wrote one.
   *
   * @param words what they write
   */
  public void say(String person, String channel, String words) {
    SandboxMessage message =
        platform.write(
            channel, person, MessageView.of(Text.typed(words)), somebody(person).language(), "");
    intake.tell(
        new CommunityEvent.Spoke(
            new ChannelRef(SandboxPlatform.SPACE, channel),
            SandboxPlatform.account(person),
            message.at()));
  }

  private SandboxPerson somebody(String id) {
    return platform
        .person(id)
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + id));
  }

  private static MessageRef ref(SandboxMessage message) {
    return new MessageRef(new ChannelRef(SandboxPlatform.SPACE, message.channel()), message.id());
  }

  private Origin origin(String id, String channel) {
    SandboxPerson person = somebody(id);
    return new Origin(
        session + "-" + events.incrementAndGet(),
        SandboxPlatform.account(id),
        SandboxPlatform.profile(person),
        person.rank(),
        new ChannelRef(SandboxPlatform.SPACE, channel));
  }

  private CompletableFuture<SandboxAnswer> take(
      Interaction interaction, Optional<MessageRef> message) {
    Origin origin = interaction.origin();
    Answering answering =
        new Answering(platform, origin.account().user(), origin.where().id(), message);
    intake.take(interaction, answering);
    return answering.answered();
  }
}
