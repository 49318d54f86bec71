package dev.acquaint.sandbox;

import dev.acquaint.Oversized;
import dev.acquaint.command.Intake;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What people of the sandbox do: they run commands, press buttons and send forms; answers appear
 * where they belong.
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

  /**
   * Types a command.
   *
   * @param person who
   * @param channel where
   * @param line the words after the slash; people stand as {@code <@id>}
   * @return what was answered
   */
  public CompletableFuture<Response> type(String person, String channel, String line) {
    return take(new Interaction.Typed(origin(person, channel), line), channel, null);
  }

  /** Presses a button. */
  public CompletableFuture<Response> press(
      String person, String channel, String message, String control) {
    MessageRef ref = new MessageRef(new ChannelRef(SandboxPlatform.SPACE, channel), message);
    return take(new Interaction.Pressed(origin(person, channel), control, ref), channel, ref);
  }

  /** Chooses from a menu of a message. */
  public CompletableFuture<Response> choose(
      String person, SandboxMessage message, String control, List<String> values) {
    ChannelRef channel = new ChannelRef(SandboxPlatform.SPACE, message.channel());
    MessageRef ref = new MessageRef(channel, message.id());
    return take(
        new Interaction.Chose(origin(person, channel.id()), control, ref, values),
        channel.id(),
        ref);
  }

  /** Sends a form. */
  public CompletableFuture<Response> submit(
      String person, String channel, String control, FormValues values) {
    return take(new Interaction.Submitted(origin(person, channel), control, values), channel, null);
  }

  private Origin origin(String id, String channel) {
    SandboxPerson person =
        platform
            .person(id)
            .orElseThrow(() -> new IllegalArgumentException("nobody is called " + id));
    return new Origin(
        session + "-" + events.incrementAndGet(),
        SandboxPlatform.account(id),
        SandboxPlatform.profile(person),
        person.rank(),
        new ChannelRef(SandboxPlatform.SPACE, channel));
  }

  @Oversized("holds one conversation, whose methods are small")
  private CompletableFuture<Response> take(
      Interaction interaction, String channel, @Nullable MessageRef message) {
    Answering answering =
        new Answering(
            platform,
            interaction.origin().account().user(),
            channel,
            Optional.ofNullable(message),
            new CompletableFuture<>());
    intake.take(interaction, answering);
    return answering.answered();
  }

  /** Returns the messages of the bot that somebody sees and that came after a number of others. */
  public List<SandboxMessage> news(String person, int after) {
    List<SandboxMessage> all = new ArrayList<>(platform.messagesOf(person));
    return all.subList(Math.min(after, all.size()), all.size());
  }
}
