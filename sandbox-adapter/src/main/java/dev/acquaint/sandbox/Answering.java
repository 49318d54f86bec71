package dev.acquaint.sandbox;

import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.MessageView;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How one interaction of the sandbox is answered.
 *
 * @param platform where answers appear
 * @param person who acted
 * @param channel where
 * @param message the message that carried the control, if one did
 * @param answered completed with the answer
 */
record Answering(
    SandboxPlatform platform,
    String person,
    String channel,
    Optional<MessageRef> message,
    CompletableFuture<Response> answered)
    implements Conversation {

  @Override
  public void now(Response response, FirstAnswer declared, Locale locale) {
    switch (response) {
      case Response.Say(MessageView view) ->
          write(view, locale, declared == FirstAnswer.PUBLIC ? "" : person);
      case Response.Tell(MessageView view) -> write(view, locale, person);
      case Response.Replace(MessageView view) ->
          message.ifPresent(ref -> platform.change(ref, view, locale));
      case Response.Ask _, Response.Correct _, Response.Home _, Response.Done _ -> {
        // Forms open for whoever asked; nothing is written.
      }
    }
    answered.complete(response);
  }

  private void write(MessageView view, Locale locale, String onlyFor) {
    platform.write(channel, SandboxPlatform.BOT, view, locale, onlyFor);
  }

  @Override
  public void working(FirstAnswer declared) {
    // Whoever waits for the answer has the future to wait for.
  }

  @Override
  public void later(Response response, Locale locale) {
    now(response, FirstAnswer.PRIVATE, locale);
  }
}
