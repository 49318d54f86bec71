package dev.acquaint.testkit.chat;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.view.MessageView;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message on the fake platform's server.
 *
 * @param ref where it stands
 * @param view what it says
 * @param locale the language it is written in
 * @param onlyFor the one person who sees it, when it is an answer that only they see
 * @param sentByItself whether the bot sent it unasked, through the courier
 * @param notified whom it may ping
 * @param edits how often it was given new words
 */
public record FakeMessage(
    MessageRef ref,
    MessageView view,
    Locale locale,
    Optional<String> onlyFor,
    boolean sentByItself,
    Set<MemberId> notified,
    int edits) {

  /** Copies whom it pings. */
  public FakeMessage {
    notified = Set.copyOf(notified);
  }

  /** Returns this message with new words. */
  public FakeMessage saying(MessageView other, Locale language) {
    return new FakeMessage(ref, other, language, onlyFor, sentByItself, notified, edits + 1);
  }
}
