package dev.acquaint.slack;

import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.util.Locale;

/**
 * A conversation about something that is kept until it is answered.
 *
 * @param conversation how it is answered
 * @param inbox where it is kept
 * @param key its identity
 */
record Kept(Conversation conversation, SlackInbox inbox, String key) implements Conversation {
  @Override
  public void now(Response response, FirstAnswer declared, Locale locale) {
    conversation.now(response, declared, locale);
    inbox.done(key);
  }

  @Override
  public void working(FirstAnswer declared) {
    conversation.working(declared);
  }

  @Override
  public void later(Response response, Locale locale) {
    conversation.later(response, locale);
    inbox.done(key);
  }
}
