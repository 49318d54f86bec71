package dev.acquaint.sandbox;

import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.Block;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** How one interaction of the sandbox is answered. */
final class Answering implements Conversation {
  private final SandboxPlatform platform;
  private final String person;
  private final String channel;
  private final Optional<MessageRef> message;
  private final CompletableFuture<SandboxAnswer> answered = new CompletableFuture<>();
  private final AtomicReference<FirstAnswer> promised = new AtomicReference<>(FirstAnswer.PRIVATE);

  /**
   * Makes the answering of one interaction.
   *
   * @param platform where answers appear
   * @param person who acted
   * @param channel where
   * @param message the message that carried the control, if one did
   */
  Answering(SandboxPlatform platform, String person, String channel, Optional<MessageRef> message) {
    this.platform = platform;
    this.person = person;
    this.channel = channel;
    this.message = message;
  }

  /** Completed with the answer. */
  CompletableFuture<SandboxAnswer> answered() {
    return answered;
  }

  @Override
  public void now(Response response, FirstAnswer declared, Locale locale) {
    switch (response) {
      case Response.Say(MessageView view) ->
          write(view, locale, declared == FirstAnswer.PUBLIC ? "" : person);
      case Response.Tell(MessageView view) -> write(view, locale, person);
      case Response.Replace(MessageView view) ->
          message.ifPresent(ref -> platform.change(ref, view, locale));
      case Response.Home(var home) -> pages(home.blocks(), locale);
      case Response.Ask _, Response.Correct _, Response.Done _ -> {
        // Forms open for whoever asked; nothing is written.
      }
    }
    answered.complete(new SandboxAnswer(response, locale));
  }

  private void pages(List<Block> blocks, Locale locale) {
    for (int from = 0; from < blocks.size(); from += Limits.BLOCKS) {
      List<Block> page = blocks.subList(from, Math.min(blocks.size(), from + Limits.BLOCKS));
      write(new MessageView(dev.acquaint.text.Text.typed(""), page), locale, person);
    }
  }

  private void write(MessageView view, Locale locale, String onlyFor) {
    platform.write(channel, SandboxPlatform.BOT, view, locale, onlyFor);
  }

  @Override
  public void working(FirstAnswer declared) {
    promised.set(declared);
  }

  @Override
  public void later(Response response, Locale locale) {
    now(response, promised.get(), locale);
  }
}
