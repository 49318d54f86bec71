package dev.acquaint.discord;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Post;
import dev.acquaint.id.MessageRef;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.util.Locale;

/** Sending before the connection is opened and after it was closed: everything waits. */
record ClosedChat() implements Chat {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public Outcome post(Post post) {
    return new Outcome.TryLater(SOON);
  }

  @Override
  public Outcome edit(MessageRef message, MessageView view, Locale locale) {
    return new Outcome.TryLater(SOON);
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    return new Found.CannotTell(SOON);
  }
}
